package dev.sluice.runtime;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

/** Notes how it is left. */
final class ClosingInput extends ByteArrayInputStream {
    boolean readToTheEnd;
    boolean closed;

    ClosingInput(String body) {
        super(body.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        int read = super.read(target, offset, Math.min(16, length));
        readToTheEnd |= read < 0;
        return read;
    }

    @Override
    public void close() {
        closed = true;
    }
}
