package dev.sluice.runtime;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * The records of a streamed body, one at a time: what server-sent events and JSON lines have in common. The bytes of a
 * record are valid until the next one is asked for.
 */
abstract class Frames {
    /** Collects the bytes of the current record. */
    final ByteBuilder data = new ByteBuilder();

    /** Whether the input has ended, so that the current record is the last one and lacks its terminator. */
    boolean endOfInput;

    /**
     * Moves to the next record, as soon as its last byte has arrived.
     *
     * @return false at the end of the input
     * @throws Lines.TooLong when the record is larger than allowed
     */
    abstract boolean next() throws IOException;

    /** The current record with its metadata, copied out. */
    abstract ServerSentEvent event();

    /** The event type that the server sent with the current record, or null. */
    String type() {
        return null;
    }

    /** The id that the server sent with the current record, or null. */
    String id() {
        return null;
    }

    /** How long the server asks to wait before connecting again; null where it does not ask. */
    Duration retry() {
        return null;
    }

    /** The last id that any record carried; {@code ""} while there was none. */
    String lastEventId() {
        return "";
    }

    /** Gives every comment to the listener, without its colon and one space. */
    void onComment(Consumer<String> listener) {}

    /** Whether the input ended inside a record, which is then the current one. */
    final boolean isCutOff() {
        return endOfInput && data.length() > 0;
    }

    /** The current record as text; bytes that are not UTF-8 become U+FFFD. */
    final String text() {
        return new String(data.array(), 0, data.length(), StandardCharsets.UTF_8);
    }

    /** Drops the white space that a line-based format leaves at the end of a record. */
    final void trimEnd() {
        int end = data.length();
        while (end > 0 && isSpace(data.array()[end - 1])) {
            end--;
        }
        data.truncate(end);
    }

    static boolean isSpace(byte b) {
        return b == ' ' || b == '\t' || b == '\r' || b == '\n';
    }

    /** Whether the current record begins as a JSON object or array does. */
    final boolean looksStructured() {
        int start = 0;
        while (start < data.length() && isSpace(data.array()[start])) {
            start++;
        }
        return start < data.length() && (data.array()[start] == '{' || data.array()[start] == '[');
    }

    /** Whether the current record consists of exactly these bytes. */
    final boolean is(byte[] expected) {
        return Arrays.equals(data.array(), 0, data.length(), expected, 0, expected.length);
    }

    /** Whether these bytes stand anywhere in the current record. */
    final boolean contains(byte[] sought) {
        byte[] bytes = data.array();
        for (int at = 0; at + sought.length <= data.length(); at++) {
            if (bytes[at] == sought[0] && Arrays.equals(bytes, at, at + sought.length, sought, 0, sought.length)) {
                return true;
            }
        }
        return false;
    }
}
