package dev.sluice.runtime;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Settings of a single call, or of all calls through a view of a client. What is not set stays as the client has it.
 *
 * <pre>{@code
 * client.with(RequestOptions.none().header("X-Title", "Demo").timeout(Duration.ofSeconds(30))).chat().send(request);
 * }</pre>
 *
 * <p>Instances are immutable: every method returns a new one.
 */
public final class RequestOptions {
    private enum Setting {
        TIMEOUT,
        BYTE_TIMEOUT,
        EVENT_TIMEOUT,
        MAX_EVENT_BYTES,
        MAX_RETRIES,
        ON_MALFORMED_EVENT
    }

    private static final RequestOptions NONE = new RequestOptions(Map.of(), Map.of(), Map.of());
    private static final RequestOptions DEFAULTS = NONE.timeout(Duration.ofMinutes(10))
            .byteTimeout(Duration.ofMinutes(5))
            .eventTimeout(Duration.ofMinutes(10))
            .maxEventBytes(16 * 1024 * 1024)
            .maxRetries(2);

    private final Map<String, String> headers;
    private final Map<String, String> query;
    private final Map<Setting, Object> settings;

    private RequestOptions(Map<String, String> headers, Map<String, String> query, Map<Setting, Object> settings) {
        this.headers = headers;
        this.query = query;
        this.settings = settings;
    }

    /** No settings. */
    public static RequestOptions none() {
        return NONE;
    }

    /** What holds where nothing is set. */
    static RequestOptions defaults() {
        return DEFAULTS;
    }

    /** A header, in place of any of this name that the client or the call would send. */
    public RequestOptions header(String name, String value) {
        Map<String, String> more = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        more.putAll(headers);
        more.put(name, Objects.requireNonNull(value, name));
        return new RequestOptions(Collections.unmodifiableMap(more), query, settings);
    }

    /** A query parameter, besides those of the call. */
    public RequestOptions query(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(query);
        more.put(name, Objects.requireNonNull(value, name));
        return new RequestOptions(headers, Collections.unmodifiableMap(more), settings);
    }

    /**
     * How long a call may take, retries included: to the end of its answer or, where that is a stream, to the beginning.
     * 10 minutes unless set.
     */
    public RequestOptions timeout(Duration limit) {
        return set(Setting.TIMEOUT, positive(limit));
    }

    /** How long a stream may be silent altogether. 5 minutes unless set. */
    public RequestOptions byteTimeout(Duration limit) {
        return set(Setting.BYTE_TIMEOUT, positive(limit));
    }

    /** How long to wait for an event of a stream, though comments may arrive. 10 minutes unless set. */
    public RequestOptions eventTimeout(Duration limit) {
        return set(Setting.EVENT_TIMEOUT, positive(limit));
    }

    /** How many bytes an event of a stream may have. 16 MiB unless set. */
    public RequestOptions maxEventBytes(int limit) {
        if (limit <= 0) {
            throw new IllegalArgumentException("maxEventBytes must be positive: " + limit);
        }
        return set(Setting.MAX_EVENT_BYTES, limit);
    }

    /**
     * How often a request is sent again that got no connection, or that was answered with the status 408, 429 or 5xx.
     * It waits longer each time, and at least as long as the server's Retry-After says; where that is more than a
     * minute, the answer is the caller's. Never sent again is a request whose answer had begun. 2 unless set.
     */
    public RequestOptions maxRetries(int limit) {
        if (limit < 0) {
            throw new IllegalArgumentException("maxRetries must not be negative: " + limit);
        }
        return set(Setting.MAX_RETRIES, limit);
    }

    /**
     * Skips the events of a stream that cannot be read, and gives each to the listener, on the thread that reads. Unless
     * set, such an event ends the stream.
     */
    public RequestOptions onMalformedEvent(Consumer<MalformedEventException> listener) {
        return set(Setting.ON_MALFORMED_EVENT, Objects.requireNonNull(listener, "listener"));
    }

    /** These settings, and the others' where these are silent. */
    RequestOptions over(RequestOptions others) {
        Map<Setting, Object> merged = new EnumMap<>(Setting.class);
        merged.putAll(others.settings);
        merged.putAll(settings);
        RequestOptions all = new RequestOptions(others.headers, others.query, Collections.unmodifiableMap(merged));
        for (Map.Entry<String, String> header : headers.entrySet()) {
            all = all.header(header.getKey(), header.getValue());
        }
        for (Map.Entry<String, String> parameter : query.entrySet()) {
            all = all.query(parameter.getKey(), parameter.getValue());
        }
        return all;
    }

    Map<String, String> headers() {
        return headers;
    }

    Map<String, String> query() {
        return query;
    }

    Duration timeout() {
        return (Duration) settings.get(Setting.TIMEOUT);
    }

    Duration byteTimeout() {
        return (Duration) settings.get(Setting.BYTE_TIMEOUT);
    }

    Duration eventTimeout() {
        return (Duration) settings.get(Setting.EVENT_TIMEOUT);
    }

    int maxEventBytes() {
        return (Integer) settings.get(Setting.MAX_EVENT_BYTES);
    }

    int maxRetries() {
        return (Integer) settings.get(Setting.MAX_RETRIES);
    }

    /** Null where such an event ends the stream. */
    @SuppressWarnings("unchecked")
    Consumer<MalformedEventException> onMalformedEvent() {
        return (Consumer<MalformedEventException>) settings.get(Setting.ON_MALFORMED_EVENT);
    }

    private RequestOptions set(Setting setting, Object value) {
        Map<Setting, Object> more = new EnumMap<>(Setting.class);
        more.putAll(settings);
        more.put(setting, value);
        return new RequestOptions(headers, query, Collections.unmodifiableMap(more));
    }

    private static Duration positive(Duration limit) {
        if (limit.isNegative() || limit.isZero()) {
            throw new IllegalArgumentException("a timeout must be positive: " + limit);
        }
        return limit;
    }
}
