package dev.sluice.mapping;

import dev.sluice.model.ScalarKind;
import dev.sluice.spec.LongRange;
import dev.sluice.spec.Schema;
import java.util.Optional;
import java.util.Set;

/** Which Java type a {@code type} with a {@code format} is (OpenAPI: Data Types, and its Format Registry). */
final class Formats {

    /** JSON Schema (Validation, section 7.3) and OpenAPI: formats of strings that become a String. */
    private static final Set<String> TEXTS = Set.of(
            "string",
            "password",
            "time",
            "duration",
            "email",
            "idn-email",
            "hostname",
            "idn-hostname",
            "ipv4",
            "ipv6",
            "uri-reference",
            "iri",
            "iri-reference",
            "uri-template",
            "json-pointer",
            "relative-json-pointer",
            "regex");

    private Formats() {}

    static ScalarKind kindOf(String type, String format) {
        return switch (type) {
            case "number" -> ofNumber(format);
            case "boolean" -> ScalarKind.BOOLEAN;
            case "file" -> ScalarKind.BYTES;
            default -> ofString(format);
        };
    }

    /** What its format says; without one, what its limits say. */
    static ScalarKind kindOfInteger(Schema schema) {
        return schema.format().isEmpty() && LongRange.isExceededBy(schema)
                ? ScalarKind.DECIMAL
                : ofInteger(schema.format().orElse(""));
    }

    /** A format that by itself tells the type, as all that are registered do, and the name of a type in its place. */
    static Optional<ScalarKind> kindOfUntyped(String format) {
        ScalarKind kind = ofString(format);
        if (kind != ScalarKind.STRING || TEXTS.contains(format)) {
            return Optional.of(kind);
        }
        return switch (format) {
            case "int32", "int64", "integer" -> Optional.of(ofInteger(format));
            case "float", "double", "number", "decimal" -> Optional.of(ofNumber(format));
            case "boolean" -> Optional.of(ScalarKind.BOOLEAN);
            default -> Optional.empty();
        };
    }

    private static ScalarKind ofInteger(String format) {
        return switch (format) {
            case "int32", "int16", "int8", "uint8", "uint16" -> ScalarKind.INT;
            case "uint64" -> ScalarKind.DECIMAL; // beyond long
            default -> ScalarKind.LONG;
        };
    }

    private static ScalarKind ofNumber(String format) {
        return switch (format) {
            case "int32" -> ScalarKind.INT;
            case "int64", "integer" -> ScalarKind.LONG;
            case "decimal", "decimal128" -> ScalarKind.DECIMAL;
            default -> ScalarKind.DOUBLE;
        };
    }

    private static ScalarKind ofString(String format) {
        return switch (format) {
            case "date-time" -> ScalarKind.DATE_TIME;
            case "date" -> ScalarKind.DATE;
            case "uuid" -> ScalarKind.UUID;
            case "uri", "url" -> ScalarKind.URI;
            case "byte", "base64", "binary" -> ScalarKind.BYTES;
            default -> ScalarKind.STRING;
        };
    }
}
