package dev.sluice.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A server that sends a beginning, and then the same thing over and over, or nothing. */
final class StallingInput extends InputStream {
    private final InputStream beginning;
    private final byte[] filler;
    private final Duration pause;
    private boolean closed;
    private boolean waiting;

    StallingInput(String beginning, String filler, Duration pause) {
        this.beginning = TestClient.bytes(beginning);
        this.filler = filler.getBytes(StandardCharsets.UTF_8);
        this.pause = pause;
    }

    @Override
    public int read() {
        throw new UnsupportedOperationException();
    }

    @Override
    public synchronized int read(byte[] target, int offset, int length) throws IOException {
        int read = beginning.read(target, offset, length);
        if (read >= 0) {
            return read;
        }
        waiting = true;
        notifyAll();
        try {
            if (!closed) {
                wait(pause.toMillis());
            }
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
        if (closed) {
            throw new IOException("closed");
        }
        System.arraycopy(filler, 0, target, offset, filler.length);
        return filler.length;
    }

    @Override
    public synchronized void close() {
        closed = true;
        notifyAll();
    }

    synchronized void awaitReader() {
        try {
            while (!waiting) {
                wait();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
