package dev.sluice.runtime;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

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
    private static final RequestOptions NONE = new RequestOptions(Map.of(), Map.of(), null, null, null, null);
    private static final RequestOptions DEFAULTS = NONE.timeout(Duration.ofMinutes(10))
            .byteTimeout(Duration.ofMinutes(5))
            .eventTimeout(Duration.ofMinutes(10))
            .maxEventBytes(16 * 1024 * 1024);

    private final Map<String, String> headers;
    private final Map<String, String> query;
    private final Duration timeout;
    private final Duration byteTimeout;
    private final Duration eventTimeout;
    private final Integer maxEventBytes;

    private RequestOptions(
            Map<String, String> headers,
            Map<String, String> query,
            Duration timeout,
            Duration byteTimeout,
            Duration eventTimeout,
            Integer maxEventBytes) {
        this.headers = headers;
        this.query = query;
        this.timeout = timeout;
        this.byteTimeout = byteTimeout;
        this.eventTimeout = eventTimeout;
        this.maxEventBytes = maxEventBytes;
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
        return new RequestOptions(
                Collections.unmodifiableMap(more), query, timeout, byteTimeout, eventTimeout, maxEventBytes);
    }

    /** A query parameter, besides those of the call. */
    public RequestOptions query(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(query);
        more.put(name, Objects.requireNonNull(value, name));
        return new RequestOptions(
                headers, Collections.unmodifiableMap(more), timeout, byteTimeout, eventTimeout, maxEventBytes);
    }

    /**
     * How long a call may take: to the end of its answer or, where that is a stream, to the beginning. 10 minutes unless
     * set.
     */
    public RequestOptions timeout(Duration limit) {
        return new RequestOptions(headers, query, positive(limit), byteTimeout, eventTimeout, maxEventBytes);
    }

    /** How long a stream may be silent altogether. 5 minutes unless set. */
    public RequestOptions byteTimeout(Duration limit) {
        return new RequestOptions(headers, query, timeout, positive(limit), eventTimeout, maxEventBytes);
    }

    /** How long to wait for an event of a stream, though comments may arrive. 10 minutes unless set. */
    public RequestOptions eventTimeout(Duration limit) {
        return new RequestOptions(headers, query, timeout, byteTimeout, positive(limit), maxEventBytes);
    }

    /** How many bytes an event of a stream may have. 16 MiB unless set. */
    public RequestOptions maxEventBytes(int limit) {
        if (limit <= 0) {
            throw new IllegalArgumentException("maxEventBytes must be positive: " + limit);
        }
        return new RequestOptions(headers, query, timeout, byteTimeout, eventTimeout, limit);
    }

    /** These settings, and the others' where these are silent. */
    RequestOptions over(RequestOptions others) {
        RequestOptions merged = new RequestOptions(
                others.headers,
                others.query,
                timeout == null ? others.timeout : timeout,
                byteTimeout == null ? others.byteTimeout : byteTimeout,
                eventTimeout == null ? others.eventTimeout : eventTimeout,
                maxEventBytes == null ? others.maxEventBytes : maxEventBytes);
        for (Map.Entry<String, String> header : headers.entrySet()) {
            merged = merged.header(header.getKey(), header.getValue());
        }
        for (Map.Entry<String, String> parameter : query.entrySet()) {
            merged = merged.query(parameter.getKey(), parameter.getValue());
        }
        return merged;
    }

    Map<String, String> headers() {
        return headers;
    }

    Map<String, String> query() {
        return query;
    }

    Duration timeout() {
        return timeout;
    }

    Duration byteTimeout() {
        return byteTimeout;
    }

    Duration eventTimeout() {
        return eventTimeout;
    }

    int maxEventBytes() {
        return maxEventBytes;
    }

    private static Duration positive(Duration limit) {
        if (limit.isNegative() || limit.isZero()) {
            throw new IllegalArgumentException("a timeout must be positive: " + limit);
        }
        return limit;
    }
}
