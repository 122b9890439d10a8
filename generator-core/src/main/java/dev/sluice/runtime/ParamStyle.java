package dev.sluice.runtime;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;

/**
 * How a parameter's value is laid out. {@code …_EXPLODE} gives each item of an array and each property of an object a
 * place of its own.
 *
 * @see <a href="https://spec.openapis.org/oas/v3.1.1.html#style-values">OpenAPI, Style Values</a>
 */
public enum ParamStyle {
    SIMPLE("", ",", false, false),
    SIMPLE_EXPLODE("", ",", false, true),
    LABEL(".", ",", false, false),
    LABEL_EXPLODE(".", ".", false, true),
    MATRIX(";", ",", true, false),
    MATRIX_EXPLODE(";", ";", true, true),
    FORM("", ",", true, false),
    FORM_EXPLODE("", "&", true, true),
    SPACE_DELIMITED("", "%20", true, false),
    PIPE_DELIMITED("", "%7C", true, false),
    /** Each leaf of the value is a parameter, whose name is the path to it: {@code filter[age]=3}. */
    DEEP_OBJECT("", "&", true, true),
    /** The value is JSON text. */
    JSON("", "", true, false);

    private static final String HEX = "0123456789ABCDEF";

    private final String prefix;
    private final String separator;
    private final boolean named;
    private final boolean explode;

    ParamStyle(String prefix, String separator, boolean named, boolean explode) {
        this.prefix = prefix;
        this.separator = separator;
        this.named = named;
        this.explode = explode;
    }

    /**
     * The value in this style.
     *
     * @param value maps, lists and scalars; null in them is as good as absent (RFC 6570, section 2.3)
     * @param encoding applied to every name and value, but not to what separates them
     * @return empty where null, or an empty array or object, leaves nothing to be sent
     */
    String expand(String name, Object value, UnaryOperator<String> encoding) {
        if (value == null) {
            return "";
        }
        List<String> parts = new ArrayList<>();
        if (this == DEEP_OBJECT) {
            addLeaves(name, value, (leaf, text) -> parts.add(pair(leaf, text, encoding)));
        } else if (value instanceof Map<?, ?> properties) {
            properties.forEach((key, item) -> {
                if (item != null) {
                    addProperty(parts, encoding.apply((String) key), encoding.apply(text(item)));
                }
            });
        } else if (value instanceof List<?> items) {
            items.stream().filter(Objects::nonNull).forEach(item -> parts.add(part(name, item, encoding)));
        } else {
            return prefix + (named ? pair(name, text(value), encoding) : encoding.apply(text(value)));
        }
        if (parts.isEmpty()) {
            return "";
        }
        String joined = String.join(separator, parts);
        return prefix + (named && !explode ? encoding.apply(name) + "=" + joined : joined);
    }

    private String part(String name, Object item, UnaryOperator<String> encoding) {
        return explode && named ? pair(name, text(item), encoding) : encoding.apply(text(item));
    }

    private void addProperty(List<String> parts, String key, String value) {
        if (explode) {
            parts.add(key + "=" + value);
        } else {
            parts.add(key);
            parts.add(value);
        }
    }

    private String pair(String name, String value, UnaryOperator<String> encoding) {
        boolean bare = prefix.equals(";") && value.isEmpty(); // RFC 6570, section 3.2.7
        return bare ? encoding.apply(name) : encoding.apply(name) + "=" + encoding.apply(value);
    }

    private static void addLeaves(String name, Object value, BiConsumer<String, String> leaves) {
        if (value instanceof Map<?, ?> properties) {
            properties.forEach((key, item) -> addLeaves(name + "[" + key + "]", item, leaves));
        } else if (value instanceof List<?> items) {
            for (int i = 0; i < items.size(); i++) {
                addLeaves(name + "[" + i + "]", items.get(i), leaves);
            }
        } else if (value != null) {
            leaves.accept(name, text(value));
        }
    }

    /** A scalar as it is, and as JSON what the styles have no rule for: an object or array inside another. */
    static String text(Object value) {
        return value instanceof String text ? text : new String(JacksonWriter.encode(value), StandardCharsets.UTF_8);
    }

    /** Percent-encodes all but the unreserved characters (RFC 3986, section 2.3). */
    static String encode(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            if (isUnreserved(b)) {
                out.append((char) b);
            } else {
                out.append('%').append(HEX.charAt(b >> 4 & 0xF)).append(HEX.charAt(b & 0xF));
            }
        }
        return out.toString();
    }

    private static boolean isUnreserved(byte b) {
        return b >= 'a' && b <= 'z'
                || b >= 'A' && b <= 'Z'
                || b >= '0' && b <= '9'
                || b == '-'
                || b == '.'
                || b == '_'
                || b == '~';
    }
}
