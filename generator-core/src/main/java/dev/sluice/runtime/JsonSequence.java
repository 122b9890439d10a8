package dev.sluice.runtime;

import java.io.IOException;
import java.io.InputStream;

/**
 * Reads a JSON text sequence: each text follows a record separator and ends in a line feed. A text is handed over at
 * the line feed that closes it, not at the next separator, which may be long in coming.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7464">RFC 7464</a>
 */
final class JsonSequence extends Frames {
    private static final byte RECORD_SEPARATOR = 0x1E;

    private final ByteInput in;
    private final int maxBytes;
    private int depth;
    private boolean inString;
    private boolean escaped;

    /** @param maxBytes how many bytes one text may hold */
    JsonSequence(InputStream in, int maxBytes) {
        this.in = new ByteInput(in);
        this.maxBytes = maxBytes;
    }

    @Override
    boolean next() throws IOException {
        data.truncate(0);
        depth = 0;
        inString = false;
        escaped = false;
        boolean complete = false;
        while (!complete && !endOfInput) {
            endOfInput = !in.more();
            complete = !endOfInput && take(in.buffer[in.position++]);
        }
        trimEnd();
        return data.length() > 0;
    }

    @Override
    ServerSentEvent event() {
        return ServerSentEvent.of(text());
    }

    /** Adds one byte to the text, and tells whether the text ends there. */
    private boolean take(byte b) throws IOException {
        if (b == RECORD_SEPARATOR) {
            return data.length() > 0;
        }
        if (data.length() == 0 && isSpace(b)) {
            return false;
        }
        if (data.length() == maxBytes) {
            throw new Lines.TooLong();
        }
        data.append(b);
        if (inString) {
            inString = escaped || b != '"';
            escaped = !escaped && b == '\\';
            return false;
        }
        inString = b == '"';
        if (b == '{' || b == '[') {
            depth++;
        } else if (b == '}' || b == ']') {
            depth--;
        }
        return b == '\n' && depth <= 0;
    }
}
