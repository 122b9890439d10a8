package dev.sluice.runtime;

/** An event is larger than the stream may hold in memory. */
public final class EventTooLargeException extends StreamException {
    private static final long serialVersionUID = 1;

    EventTooLargeException(int maxBytes, StreamContext context) {
        super("an event is larger than " + maxBytes + " bytes (RequestOptions.maxEventBytes)", context, null);
    }
}
