package dev.sluice.model;

import java.util.Optional;

/**
 * What a user wants instead of, or beside, the type that a schema gives by itself.
 *
 * @param target the schemas that are meant
 * @param javaClass the full name of an existing class to use: one of those that stand for JSON scalars, such as
 *     {@code java.lang.String} or {@code java.math.BigDecimal}, or {@code java.lang.Object} for any JSON; or a class that
 *     reads and writes itself as emitted types do
 * @param additions what the emitted type has besides
 */
public record TypeOverride(Target target, Optional<String> javaClass, Additions additions) {

    /** Which schemas are meant. */
    public sealed interface Target {}

    /** @param pointer the schema's JSON pointer: {@code #/components/schemas/Money}, behind its file if not the main one */
    public record OfSchema(String pointer) implements Target {}

    /** @param format the {@code format} of scalars */
    public record OfFormat(String format) implements Target {}
}
