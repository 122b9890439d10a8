package dev.sluice.runtime;

import java.io.IOException;
import java.io.InputStream;

/**
 * Reads one JSON text per line, as NDJSON and JSON Lines write it. Blank lines are skipped. The last line may lack its
 * terminator.
 *
 * @see <a href="https://jsonlines.org">JSON Lines</a>
 */
final class JsonLines extends Frames {
    private final Lines lines;
    private final int maxBytes;

    /** @param maxBytes how many bytes one line may hold */
    JsonLines(InputStream in, int maxBytes) {
        this.lines = new Lines(in, false);
        this.maxBytes = maxBytes;
    }

    @Override
    boolean next() throws IOException {
        data.truncate(0);
        while (!endOfInput) {
            endOfInput = !lines.next(maxBytes);
            data.truncate(0);
            data.append(lines.array(), lines.from(), lines.to());
            trimEnd();
            if (data.length() > 0) {
                return true;
            }
        }
        return false;
    }

    @Override
    ServerSentEvent event() {
        return ServerSentEvent.of(text());
    }
}
