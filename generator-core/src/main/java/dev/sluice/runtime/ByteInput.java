package dev.sluice.runtime;

import java.io.IOException;
import java.io.InputStream;

/** A window on an input stream: the bytes that have arrived and not been taken yet. */
final class ByteInput {
    final byte[] buffer = new byte[8192];
    int position;
    int limit;

    private final InputStream in;

    ByteInput(InputStream in) {
        this.in = in;
    }

    /** Whether a byte is there, waiting for one where necessary; false at the end of the input. */
    boolean more() throws IOException {
        while (position == limit) {
            int read = in.read(buffer);
            if (read < 0) {
                return false;
            }
            position = 0;
            limit = read;
        }
        return true;
    }
}
