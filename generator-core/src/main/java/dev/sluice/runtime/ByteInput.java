package dev.sluice.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** A window on an input stream: the bytes that have arrived and not been taken yet. */
final class ByteInput {
    final byte[] buffer = new byte[8192];
    int position;
    int limit;

    private final ByteBuffer words = ByteBuffer.wrap(buffer).order(ByteOrder.LITTLE_ENDIAN);
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

    /** Where the next control character is; the limit if there is none. Eight bytes are looked at in one step. */
    int nextControl(int from) {
        int at = from;
        while (at + Long.BYTES <= limit && !hasControl(words.getLong(at))) {
            at += Long.BYTES;
        }
        while (at < limit && (buffer[at] < 0 || buffer[at] >= ' ')) {
            at++;
        }
        return at;
    }

    /** Whether one of eight bytes is less than a space: only then it borrows from the bit above without having had it. */
    private static boolean hasControl(long word) {
        return (word - 0x2020202020202020L & ~word & 0x8080808080808080L) != 0;
    }
}
