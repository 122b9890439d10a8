package dev.sluice.runtime;

/** The stream was closed before its end, so that what is missing must not pass for a complete answer. */
public final class StreamCancelledException extends StreamException {
    private static final long serialVersionUID = 1;

    StreamCancelledException(StreamContext context) {
        super("the stream was closed before its end", context, null);
    }
}
