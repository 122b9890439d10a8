package dev.sluice.mapping;

import java.util.Optional;

/**
 * What is said about the stream of an operation, by media types, extensions or the user alike.
 *
 * @param content how it is framed and what it holds
 * @param sentinel the data that ends it; {@code ""} where it is said that none does
 * @param switchName what in the request asks for it
 * @param errorProperty the property of an event whose arrival is an error
 */
record StreamSketch(
        Content content, Optional<String> sentinel, Optional<String> switchName, Optional<String> errorProperty) {}
