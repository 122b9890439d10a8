package dev.sluice.runtime;

import java.net.http.HttpHeaders;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * An answer that arrives event by event. Each is handed over as soon as it is complete:
 *
 * <pre>{@code
 * try (EventStream<Chunk> chunks = client.chat().sendStreaming(request)) {
 *     for (Chunk chunk : chunks) {
 *         print(chunk);
 *     }
 * }
 * }</pre>
 *
 * <p>The loop ends when the answer is complete, and in no other case. Every other ending is a {@link StreamException},
 * thrown after all that arrived before it was delivered:
 *
 * <ul>
 *   <li>{@link StreamErrorException}: the server reports an error inside the stream
 *   <li>{@link StreamTruncatedException}: the stream stops before its declared end
 *   <li>{@link MalformedEventException}: an event is not what the API declares at all, such as no JSON
 *   <li>{@link EventTooLargeException}: an event exceeds {@link RequestOptions#maxEventBytes}
 *   <li>{@link StreamTimeoutException}: the server stalls
 *   <li>{@link StreamConnectionException}: the connection fails
 *   <li>{@link StreamCancelledException}: {@link #close()} was called
 * </ul>
 *
 * <p>All views of a stream share one position: an event is delivered once, by whichever of them asks first. One thread
 * at a time may read; {@link #close()} may be called by any.
 *
 * @param <T> what an event is decoded to
 */
public class EventStream<T> implements Iterable<T>, AutoCloseable {
    private final EventSource<T> source;
    private boolean fetched;

    EventStream(EventSource<T> source) {
        this.source = source;
    }

    /** The same stream, of which nothing was read yet. */
    EventStream(EventStream<T> unread) {
        this(unread.source);
    }

    /** A stream of these values, for tests of code that reads streams. */
    public static <T> EventStream<T> of(List<? extends T> values) {
        return new EventStream<>(new ListSource<>(values, HttpHeaders.of(Map.of(), (name, value) -> true)));
    }

    /** The values from here on. */
    @Override
    public final Iterator<T> iterator() {
        return iterator(EventSource::value);
    }

    /** The values from here on. Closing it closes this stream. */
    public final Stream<T> stream() {
        Spliterator<T> values =
                Spliterators.spliteratorUnknownSize(iterator(), Spliterator.ORDERED | Spliterator.NONNULL);
        return StreamSupport.stream(values, false).onClose(this::close);
    }

    /** The events from here on, each with what was sent. */
    public final Iterable<StreamEvent<T>> events() {
        return () -> iterator(current -> StreamEvent.of(current.value(), current.event()));
    }

    /**
     * The values from here on, for one subscriber, who gets exactly as many as it asks for. They are read on threads of
     * their own, which end when nothing is asked for. Cancelling the subscription closes this stream.
     */
    public final Flow.Publisher<T> publisher() {
        return publisher(task -> {
            Thread thread = new Thread(task, "event-stream");
            thread.setDaemon(true);
            thread.start();
        });
    }

    /**
     * See {@link #publisher()}.
     *
     * @param executor runs the reading, which blocks while the server is silent: virtual threads suit it
     */
    public final Flow.Publisher<T> publisher(Executor executor) {
        return new StreamPublisher<>(this, executor);
    }

    /**
     * Gives every comment that arrives from now on to the listener, on the thread that reads. Servers send comments to
     * keep a connection alive.
     */
    public final EventStream<T> onComment(Consumer<String> listener) {
        source.onComment(listener);
        return this;
    }

    /** The headers of the response. */
    public final HttpHeaders headers() {
        return source.headers();
    }

    /** The last event id that the server sent so far; {@code ""} where it sent none. */
    public final String lastEventId() {
        return source.lastEventId();
    }

    /**
     * Aborts the request at once, if the stream has not ended: a read that waits on another thread ends in a
     * {@link StreamCancelledException}. May be called by any thread and more than once.
     */
    @Override
    public final void close() {
        source.close();
    }

    /** Moves to the next event, for whichever view asks. */
    boolean advance() {
        return source.advance();
    }

    final T value() {
        return source.value();
    }

    /** Reads to the end. */
    final void drain() {
        while (fetch()) {
            fetched = false;
        }
    }

    private boolean fetch() {
        fetched = fetched || advance();
        return fetched;
    }

    private <E> Iterator<E> iterator(Function<EventSource<T>, E> view) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return fetch();
            }

            @Override
            public E next() {
                if (!fetch()) {
                    throw new NoSuchElementException("the stream has ended");
                }
                fetched = false;
                return view.apply(source);
            }
        };
    }
}
