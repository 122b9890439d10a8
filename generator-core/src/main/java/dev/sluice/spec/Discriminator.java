package dev.sluice.spec;

import java.util.Map;
import java.util.Optional;

/**
 * Says which member of a union a value is (OpenAPI, Discriminator Object).
 *
 * @param propertyName the property whose value tells
 * @param mapping value of the property → {@code $ref} text or component name, in document order
 * @param defaultMapping for values that are not mapped, and for a missing property (OpenAPI 3.2)
 * @param node where it is declared
 */
public record Discriminator(
        String propertyName, Map<String, String> mapping, Optional<String> defaultMapping, Node node) {}
