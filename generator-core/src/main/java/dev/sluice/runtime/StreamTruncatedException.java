package dev.sluice.runtime;

/**
 * The stream stopped early: its end was not the one that the API declares, or came inside a record. What arrived may be
 * a part of the answer only.
 */
public final class StreamTruncatedException extends StreamException {
    private static final long serialVersionUID = 1;

    StreamTruncatedException(String message, StreamContext context) {
        super(message, context, null);
    }
}
