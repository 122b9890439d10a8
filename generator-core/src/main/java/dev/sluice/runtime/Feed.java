package dev.sluice.runtime;

import java.io.InputStream;
import java.io.OutputStream;

/**
 * Hands one document after another to the same parser, since making a parser costs more than reading a chunk of a
 * stream. The parser sees one endless input, in which documents follow one another.
 */
final class Feed extends InputStream {
    /** Takes what the parser had read ahead when it came to the end of a document. */
    final OutputStream readAhead = new OutputStream() {
        @Override
        public void write(int one) {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] ahead, int offset, int length) {
            spent = spent && isBlank(ahead, offset, offset + length);
        }
    };

    private byte[] text = {};
    private int next;
    private int end;
    private long taken;
    private boolean exhausted;
    private boolean spent;

    /** Puts the next document in. */
    void put(byte[] document, int offset, int length) {
        text = document;
        next = offset;
        end = offset + length;
        exhausted = false;
        spent = true;
    }

    /** How many bytes were handed out so far. */
    long taken() {
        return taken;
    }

    /** Whether the parser asked for more than the document, and now believes that its input has ended. */
    boolean isExhausted() {
        return exhausted;
    }

    /** Whether nothing but white space follows what the parser has read. */
    boolean isSpent() {
        return spent && isBlank(text, next, end);
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        if (next == end) {
            exhausted = true;
            return -1;
        }
        int count = Math.min(length, end - next);
        System.arraycopy(text, next, into, offset, count);
        next += count;
        taken += count;
        return count;
    }

    private static boolean isBlank(byte[] text, int from, int to) {
        for (int at = from; at < to; at++) {
            if (text[at] != ' ' && text[at] != '\n' && text[at] != '\r' && text[at] != '\t') {
                return false;
            }
        }
        return true;
    }
}
