package dev.sluice.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A stream that was recorded. What its user has to see is read off it line by line, by none of our code. */
record RecordedStream(String name, byte[] request, byte[] content) {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String DATA = "data: ";

    static RecordedStream of(Path file) throws IOException {
        Path request = Path.of(file.toString().replace(".response.sse", ".request.json"));
        return new RecordedStream(file.getFileName().toString(), Files.readAllBytes(request), Files.readAllBytes(file));
    }

    /** The same with another event, at the place of one of its own. */
    RecordedStream with(String data, int place) {
        List<String> lines = new ArrayList<>(lines());
        int at = -1;
        for (int events = 0; events <= place; at++) {
            events += lines.get(at + 1).startsWith(DATA) ? 1 : 0;
        }
        lines.addAll(at, List.of(DATA + data, ""));
        String text = String.join("\n", lines) + "\n";
        return new RecordedStream(
                name + " with an event before the " + place + "th", request, text.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> lines() {
        return new String(content, StandardCharsets.UTF_8).lines().toList();
    }

    /** The chunks up to that which says what went wrong, if any does. */
    List<JsonNode> chunks() throws IOException {
        List<JsonNode> chunks = new ArrayList<>();
        for (String line : lines()) {
            if (line.startsWith(DATA + "{")) {
                JsonNode chunk = MAPPER.readTree(line.substring(DATA.length()));
                if (chunk.hasNonNull("error")) {
                    return chunks;
                }
                chunks.add(chunk);
            }
        }
        return chunks;
    }

    /** {@code complete}, or {@code error} and what was sent of it. */
    String ending() throws IOException {
        for (String line : lines()) {
            if (line.startsWith(DATA + "{")
                    && MAPPER.readTree(line.substring(DATA.length())).hasNonNull("error")) {
                return "error " + line.substring(DATA.length());
            }
            if (line.equals(DATA + "[DONE]")) {
                return "complete";
            }
        }
        throw new AssertionError(name + " has no ending");
    }

    void assertSeen(StreamingClient.Seen seen, String at) throws IOException {
        assertEquals(ending(), seen.ending(), at);
        List<JsonNode> expected = chunks();
        assertEquals(expected.size(), seen.chunks().size(), at);
        for (int i = 0; i < expected.size(); i++) {
            JsonEquality.assertSame(
                    expected.get(i), MAPPER.valueToTree(seen.chunks().get(i)));
        }
    }
}
