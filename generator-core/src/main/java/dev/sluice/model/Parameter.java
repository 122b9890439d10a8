package dev.sluice.model;

import java.util.Locale;

/**
 * A parameter of an operation outside the body (OpenAPI: Parameter Object).
 *
 * @param javaName the name of the method parameter or record component
 * @param wireName the name in the request
 * @param in where in the request it stands
 * @param type its type
 * @param required whether a call must have it
 * @param style how a value is laid out
 * @param explode whether each item of an array or object is a parameter of its own
 * @param json whether the value is sent as JSON text (the parameter is declared with {@code content})
 * @param deprecated whether the document says so
 * @param doc what the document says about it
 */
public record Parameter(
        String javaName,
        String wireName,
        Location in,
        TypeRef type,
        boolean required,
        Style style,
        boolean explode,
        boolean json,
        boolean deprecated,
        Doc doc) {

    /** What tells it from all others of its operation: {@code query limit}. */
    public String key() {
        return in.keyOf(wireName);
    }

    public enum Location {
        PATH,
        QUERY,
        HEADER,
        COOKIE;

        String keyOf(String wireName) {
            return name().toLowerCase(Locale.ROOT) + " " + wireName;
        }
    }

    /** OpenAPI: Style Values. */
    public enum Style {
        SIMPLE,
        LABEL,
        MATRIX,
        FORM,
        SPACE_DELIMITED,
        PIPE_DELIMITED,
        DEEP_OBJECT
    }
}
