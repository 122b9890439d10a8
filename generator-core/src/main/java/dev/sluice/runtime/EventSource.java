package dev.sluice.runtime;

import java.net.http.HttpHeaders;
import java.util.function.Consumer;

/** Where the events of an {@link EventStream} come from: one current event at a time. */
interface EventSource<T> {

    /**
     * Moves to the next event.
     *
     * @return false at the end
     * @throws StreamException if the stream ends in any way but the right one; and again at each later call
     */
    boolean advance();

    /** What the current event was decoded to. */
    T value();

    /** The current event as it was sent. */
    ServerSentEvent event();

    /** The last event id so far. */
    String lastEventId();

    /** The headers of the response. */
    HttpHeaders headers();

    /** Gives all comments from now on to the listener. */
    void onComment(Consumer<String> listener);

    /** Ends the stream, from any thread. */
    void close();
}
