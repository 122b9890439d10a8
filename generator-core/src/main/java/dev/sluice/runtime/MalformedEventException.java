package dev.sluice.runtime;

/** An event holds what the stream's type cannot: something that is not JSON, or JSON of another kind. */
public final class MalformedEventException extends StreamException {
    private static final long serialVersionUID = 1;

    private final String data;

    MalformedEventException(String data, StreamContext context, Throwable cause) {
        super("an event could not be read: " + excerpt(data), context, cause);
        this.data = data;
    }

    /** The event's data as the server sent it. */
    public String data() {
        return data;
    }
}
