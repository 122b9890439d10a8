package dev.sluice.runtime;

import java.io.IOException;

/** The connection failed while the stream was read; the cause says why. */
public final class StreamConnectionException extends StreamException {
    private static final long serialVersionUID = 1;

    StreamConnectionException(StreamContext context, IOException cause) {
        super("the connection failed: " + cause.getMessage(), context, cause);
    }
}
