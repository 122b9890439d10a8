package dev.sluice.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.UnaryOperator;
import java.util.stream.StreamSupport;

/**
 * How a parameter is written, by the rules alone: RFC 6570, and the table "Style Examples" of OpenAPI 3.1.1.
 *
 * @param name its name
 * @param in where it stands
 * @param style the style that is declared, or the default of the place
 * @param explode likewise
 * @param json whether it is declared with a JSON {@code content}
 */
record StyleRules(String name, String in, String style, boolean explode, boolean json) {

    static StyleRules of(JsonNode parameter) {
        String in = parameter.path("in").asText();
        boolean inPair = !in.equals("path") && !in.equals("header");
        if (parameter.path("type").isTextual()) {
            return ofSwagger(parameter, in, inPair);
        }
        String style = parameter.path("style").asText(inPair ? "form" : "simple");
        return new StyleRules(
                parameter.path("name").asText(),
                in,
                style,
                parameter.path("explode").asBoolean(style.equals("form")),
                parameter.has("content"));
    }

    /** By the Parameter Object of Swagger 2.0, whose {@code collectionFormat} separates the items of an array. */
    private static StyleRules ofSwagger(JsonNode parameter, String in, boolean inPair) {
        String format = parameter.path("collectionFormat").asText("csv");
        String style = switch (format) {
            case "csv", "multi" -> inPair ? "form" : "simple";
            case "ssv" -> "spaceDelimited";
            case "pipes" -> "pipeDelimited";
            default -> format;
        };
        return new StyleRules(parameter.path("name").asText(), in, style, format.equals("multi"), false);
    }

    /**
     * The text of a value, its members in their order and without those that are null.
     *
     * @return empty where no rule says what it is
     */
    Optional<String> expand(JsonNode value) {
        boolean leaves = StreamSupport.stream(value.spliterator(), false).noneMatch(JsonNode::isContainerNode);
        if (json) {
            String text = encoding().apply(value.toString());
            return Optional.of(in.equals("query") || in.equals("cookie") ? encode(name) + "=" + text : text);
        }
        if (value.isContainerNode()
                && StreamSupport.stream(value.spliterator(), false).allMatch(JsonNode::isNull)) {
            return Optional.of(""); // it is undefined (RFC 6570, section 2.3)
        }
        return leaves ? Optional.ofNullable(ofLeaves(value)) : Optional.empty();
    }

    private String ofLeaves(JsonNode value) {
        return switch (style) {
            case "simple" -> value.isValueNode() ? encoded(value) : join(value, ",", "=");
            case "label" -> "." + (value.isValueNode() ? encoded(value) : join(value, explode ? "." : ",", "="));
            case "matrix" -> ";" + (explode || value.isValueNode() ? pairs(value, ";") : named(value, ","));
            case "form" -> form(value);
            case "spaceDelimited" -> explode || value.isValueNode() ? null : named(value, "%20");
            case "pipeDelimited" -> explode || value.isValueNode() ? null : named(value, "%7C");
            case "deepObject" -> value.isObject() ? deep(value) : null;
            default -> null;
        };
    }

    /** Several cookies of one name are none of which a rule says how they are sent (OpenAPI 3.1.1, appendix D). */
    private String form(JsonNode value) {
        if (value.isContainerNode() && explode && in.equals("cookie")) {
            return null;
        }
        return explode || value.isValueNode() ? pairs(value, "&") : named(value, ",");
    }

    private String named(JsonNode value, String separator) {
        String joined = join(value, separator, separator);
        return joined.isEmpty() ? "" : encode(name) + "=" + joined;
    }

    private String pairs(JsonNode value, String separator) {
        if (value.isValueNode()) {
            return encode(name) + (style.equals("matrix") && text(value).isEmpty() ? "" : "=" + encoded(value));
        }
        StringJoiner joined = new StringJoiner(separator);
        if (value.isArray()) {
            value.forEach(item -> joined.add(encode(name) + "=" + encoded(item)));
        } else {
            present(value).forEach(key -> joined.add(encode(key) + "=" + encoded(value.get(key))));
        }
        return joined.toString();
    }

    private String deep(JsonNode value) {
        StringJoiner joined = new StringJoiner("&");
        present(value).forEach(key -> joined.add(encode(name + "[" + key + "]") + "=" + encoded(value.get(key))));
        return joined.toString();
    }

    private String join(JsonNode value, String separator, String betweenKeyAndValue) {
        StringJoiner joined = new StringJoiner(separator);
        if (value.isArray()) {
            value.forEach(item -> joined.add(encoded(item)));
        } else {
            String between = explode ? betweenKeyAndValue : separator;
            present(value).forEach(key -> joined.add(encoding().apply(key) + between + encoded(value.get(key))));
        }
        return joined.toString();
    }

    private static List<String> present(JsonNode value) {
        List<String> names = new ArrayList<>();
        value.fieldNames().forEachRemaining(names::add);
        names.removeIf(key -> value.get(key).isNull());
        return names;
    }

    private String encoded(JsonNode scalar) {
        return encoding().apply(text(scalar));
    }

    /** A header is taken as it is. */
    private UnaryOperator<String> encoding() {
        return in.equals("header") ? text -> text : StyleRules::encode;
    }

    /** A scalar as text: of a string its content, of all others their JSON. */
    static String text(JsonNode scalar) {
        return scalar.isTextual() ? scalar.textValue() : scalar.toString();
    }

    /** All but the unreserved characters of RFC 3986. */
    static String encode(String text) {
        StringBuilder out = new StringBuilder();
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (octet & 0xFF);
            boolean unreserved = c < 128 && Character.isLetterOrDigit(c) || "-._~".indexOf(c) >= 0;
            out.append(unreserved ? String.valueOf(c) : String.format("%%%02X", octet));
        }
        return out.toString();
    }
}
