package dev.sluice.runtime;

import java.io.IOException;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.function.Consumer;

/** The events in the body of a response, and the one place that knows how a stream can end. */
final class ResponseSource<T> implements EventSource<T> {
    private static final Duration DRAIN_LIMIT = Duration.ofMillis(250);
    private static final int DRAIN_BYTES = 64 * 1024;

    private final EventFormat<T> format;
    private final RequestOptions options;
    private final HttpHeaders headers;
    private final ResponseBody body;
    private final Frames frames;
    private final JacksonReader reader;
    private T value;
    private boolean ended;
    private StreamException failure;
    private volatile boolean closed;

    ResponseSource(Transport.Request request, Transport.Response response, EventFormat<T> format, HttpApi api) {
        this.format = format;
        this.options = api.options();
        this.headers = response.headers();
        this.body = new ResponseBody(response, options.byteTimeout());
        this.frames = format.open(body, options.maxEventBytes());
        this.reader = new JacksonReader(api.onDrift());
        Leaks.watch(this, body, request);
    }

    @Override
    public boolean advance() {
        if (failure != null) {
            throw failure;
        }
        if (ended) {
            return false;
        }
        try {
            ended = !readEvent();
        } catch (StreamException e) {
            failure = e;
        }
        if (failure != null) {
            abort();
            throw failure;
        }
        return !ended;
    }

    private boolean readEvent() {
        do {
            if (!nextFrame() || format.isEnd(frames)) {
                finish();
                return false;
            }
        } while (!decode());
        Object error = format.errorOf(value, frames);
        if (error != null) {
            throw new StreamErrorException(value, error, frames.text(), context());
        }
        return true;
    }

    private boolean nextFrame() {
        body.deadlineIn(options.eventTimeout());
        try {
            boolean found = frames.next();
            if (closed) {
                throw new StreamCancelledException(context());
            }
            return found;
        } catch (Lines.TooLong e) {
            throw new EventTooLargeException(options.maxEventBytes(), context());
        } catch (IOException e) {
            throw connectionFailure(e);
        }
    }

    private StreamException connectionFailure(IOException e) {
        if (closed) {
            return new StreamCancelledException(context());
        }
        if (!body.timedOut()) {
            return new StreamConnectionException(context(), e);
        }
        return body.missedDeadline()
                ? new StreamTimeoutException(StreamTimeoutException.Clock.EVENTS, options.eventTimeout(), context())
                : new StreamTimeoutException(StreamTimeoutException.Clock.BYTES, options.byteTimeout(), context());
    }

    /** Whether the event could be read; if it could not, and that is no failure, the listener knows. */
    private boolean decode() {
        try {
            value = format.read(frames, reader);
            return true;
        } catch (IOException e) {
            if (frames.isCutOff()) {
                throw new StreamTruncatedException("the stream ended inside a record", context());
            }
            MalformedEventException malformed = new MalformedEventException(frames.text(), context(), e);
            if (options.onMalformedEvent() == null) {
                throw malformed;
            }
            options.onMalformedEvent().accept(malformed);
            return false;
        }
    }

    /** The end of the input, or the record that announces it. */
    private void finish() {
        if (format.isEnd(frames)) {
            drain();
        } else if (format.needsSentinel()) {
            throw new StreamTruncatedException("the stream ended without the record that should end it", context());
        } else if (frames.isCutOff()) {
            throw new StreamTruncatedException("the stream ended inside an event", context());
        }
        abort();
    }

    /** A connection can be used again once its response was read to the end. */
    private void drain() {
        body.deadlineIn(DRAIN_LIMIT);
        try {
            body.readNBytes(DRAIN_BYTES);
        } catch (IOException e) {
            // all that counts has arrived; only the connection is lost
        }
    }

    private void abort() {
        try {
            body.close();
        } catch (IOException e) {
            // nobody waits for this connection any more
        }
    }

    private StreamContext context() {
        return new StreamContext(headers, frames.lastEventId());
    }

    @Override
    public T value() {
        return value;
    }

    @Override
    public ServerSentEvent event() {
        return frames.event();
    }

    @Override
    public String lastEventId() {
        return frames.lastEventId();
    }

    @Override
    public HttpHeaders headers() {
        return headers;
    }

    @Override
    public void onComment(Consumer<String> listener) {
        frames.onComment(listener);
    }

    @Override
    public void close() {
        closed = true;
        abort();
    }
}
