package dev.sluice.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.time.Duration;

/** Bytes that arrive piece by piece. Closing it ends a read that waits for its piece. */
final class ReplayBody extends InputStream {
    private final byte[] content;
    private final int pieceSize;
    private final Duration pause;
    private int next;
    private boolean closed;

    ReplayBody(byte[] content, int pieceSize, Duration pause) {
        this.content = content;
        this.pieceSize = pieceSize;
        this.pause = pause;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public synchronized int read(byte[] into, int offset, int length) throws IOException {
        if (closed) {
            throw new IOException("closed");
        }
        if (next == content.length) {
            return -1;
        }
        if (length == 0) {
            return 0;
        }
        if (next % pieceSize == 0) {
            await();
        }
        int count = Math.min(Math.min(length, content.length - next), pieceSize - next % pieceSize);
        System.arraycopy(content, next, into, offset, count);
        next += count;
        return count;
    }

    private void await() throws IOException {
        long end = System.nanoTime() + pause.toNanos();
        try {
            for (long left; !closed && (left = end - System.nanoTime()) > 0; ) {
                wait(left / 1_000_000, (int) (left % 1_000_000));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted before the next piece");
        }
        if (closed) {
            throw new IOException("closed");
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        notifyAll();
    }
}
