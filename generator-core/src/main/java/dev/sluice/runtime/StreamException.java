package dev.sluice.runtime;

import java.net.http.HttpHeaders;

/** A stream did not end as it should. Everything that arrived before was delivered. */
public abstract sealed class StreamException extends ClientException
        permits StreamTruncatedException,
                StreamErrorException,
                MalformedEventException,
                EventTooLargeException,
                StreamTimeoutException,
                StreamConnectionException,
                StreamCancelledException {
    private static final long serialVersionUID = 1;

    private final transient HttpHeaders headers;
    private final String lastEventId;

    StreamException(String message, StreamContext context, Throwable cause) {
        super(message, cause);
        this.headers = context.headers();
        this.lastEventId = context.lastEventId();
    }

    /** The headers of the response that the stream came in. */
    public final HttpHeaders headers() {
        return headers;
    }

    /** The last event id that the server sent; {@code ""} where it sent none. */
    public final String lastEventId() {
        return lastEventId;
    }
}
