package dev.sluice.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Reads server-sent events from bytes, by the WHATWG rules: lines end in CRLF, LF or CR; an empty line hands the event
 * over; an event that the input ends within is dropped.
 *
 * @see <a href="https://html.spec.whatwg.org/multipage/server-sent-events.html#event-stream-interpretation">WHATWG HTML,
 *     interpreting an event stream</a>
 */
final class ServerSentEvents extends Frames {
    private static final byte[] DATA = ascii("data");
    private static final byte[] EVENT = ascii("event");
    private static final byte[] ID = ascii("id");
    private static final byte[] RETRY = ascii("retry");

    private final Lines lines;
    private final int maxBytes;
    private Consumer<String> onComment;
    private String type;
    private String id;
    private String lastEventId = "";
    private Duration retry;

    /** @param maxBytes how many bytes one event may hold */
    ServerSentEvents(InputStream in, int maxBytes) {
        this.lines = new Lines(in, true);
        this.maxBytes = maxBytes;
    }

    @Override
    void onComment(Consumer<String> listener) {
        onComment = listener;
    }

    @Override
    boolean next() throws IOException {
        retry = null;
        startEvent();
        while (lines.next(maxBytes - data.length())) {
            if (lines.length() > 0) {
                readField();
            } else if (dispatch()) {
                return true;
            }
        }
        dropUnfinished();
        return false;
    }

    @Override
    ServerSentEvent event() {
        return new ServerSentEvent(lastEventId, type == null ? "message" : type, text(), retry);
    }

    @Override
    String type() {
        return type;
    }

    @Override
    String id() {
        return id;
    }

    @Override
    Duration retry() {
        return retry;
    }

    @Override
    String lastEventId() {
        return lastEventId;
    }

    private void startEvent() {
        data.truncate(0);
        type = null;
        id = null;
    }

    /** An empty line: an id counts in any case, but without a data field there is no event. */
    private boolean dispatch() {
        if (id != null) {
            lastEventId = id;
        }
        if (data.length() == 0) {
            startEvent();
            return false;
        }
        data.truncate(data.length() - 1);
        return true;
    }

    /** Without an empty line behind it there is no event; what it would have held tells how the input ended. */
    private void dropUnfinished() {
        endOfInput = true;
        if (lines.length() > 0 && lines.array()[lines.from()] != ':') {
            readField();
        }
        data.truncate(Math.max(0, data.length() - 1));
    }

    private void readField() {
        byte[] line = lines.array();
        int nameEnd = lines.from();
        while (nameEnd < lines.to() && line[nameEnd] != ':') {
            nameEnd++;
        }
        int value = Math.min(nameEnd + 1, lines.to());
        if (value < lines.to() && line[value] == ' ') {
            value++;
        }
        if (nameEnd == lines.from()) {
            comment(value);
        } else if (named(DATA, nameEnd)) {
            data.append(line, value, lines.to());
            data.append((byte) '\n');
        } else if (named(EVENT, nameEnd)) {
            type = value == lines.to() ? null : lines.text(value);
        } else if (named(ID, nameEnd)) {
            String text = lines.text(value);
            id = text.indexOf('\0') < 0 ? text : id;
        } else if (named(RETRY, nameEnd)) {
            readRetry(lines.text(value));
        }
    }

    private void comment(int start) {
        if (onComment != null) {
            onComment.accept(lines.text(start));
        }
    }

    private void readRetry(String text) {
        // the rules allow any number of digits; what does not fit 18 of them is 30 million years away
        if (!text.isEmpty() && text.length() <= 18 && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            retry = Duration.ofMillis(Long.parseLong(text));
        }
    }

    private boolean named(byte[] name, int nameEnd) {
        return Arrays.equals(lines.array(), lines.from(), nameEnd, name, 0, name.length);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
