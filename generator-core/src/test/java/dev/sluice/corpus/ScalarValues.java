package dev.sluice.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.util.List;

/** Strings and numbers that a schema probably allows. */
final class ScalarValues {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** Documents name limits that a double has made of those of 64 bits. */
    private static final BigDecimal LEAST = BigDecimal.valueOf(Long.MIN_VALUE);

    private ScalarValues() {}

    static List<JsonNode> of(String type, JsonNode schema) {
        for (String given : List.of("example", "default")) {
            JsonNode value = schema.path(given);
            boolean fits = value.isNumber() && (!value.isIntegralNumber() || value.canConvertToLong());
            if (type.equals("string") ? value.isTextual() && schema.has("pattern") : fits) {
                return List.of(value);
            }
        }
        if (type.equals("string")) {
            return List.of(JSON.textNode(text(schema)));
        }
        BigDecimal number = number(type, schema);
        boolean whole = number.stripTrailingZeros().scale() <= 0; // which a validator tells by the node
        return List.of(whole ? JSON.numberNode(number.toBigInteger()) : JSON.numberNode(number));
    }

    private static String text(JsonNode schema) {
        String text = formatted(schema.path("format").asText());
        int least = schema.path("minLength").asInt(0);
        int most = schema.path("maxLength").asInt(Integer.MAX_VALUE);
        String padded = text.length() < least ? text + "x".repeat(least - text.length()) : text;
        return padded.length() > most ? padded.substring(0, most) : padded;
    }

    private static String formatted(String format) {
        return switch (format) {
            case "date-time" -> "2026-01-31T12:30:00.5Z";
            case "date" -> "2026-01-31";
            case "time" -> "12:30:00Z";
            case "duration" -> "PT1H";
            case "uuid" -> "123e4567-e89b-42d3-a456-426614174000";
            case "uri", "url", "uri-reference", "iri" -> "https://example.com/a?b=c";
            case "email" -> "someone@example.com";
            case "hostname" -> "example.com";
            case "ipv4" -> "192.0.2.1";
            case "ipv6" -> "2001:db8::1";
            case "byte", "base64" -> "AAEC";
            default -> "text";
        };
    }

    private static BigDecimal number(String type, JsonNode schema) {
        boolean whole = type.equals("integer") || schema.path("format").asText().contains("int");
        BigDecimal step = whole || !schema.has("multipleOf")
                ? BigDecimal.ONE
                : schema.get("multipleOf").decimalValue();
        if (schema.path("exclusiveMinimum").isNumber()) {
            return schema.get("exclusiveMinimum").decimalValue().add(step);
        }
        if (schema.path("minimum").isNumber()) {
            BigDecimal least = schema.get("minimum").decimalValue();
            return schema.path("exclusiveMinimum").asBoolean() ? least.add(step) : least.max(LEAST);
        }
        if (schema.path("maximum").isNumber()) {
            return schema.get("maximum").decimalValue().subtract(step);
        }
        return whole ? new BigDecimal(7) : new BigDecimal("1.5");
    }
}
