package dev.sluice.runtime;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The WHATWG rules written down as they are read, on the whole input at once: slow, and plainly right. */
final class ReferenceDecoder {
    private final List<ServerSentEvent> events = new ArrayList<>();
    private String data = "";
    private String type = "";
    private String idBuffer = "";
    private String lastId = "";
    private Duration retry;

    private ReferenceDecoder() {}

    static List<ServerSentEvent> decode(byte[] input) {
        ReferenceDecoder decoder = new ReferenceDecoder();
        String text = new String(input, StandardCharsets.UTF_8);
        if (text.startsWith("\uFEFF")) {
            text = text.substring(1);
        }
        String[] lines = text.replace("\r\n", "\n").replace('\r', '\n').split("\n", -1);
        for (int i = 0; i < lines.length - 1; i++) { // what follows the last line end is no line
            decoder.line(lines[i]);
        }
        return decoder.events;
    }

    private void line(String line) {
        int colon = line.indexOf(':');
        if (line.isEmpty()) {
            dispatch();
        } else if (colon > 0) {
            String value = line.substring(colon + 1);
            field(line.substring(0, colon), value.startsWith(" ") ? value.substring(1) : value);
        } else if (colon < 0) {
            field(line, "");
        }
    }

    private void field(String name, String value) {
        switch (name) {
            case "event" -> type = value;
            case "data" -> data += value + "\n";
            case "id" -> idBuffer = value.contains("\0") ? idBuffer : value;
            case "retry" -> retry = value.matches("[0-9]{1,18}") ? Duration.ofMillis(Long.parseLong(value)) : retry;
            default -> {}
        }
    }

    private void dispatch() {
        lastId = idBuffer;
        if (!data.isEmpty()) {
            String text = data.substring(0, data.length() - 1);
            events.add(new ServerSentEvent(lastId, type.isEmpty() ? "message" : type, text, retry));
            retry = null;
        }
        data = "";
        type = "";
    }
}
