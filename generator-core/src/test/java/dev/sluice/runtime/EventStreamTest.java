package dev.sluice.runtime;

import static dev.sluice.runtime.TestClient.CHAT;
import static dev.sluice.runtime.TestClient.OBJECT;
import static dev.sluice.runtime.TestClient.stream;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class EventStreamTest {
    private static final EventFormat<Map<String, Object>> CHUNKS = EventFormat.json(OBJECT);
    private static final String TWO = "data: {\"n\":1}\n\ndata: {\"n\":2}\n\n";

    /** What arrives before the ending, and the ending itself. */
    private static <E extends StreamException> E ending(Class<E> type, EventStream<?> events, int delivered) {
        List<Object> values = new ArrayList<>();
        E ending = assertThrows(type, () -> events.forEach(values::add));
        assertEquals(delivered, values.size());
        assertSame(ending, assertThrows(type, () -> events.iterator().hasNext()), "and again when asked again");
        assertEquals("7", ending.headers().firstValue("x-id").orElseThrow());
        return ending;
    }

    private static List<Object> numbers(EventStream<Map<String, Object>> events) {
        return events.stream().map(event -> event.get("n")).collect(Collectors.toList());
    }

    @Test
    void endsAtTheSentinelAndDrainsWhatFollows() {
        ClosingInput body = new ClosingInput(TWO + "data: [DONE]\n\ndata: {\"n\":3}\n\n");
        EventStream<Map<String, Object>> events = stream(CHAT, body, RequestOptions.none());
        assertEquals(List.of(1, 2), numbers(events));
        assertTrue(body.readToTheEnd);
        assertTrue(body.closed);
        assertFalse(events.iterator().hasNext());
    }

    @Test
    void takesASentinelThatLacksItsEmptyLine() {
        assertEquals(List.of(1, 2), numbers(stream(CHAT, TWO + "data: [DONE]")));
    }

    @Test
    void comparesTheWholeDataWithTheSentinel() {
        assertEquals(
                " [DONE]",
                ending(MalformedEventException.class, stream(CHAT, TWO + "data:  [DONE]\n\n"), 2)
                        .data());
    }

    @Test
    void endsWithTheInputWhereNoSentinelIsDeclared() {
        assertEquals(List.of(1, 2), numbers(stream(CHUNKS, TWO)));
        assertEquals(List.of(1, 2), numbers(stream(CHUNKS, TWO + ": bye\n")));
    }

    @Test
    void takesTheCommonSentinelForTheEndWhereNoneIsDeclared() {
        assertEquals(List.of(1, 2), numbers(stream(CHUNKS, TWO + "data: [DONE]\n\n")));
        String other = TWO + "data: [DONE]\n\ndata: END\n\n";
        ending(MalformedEventException.class, stream(CHUNKS.endsWith("END"), other), 2);
        List<Object> texts = new ArrayList<>();
        stream(EventFormat.text(), "data: [DONE]\n\ndata: more\n\n").forEach(texts::add);
        assertEquals(List.of("[DONE]", "more"), texts);
    }

    @Test
    void isTruncatedWithoutItsSentinel() {
        StreamException ending = ending(StreamTruncatedException.class, stream(CHAT, "id: 5\n" + TWO), 2);
        assertEquals("5", ending.lastEventId());
    }

    @Test
    void isTruncatedInsideAnEvent() {
        ending(StreamTruncatedException.class, stream(CHUNKS, TWO + "data: {\"n\":3}\n"), 2);
        ending(StreamTruncatedException.class, stream(CHUNKS, TWO + "data: {\"n\""), 2);
    }

    @Test
    void deliversAllBeforeAnError() {
        String error = "{\"error\":{\"code\":400,\"message\":\"Token limit reached\"}}";
        StreamErrorException ending =
                ending(StreamErrorException.class, stream(CHAT, TWO + "data: " + error + "\n\ndata: [DONE]\n\n"), 2);
        assertEquals(error, ending.data());
        assertEquals(Map.of("code", 400, "message", "Token limit reached"), ending.error());
        assertEquals(Map.of("error", ending.error()), ending.chunk());
        assertEquals("the server reported an error: " + error, ending.getMessage());
    }

    @Test
    void takesOnlyAnErrorOfItsOwnForAnError() {
        String body = "data: {\"n\":\"error\",\"error\":null}\n\n"
                + "data: {\"n\":{\"error\":1}}\n\n"
                + "data: {\"n\":\"\\\"error\\\":1\"}\n\n"
                + "data: [DONE]\n\n";
        assertEquals(List.of("error", Map.of("error", 1), "\"error\":1"), numbers(stream(CHAT, body)));
    }

    @Test
    void findsADeclaredErrorAlsoWhereItDoesNotFit() {
        EventFormat<Map<String, Object>> typed = CHUNKS.failsOn("error", chunk -> chunk.get("fits"), chunk -> chunk);
        assertEquals(
                1,
                ending(StreamErrorException.class, stream(typed, TWO + "data: {\"fits\":1}\n\n"), 2)
                        .error());
        assertEquals(
                "x",
                ending(StreamErrorException.class, stream(typed, "data: {\"error\":\"x\"}\n\n"), 0)
                        .error());
    }

    @Test
    void carriesWhatIsNotJson() {
        String html = "<html>502 Bad Gateway</html>";
        MalformedEventException ending =
                ending(MalformedEventException.class, stream(CHAT, TWO + "data: " + html + "\n\n"), 2);
        assertEquals(html, ending.data());
        assertEquals("an event could not be read: " + html, ending.getMessage());
        assertEquals(
                "[1]",
                ending(MalformedEventException.class, stream(CHAT, "data: [1]\n\n"), 0)
                        .data());
    }

    @Test
    void skipsWhatIsNotJsonWhereSomebodyWantsToKnow() {
        List<String> skipped = new ArrayList<>();
        RequestOptions options = RequestOptions.none().onMalformedEvent(event -> skipped.add(event.data()));
        String body = "data: <html>\n\n" + TWO + "id: 4\ndata: {\"n\":\n\ndata: {\"n\":3}\n\ndata: [DONE]\n\n";
        assertEquals(List.of(1, 2, 3), numbers(stream(CHAT, TestClient.bytes(body), options)));
        assertEquals(List.of("<html>", "{\"n\":"), skipped);
    }

    @Test
    void doesNotSkipWhatWasCutOff() {
        RequestOptions options = RequestOptions.none().onMalformedEvent(event -> {});
        EventFormat<Map<String, Object>> lines = CHUNKS.jsonLines("application/x-ndjson");
        ending(StreamTruncatedException.class, stream(lines, TestClient.bytes("{\"n\":1}\n{\"n\""), options), 1);
    }

    @Test
    void refusesAnEventThatIsTooLarge() {
        RequestOptions small = RequestOptions.none().maxEventBytes(100);
        InputStream body = TestClient.bytes(TWO + "data: \"" + "x".repeat(100) + "\"\n\n");
        StreamException ending = ending(EventTooLargeException.class, stream(CHUNKS, body, small), 2);
        assertEquals("an event is larger than 100 bytes (RequestOptions.maxEventBytes)", ending.getMessage());
    }

    @Test
    void failsWithItsConnection() {
        InputStream body = new FilterInputStream(TestClient.bytes(TWO)) {
            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                int read = super.read(target, offset, length);
                if (read < 0) {
                    throw new IOException("connection reset");
                }
                return read;
            }
        };
        StreamException ending = ending(StreamConnectionException.class, stream(CHAT, body, RequestOptions.none()), 2);
        assertEquals("connection reset", ending.getCause().getMessage());
    }

    @Test
    void timesOutWhenNoByteArrives() {
        RequestOptions options = RequestOptions.none().byteTimeout(Duration.ofMillis(60));
        StallingInput body = new StallingInput(TWO, "", Duration.ofDays(1));
        StreamTimeoutException ending = ending(StreamTimeoutException.class, stream(CHAT, body, options), 2);
        assertEquals(StreamTimeoutException.Clock.BYTES, ending.clock());
        assertEquals("no byte arrived for PT0.06S", ending.getMessage());
    }

    @Test
    void timesOutWhenOnlyCommentsArrive() {
        RequestOptions options =
                RequestOptions.none().byteTimeout(Duration.ofSeconds(20)).eventTimeout(Duration.ofMillis(150));
        StallingInput body = new StallingInput(TWO, ": PROCESSING\n\n", Duration.ofMillis(10));
        StreamTimeoutException ending = ending(StreamTimeoutException.class, stream(CHAT, body, options), 2);
        assertEquals(StreamTimeoutException.Clock.EVENTS, ending.clock());
    }

    @Test
    void doesNotTimeOutWhileItsReaderIsBusy() throws InterruptedException {
        RequestOptions options =
                RequestOptions.none().byteTimeout(Duration.ofMillis(50)).eventTimeout(Duration.ofMillis(50));
        Iterator<Map<String, Object>> events =
                stream(CHUNKS, TestClient.bytes(TWO), options).iterator();
        events.next();
        Thread.sleep(120);
        assertEquals(Map.of("n", 2), events.next());
        assertFalse(events.hasNext());
    }

    @Test
    void canBeClosedByAnotherThread() throws InterruptedException {
        StallingInput body = new StallingInput("", "", Duration.ofDays(1));
        EventStream<Map<String, Object>> events = stream(CHAT, body, RequestOptions.none());
        Thread closer = new Thread(() -> {
            body.awaitReader();
            events.close();
        });
        closer.start();
        ending(StreamCancelledException.class, events, 0);
        closer.join();
    }

    @Test
    void doesNotPassForCompleteOnceClosed() {
        EventStream<Map<String, Object>> events = stream(CHAT, TWO + "data: [DONE]\n\n");
        events.iterator().next();
        events.close();
        ending(StreamCancelledException.class, events, 0);
    }

    @Test
    void mayBeClosedAfterItsEnd() {
        EventStream<Map<String, Object>> events = stream(CHAT, "data: [DONE]\n\n");
        assertFalse(events.iterator().hasNext());
        events.close();
        events.close();
        assertFalse(events.iterator().hasNext());
        assertThrows(NoSuchElementException.class, () -> events.iterator().next());
    }

    @Test
    void replacesWhatIsNotUtf8() {
        byte[] body = "data: {\"n\":\"a?b\"}\n\n".getBytes(StandardCharsets.US_ASCII);
        body["data: {\"n\":\"a".length()] = (byte) 0xFF;
        EventStream<Map<String, Object>> events = stream(CHUNKS, new ByteArrayInputStream(body), RequestOptions.none());
        assertEquals(List.of("a\uFFFDb"), numbers(events));
    }

    @Test
    void oneViewGoesOnWhereAnotherStopped() {
        EventStream<Map<String, Object>> events = stream(CHAT, TWO + TWO + "data: [DONE]\n\n");
        for (Map<String, Object> event : events) {
            assertEquals(1, event.get("n"));
            break;
        }
        assertTrue(events.iterator().hasNext());
        assertEquals(2, events.events().iterator().next().value().get("n"));
        assertEquals(List.of(1, 2), numbers(events));
    }

    @Test
    void showsWhatWasSent() {
        String body = "id: 9\nevent: delta\nretry: 100\ndata: {\"n\":\ndata: 1 }\n\n";
        List<StreamEvent<Map<String, Object>>> events = new ArrayList<>();
        stream(CHUNKS, body).events().forEach(events::add);
        assertEquals(
                List.of(new StreamEvent<>(Map.of("n", 1), "9", "delta", "{\"n\":\n1 }", Duration.ofMillis(100))),
                events);
    }

    @Test
    void handsCommentsOver() {
        List<String> comments = new ArrayList<>();
        stream(CHUNKS, ": A\n\n" + TWO + ": B\n").onComment(comments::add).forEach(event -> {});
        assertEquals(List.of("A", "B"), comments);
    }

    @Test
    void streamsClosesWhatItReads() {
        ClosingInput body = new ClosingInput(TWO);
        try (var values = stream(CHUNKS, body, RequestOptions.none()).stream()) {
            assertEquals(Map.of("n", 1), values.findFirst().orElseThrow());
        }
        assertTrue(body.closed);
    }

    @Test
    void canBeMadeUpForTests() {
        EventStream<Integer> events = EventStream.of(List.of(1, 2));
        assertEquals("1", events.events().iterator().next().data());
        assertEquals(2, events.iterator().next());
        assertFalse(events.iterator().hasNext());
    }
}
