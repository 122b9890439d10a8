package dev.sluice.runtime;

import java.net.http.HttpHeaders;
import java.util.Optional;

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
    private transient Object soFar;

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

    /**
     * What there is of the answer: the result of a stream that has one ({@link AnswerStream}), made of all that was
     * delivered.
     *
     * @return empty where the stream has a result of another type or none, or where nothing has arrived
     */
    public final <R> Optional<R> soFar(Class<R> type) {
        return type.isInstance(soFar) ? Optional.of(type.cast(soFar)) : Optional.empty();
    }

    final void keep(Object answer) {
        soFar = answer;
    }
}
