package dev.sluice.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * How the body of a response is read as a stream: how it is cut into records, what of a record becomes a value, and how
 * the stream ends.
 *
 * <pre>{@code
 * EventFormat.json(Chunk::read).endsWith("[DONE]").failsOn("error", Chunk::error, Chunk::additionalProperties)
 * }</pre>
 *
 * @param <T> what the stream delivers
 */
public final class EventFormat<T> {
    /** How a value is made of a record. */
    private interface Payload<T> {
        T read(Frames record, JacksonReader reader) throws IOException;
    }

    /** The error that a record reports, or null. */
    private interface ErrorProbe<T> {
        Object find(T value, Frames record);
    }

    private interface Framing {
        Frames open(InputStream in, int maxBytes);
    }

    private static final String SERVER_SENT_EVENTS = "text/event-stream";

    /** What many servers end a stream of JSON with though their documents do not say so. It is no JSON. */
    private static final byte[] UNDECLARED_SENTINEL = "[DONE]".getBytes(StandardCharsets.US_ASCII);

    private final String mediaType;
    private final Framing framing;
    private final Payload<T> payload;
    private final byte[] sentinel;
    private final ErrorProbe<T> error; // null where no record reports one

    private EventFormat(String mediaType, Framing framing, Payload<T> payload, byte[] sentinel, ErrorProbe<T> error) {
        this.mediaType = mediaType;
        this.framing = framing;
        this.payload = payload;
        this.sentinel = sentinel;
        this.error = error;
    }

    private static <T> EventFormat<T> serverSent(Payload<T> payload, byte[] sentinel) {
        return new EventFormat<>(SERVER_SENT_EVENTS, ServerSentEvents::new, payload, sentinel, null);
    }

    /** Server-sent events that are read from the JSON in their data. */
    public static <T> EventFormat<T> json(JsonReader.Decoder<T> decoder) {
        return serverSent((record, reader) -> readJson(record, reader, decoder), UNDECLARED_SENTINEL);
    }

    /** Server-sent events of which only the data matters, as text. */
    public static EventFormat<String> text() {
        return serverSent((record, reader) -> record.text(), null);
    }

    /** Server-sent events as they are. */
    public static EventFormat<ServerSentEvent> events() {
        return serverSent((record, reader) -> record.event(), null);
    }

    /**
     * Server-sent events that are read from an object of their fields {@code event}, {@code id}, {@code retry} and
     * {@code data}, which is JSON.
     */
    public static <T> EventFormat<T> envelope(JsonReader.Decoder<T> decoder) {
        return serverSent(
                (record, reader) -> readEnvelope(record, readTree(record, reader), decoder), UNDECLARED_SENTINEL);
    }

    /** The same, with {@code data} as JSON where it is an object or array, and as text where it is not. */
    public static <T> EventFormat<T> mixedEnvelope(JsonReader.Decoder<T> decoder) {
        return serverSent(
                (record, reader) -> readEnvelope(
                        record, record.looksStructured() ? readTree(record, reader) : record.text(), decoder),
                UNDECLARED_SENTINEL);
    }

    /** The same, with {@code data} as text. */
    public static <T> EventFormat<T> textEnvelope(JsonReader.Decoder<T> decoder) {
        return serverSent((record, reader) -> readEnvelope(record, record.text(), decoder), null);
    }

    /**
     * The same values, one to a line.
     *
     * @param type the media type to accept, such as {@code application/x-ndjson}
     */
    public EventFormat<T> jsonLines(String type) {
        return new EventFormat<>(type, JsonLines::new, payload, sentinel, error);
    }

    /**
     * The same values, as a JSON text sequence (RFC 7464).
     *
     * @param type the media type to accept, such as {@code application/json-seq}
     */
    public EventFormat<T> jsonSequence(String type) {
        return new EventFormat<>(type, JsonSequence::new, payload, sentinel, error);
    }

    /** The stream ends with a record of exactly this data, and is truncated without it. */
    public EventFormat<T> endsWith(String data) {
        return new EventFormat<>(mediaType, framing, payload, data.getBytes(StandardCharsets.UTF_8), error);
    }

    /** A value in whose JSON this property is there and not null ends the stream as an error. */
    public EventFormat<T> failsOn(String property) {
        byte[] name = JacksonWriter.encode(property);
        return failsOn((value, record) -> record.contains(name) && Json.parse(record.text()) instanceof Map<?, ?> object
                ? object.get(property)
                : null);
    }

    /**
     * A value with this property ends the stream as an error.
     *
     * @param declared returns the property, or null where it is absent or does not fit its type
     * @param kept returns what did not fit, by name
     */
    public EventFormat<T> failsOn(String property, Function<T, ?> declared, Function<T, Map<String, Object>> kept) {
        return failsOn((value, record) -> {
            Object found = declared.apply(value);
            return found != null ? found : kept.apply(value).get(property);
        });
    }

    private EventFormat<T> failsOn(ErrorProbe<T> probe) {
        return new EventFormat<>(mediaType, framing, payload, sentinel, probe);
    }

    String mediaType() {
        return mediaType;
    }

    /**
     * Whether a body of this media type can be such a stream. Servers are careless with the types of streams; but a
     * page is none, and one JSON document is no server-sent event.
     */
    boolean mayBe(String contentType) {
        boolean isEvents = mediaType.startsWith(SERVER_SENT_EVENTS);
        return !contentType.startsWith("text/html") && !(isEvents && contentType.startsWith("application/json"));
    }

    Frames open(InputStream in, int maxBytes) {
        return framing.open(in, maxBytes);
    }

    T read(Frames record, JacksonReader reader) throws IOException {
        return payload.read(record, reader);
    }

    /** Whether the stream is truncated without its sentinel. */
    boolean needsSentinel() {
        return sentinel != null && sentinel != UNDECLARED_SENTINEL;
    }

    boolean isEnd(Frames record) {
        return sentinel != null && record.is(sentinel);
    }

    Object errorOf(T value, Frames record) {
        return error == null ? null : error.find(value, record);
    }

    private static <T> T readJson(Frames record, JacksonReader reader, JsonReader.Decoder<T> decoder)
            throws IOException {
        try {
            return reader.read(record.data.array(), 0, record.data.length(), decoder);
        } catch (IOException e) {
            byte[] replaced = record.text().getBytes(StandardCharsets.UTF_8);
            if (record.is(replaced)) {
                throw e;
            }
            // Jackson refuses what is not UTF-8; the rules for event streams read it as U+FFFD
            return reader.read(replaced, 0, replaced.length, decoder);
        }
    }

    private static Object readTree(Frames record, JacksonReader reader) throws IOException {
        return readJson(record, reader, in -> Optional.ofNullable(in.asAny())).orElse(null);
    }

    private static <T> T readEnvelope(Frames record, Object data, JsonReader.Decoder<T> decoder) throws IOException {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("event", record.type());
        fields.put("data", data);
        fields.put("id", record.id());
        fields.put("retry", record.retry() == null ? null : record.retry().toMillis());
        fields.values().removeIf(value -> value == null);
        T value = JsonReader.fromTree(fields, decoder);
        if (value == null) {
            throw new JsonDecodingException("the event does not fit its type");
        }
        return value;
    }
}
