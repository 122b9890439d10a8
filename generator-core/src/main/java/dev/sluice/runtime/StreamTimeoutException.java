package dev.sluice.runtime;

import java.time.Duration;

/** The server kept the stream open but sent nothing, or nothing but comments, for too long. */
public final class StreamTimeoutException extends StreamException {
    private static final long serialVersionUID = 1;

    /** The two clocks that watch a stream. */
    public enum Clock {
        /** No byte arrived ({@link RequestOptions#byteTimeout}). */
        BYTES,
        /** Bytes may have arrived, such as comments, but no event ({@link RequestOptions#eventTimeout}). */
        EVENTS
    }

    private final Clock clock;

    StreamTimeoutException(Clock clock, Duration limit, StreamContext context) {
        super((clock == Clock.BYTES ? "no byte" : "no event") + " arrived for " + limit, context, null);
        this.clock = clock;
    }

    /** The clock that ran out. */
    public Clock clock() {
        return clock;
    }
}
