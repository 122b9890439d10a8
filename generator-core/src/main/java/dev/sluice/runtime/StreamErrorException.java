package dev.sluice.runtime;

/** The server reported an error inside the stream, after its status had promised success. */
public final class StreamErrorException extends StreamException {
    private static final long serialVersionUID = 1;

    private final transient Object chunk;
    private final transient Object error;
    private final String data;

    StreamErrorException(Object chunk, Object error, String data, StreamContext context) {
        super("the server reported an error: " + excerpt(data), context, null);
        this.chunk = chunk;
        this.error = error;
        this.data = data;
    }

    /** The chunk that carries the error, as the type that the stream delivers. */
    public Object chunk() {
        return chunk;
    }

    /** The error itself, as its declared type; as maps, lists and scalars where it did not fit that. */
    public Object error() {
        return error;
    }

    /** The chunk as the server sent it. */
    public String data() {
        return data;
    }
}
