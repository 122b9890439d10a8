package dev.sluice.runtime;

import java.io.IOException;
import java.util.Map;

/**
 * JSON text for the places where the document declares no structure, such as a JSON schema or the arguments of a tool.
 *
 * <pre>{@code .parameters(Json.object("{\"type\": \"object\"}"))}</pre>
 *
 * <p>The maps and lists that come back cannot be changed. A number is the first of {@code Integer}, {@code Long} and
 * {@code BigInteger}, or of {@code Double} and {@code BigDecimal}, that holds it exactly.
 */
public final class Json {
    private Json() {}

    /**
     * The members of a JSON object, in their order.
     *
     * @throws IllegalArgumentException when the text is not one JSON object
     */
    public static Map<String, Object> object(String json) {
        return decode(json, in -> in.asMap(JsonReader::asAny));
    }

    /**
     * Any JSON value: a map, list, string, number, boolean, or null for {@code null}.
     *
     * @throws IllegalArgumentException when the text is not one JSON value
     */
    public static Object parse(String json) {
        Object[] holder = decode(json, in -> new Object[] {in.asAny()});
        return holder[0];
    }

    private static <T> T decode(String json, JsonReader.Decoder<T> decoder) {
        try {
            return JacksonReader.decode(json, decoder);
        } catch (IOException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }
}
