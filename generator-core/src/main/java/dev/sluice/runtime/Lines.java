package dev.sluice.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * Cuts a byte stream into lines. A line is ready as soon as its terminator arrives, also when that is a carriage return
 * whose line feed may still be under way; every byte is looked at once, however the input is cut into reads.
 */
final class Lines {
    /** A line that is longer than its reader has room for. */
    static final class TooLong extends IOException {
        private static final long serialVersionUID = 1;
    }

    private final ByteInput in;
    private final boolean carriageReturnEnds;
    private final ByteBuilder carry = new ByteBuilder();
    private boolean skipLineFeed;
    private boolean first = true;

    private byte[] array;
    private int from;
    private int to;

    /**
     * @param carriageReturnEnds whether a lone carriage return ends a line, as in server-sent events; in JSON lines it
     *     is white space
     */
    Lines(InputStream in, boolean carriageReturnEnds) {
        this.in = new ByteInput(in);
        this.carriageReturnEnds = carriageReturnEnds;
    }

    /**
     * Moves to the next line that is terminated.
     *
     * @return false at the end of the input; what followed the last terminator is then the current line
     * @throws TooLong when the line has more than {@code room} bytes
     */
    boolean next(int room) throws IOException {
        carry.truncate(0);
        while (in.more()) {
            if (skipLineFeed) {
                skipLineFeed = false;
                if (in.buffer[in.position] == '\n') {
                    in.position++;
                    continue;
                }
            }
            int end = endOfLine();
            if (end < in.limit) {
                take(end, room);
                skipLineFeed = in.buffer[end] == '\r';
                in.position = end + 1;
                return true;
            }
            carry(in.limit, room);
            in.position = in.limit;
        }
        current(carry.array(), 0, carry.length());
        return false;
    }

    byte[] array() {
        return array;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    int length() {
        return to - from;
    }

    String text(int start) {
        return new String(array, start, to - start, StandardCharsets.UTF_8);
    }

    private int endOfLine() {
        for (int i = in.nextControl(in.position); i < in.limit; i = in.nextControl(i + 1)) {
            byte b = in.buffer[i];
            if (b == '\n' || b == '\r' && carriageReturnEnds) {
                return i;
            }
        }
        return in.limit;
    }

    private void take(int end, int room) throws IOException {
        if (carry.length() == 0) {
            if (end - in.position > room) {
                throw new TooLong();
            }
            current(in.buffer, in.position, end);
        } else {
            carry(end, room);
            current(carry.array(), 0, carry.length());
        }
    }

    private void carry(int end, int room) throws IOException {
        if (carry.length() + end - in.position > room) {
            throw new TooLong();
        }
        carry.append(in.buffer, in.position, end);
    }

    private void current(byte[] bytes, int start, int end) {
        boolean marked = first && end - start >= 3 && isByteOrderMark(bytes, start);
        first = false;
        array = bytes;
        from = marked ? start + 3 : start;
        to = end;
    }

    private static boolean isByteOrderMark(byte[] bytes, int at) {
        return bytes[at] == (byte) 0xEF && bytes[at + 1] == (byte) 0xBB && bytes[at + 2] == (byte) 0xBF;
    }
}
