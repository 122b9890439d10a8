package dev.sluice.mapping;

import dev.sluice.model.ResultOverride;
import dev.sluice.spec.Schema;
import java.util.Optional;

/**
 * What is said about the stream of an operation, by media types, extensions or the user alike.
 *
 * @param content how it is framed and what it holds
 * @param sentinel the data that ends it; {@code ""} where it is said that none does
 * @param switchName what in the request asks for it
 * @param errorProperty the property of an event whose arrival is an error
 * @param result what the user says of what it adds up to
 */
record StreamSketch(
        Content content,
        Optional<String> sentinel,
        Optional<String> switchName,
        Optional<String> errorProperty,
        Optional<Result> result) {

    /**
     * @param said by the user
     * @param type the schema that this names
     */
    record Result(ResultOverride said, Optional<Schema> type) {}

    StreamSketch with(Optional<Result> newResult) {
        return new StreamSketch(content, sentinel, switchName, errorProperty, newResult);
    }
}
