package dev.sluice.runtime;

import static dev.sluice.runtime.TestClient.CHAT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayTransportTest {
    private static final String STREAM = "data: {\"n\":1}\n\ndata: {\"n\":2}\n\ndata: [DONE]\n\n";

    @TempDir
    Path folder;

    private static EventStream<Map<String, Object>> stream(ReplayTransport replay) {
        return new TestClient(replay).build().post("/chat").stream(CHAT);
    }

    @Test
    void playsAFileInPiecesOfAnySize() throws IOException {
        Path file = Files.writeString(folder.resolve("two.sse"), STREAM);
        for (int size : new int[] {1, 2, 7, 1000}) {
            ReplayTransport replay = ReplayTransport.of(file).inPiecesOf(size).pausing(Duration.ofNanos(1));
            assertEquals(2, stream(replay).stream().count());
        }
    }

    @Test
    void noReadCrossesAPiece() throws IOException {
        try (InputStream body = ReplayTransport.of("text/plain", "abcdefg")
                .inPiecesOf(3)
                .send(null)
                .body()) {
            byte[] buffer = new byte[2];
            List<Integer> counts = List.of(body.read(buffer), body.read(buffer), body.read(buffer));
            assertEquals(List.of(2, 1, 2), counts);
            assertEquals("fg", new String(body.readAllBytes(), StandardCharsets.UTF_8));
            assertEquals(-1, body.read());
        }
    }

    @Test
    void answersWithStatusAndHeadersAndKeepsWhatWasSent() {
        ReplayTransport replay = ReplayTransport.of("application/json", "{\"why\":\"slow down\"}")
                .status(429)
                .header("Retry-After", "3");
        HttpApi api = new TestClient(replay).options(RequestOptions.none()).build();
        ApiException refusal =
                assertThrows(ApiException.class, () -> api.get("/pets").fetchNothing());
        assertEquals(429, refusal.status());
        assertEquals("3", refusal.headers().firstValue("retry-after").orElseThrow());
        assertEquals("{\"why\":\"slow down\"}", refusal.bodyText());
        assertEquals("GET http://api.test/v1/pets", replay.requests().get(0).toString());
    }

    @Test
    void theNameTellsTheMediaType() throws IOException {
        Map<String, String> types = Map.of(
                "a.sse", "text/event-stream",
                "a.JSON", "application/json",
                "a.b.jsonl", "application/jsonl",
                "a", "application/octet-stream");
        for (Map.Entry<String, String> type : types.entrySet()) {
            Path file = Files.writeString(folder.resolve(type.getKey()), "");
            assertEquals(
                    type.getValue(),
                    ReplayTransport.of(file)
                            .send(null)
                            .headers()
                            .firstValue("content-type")
                            .orElseThrow());
        }
    }

    @Test
    void closingEndsAReadThatWaitsForItsPiece() throws Exception {
        EventStream<?> events =
                stream(ReplayTransport.of("text/event-stream", STREAM).pausing(Duration.ofHours(1)));
        Thread closer = new Thread(events::close);
        closer.start();
        assertThrows(StreamCancelledException.class, () -> events.iterator().hasNext());
        closer.join();
    }

    @Test
    void saysWhatIsMissing() {
        assertThrows(UncheckedIOException.class, () -> ReplayTransport.of(folder.resolve("none.sse")));
        assertThrows(IllegalArgumentException.class, () -> ReplayTransport.ofResource(getClass(), "none.sse"));
        assertThrows(
                IllegalArgumentException.class,
                () -> ReplayTransport.of("text/plain", "").inPiecesOf(0));
    }
}
