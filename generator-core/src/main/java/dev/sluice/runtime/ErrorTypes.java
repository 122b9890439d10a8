package dev.sluice.runtime;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the bodies of an operation's errors are. Instances are immutable.
 *
 * @see ApiException#error(Class)
 */
public final class ErrorTypes {
    private static final ErrorTypes NONE = new ErrorTypes(Map.of());

    private final Map<String, JsonReader.Decoder<?>> decoders;

    private ErrorTypes(Map<String, JsonReader.Decoder<?>> decoders) {
        this.decoders = decoders;
    }

    /** Nothing is declared. */
    public static ErrorTypes none() {
        return NONE;
    }

    /**
     * The body of these statuses.
     *
     * @param statuses each a status, a range such as {@code 4XX}, or {@code default}; the most exact one counts
     */
    public ErrorTypes on(JsonReader.Decoder<?> decoder, String... statuses) {
        Map<String, JsonReader.Decoder<?>> more = new LinkedHashMap<>(decoders);
        for (String status : statuses) {
            more.put(status, decoder);
        }
        return new ErrorTypes(more);
    }

    /** The body as its declared type; null where none is declared, or where the body is something else. */
    Object read(int status, byte[] body) {
        JsonReader.Decoder<?> decoder = decoder(status);
        if (decoder == null) {
            return null;
        }
        try {
            return JacksonReader.decode(body, decoder);
        } catch (IOException e) {
            return null; // what counts is the status; the body is there to be looked at
        }
    }

    private JsonReader.Decoder<?> decoder(int status) {
        JsonReader.Decoder<?> exact = decoders.get(Integer.toString(status));
        JsonReader.Decoder<?> range = decoders.getOrDefault(status / 100 + "XX", decoders.get("default"));
        return exact != null ? exact : range;
    }
}
