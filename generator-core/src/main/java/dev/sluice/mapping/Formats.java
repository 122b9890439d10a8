package dev.sluice.mapping;

import dev.sluice.model.ScalarKind;
import java.util.Optional;

/** Which Java type a {@code type} with a {@code format} is (OpenAPI: Data Types, and its Format Registry). */
final class Formats {

    private Formats() {}

    static ScalarKind kindOf(String type, String format) {
        return switch (type) {
            case "integer" -> ofInteger(format);
            case "number" -> ofNumber(format);
            case "boolean" -> ScalarKind.BOOLEAN;
            case "file" -> ScalarKind.BYTES;
            default -> ofString(format);
        };
    }

    /** A format that by itself tells the type. */
    static Optional<ScalarKind> kindOfUntyped(String format) {
        ScalarKind kind = ofString(format);
        return kind == ScalarKind.STRING ? Optional.empty() : Optional.of(kind);
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
