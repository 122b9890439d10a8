package dev.sluice.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;

/** The body of a response under the watch of two clocks: each read has a limit, and so has the whole. */
final class ResponseBody extends InputStream {
    /** More than a century, and far enough from overflow to be added to any time. */
    private static final long FOREVER = Long.MAX_VALUE / 2;

    private final Transport.Response response;
    private final long readLimit;
    private final Watchdog watchdog = new Watchdog(this::abort);
    private long limit = FOREVER;
    private boolean limitBegins = true;
    private long deadline;
    private boolean deadlineIsNext;
    private volatile boolean closed;

    /** @param readLimit how long one read may wait */
    ResponseBody(Transport.Response response, Duration readLimit) {
        this.response = response;
        this.readLimit = nanos(readLimit);
    }

    /** All reads from now on must be over within this time, counted from the beginning of the first. */
    void deadlineIn(Duration limit) {
        this.limit = nanos(limit);
        limitBegins = true;
    }

    /** Whether one of the clocks ran out. */
    boolean timedOut() {
        return watchdog.expired();
    }

    /** Whether it was the deadline that ran out, not the limit of a single read. */
    boolean missedDeadline() {
        return deadlineIsNext;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        long now = System.nanoTime();
        if (limitBegins) {
            limitBegins = false;
            deadline = now + limit;
        }
        long readDeadline = now + readLimit;
        deadlineIsNext = deadline - readDeadline < 0;
        watchdog.begin(deadlineIsNext ? deadline : readDeadline);
        int read = -1;
        IOException failure = null;
        try {
            read = response.body().read(target, offset, length);
        } catch (IOException e) {
            failure = e;
        } finally {
            watchdog.end();
        }
        if (watchdog.expired()) { // which may look like the end of the input
            throw timeout(failure);
        }
        if (failure != null) {
            throw failure;
        }
        return read;
    }

    boolean isClosed() {
        return closed;
    }

    @Override
    public void close() throws IOException {
        closed = true;
        watchdog.stop();
        response.close();
    }

    private static SocketTimeoutException timeout(IOException cause) {
        SocketTimeoutException timeout = new SocketTimeoutException("the server stopped sending");
        timeout.initCause(cause);
        return timeout;
    }

    private void abort() {
        try {
            response.close();
        } catch (IOException e) {
            // the read that waits fails in any case, and says so
        }
    }

    private static long nanos(Duration duration) {
        return duration.compareTo(Duration.ofNanos(FOREVER)) < 0 ? duration.toNanos() : FOREVER;
    }
}
