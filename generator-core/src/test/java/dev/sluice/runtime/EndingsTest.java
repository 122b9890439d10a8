package dev.sluice.runtime;

import static dev.sluice.runtime.TestClient.CHAT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.sluice.runtime.ScriptedServer.BreakOff;
import dev.sluice.runtime.ScriptedServer.Script;
import java.io.IOException;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;

/** Every way in which a stream can end, over a network: the last one of a row is what the user must see. */
@Timeout(60)
class EndingsTest {
    private static final EventFormat<Map<String, Object>> PLAIN = EventFormat.json(TestClient.OBJECT);
    private static final String TWO = "data: {\"n\":1}\n\nid: 2\ndata: {\"n\":2}\n\n";
    private static final RequestOptions NONE = RequestOptions.none();
    private static final Class<? extends StreamException> COMPLETE = null;

    private record Row(
            String name,
            EventFormat<Map<String, Object>> format,
            RequestOptions options,
            Script script,
            Class<? extends StreamException> ending) {}

    private static List<Row> rows() {
        return List.of(
                new Row("sentinel", CHAT, NONE, send(TWO, "data: [DONE]\n\n"), COMPLETE),
                new Row("sentinel, and then the server stalls", CHAT, NONE, stall(TWO, "data: [DONE]\n\n"), COMPLETE),
                new Row("end, where no sentinel is declared", PLAIN, NONE, send(TWO), COMPLETE),
                new Row("end without the sentinel", CHAT, NONE, send(TWO), StreamTruncatedException.class),
                new Row(
                        "end inside an event",
                        PLAIN,
                        NONE,
                        send(TWO, "data: {\"n\":3}\n"),
                        StreamTruncatedException.class),
                new Row(
                        "error",
                        CHAT,
                        NONE,
                        send(TWO, "data: {\"error\":{\"code\":502}}\n\n", "data: [DONE]\n\n"),
                        StreamErrorException.class),
                new Row(
                        "no JSON",
                        CHAT,
                        NONE,
                        send(TWO, "data: <html>\n\n", "data: [DONE]\n\n"),
                        MalformedEventException.class),
                new Row(
                        "no JSON, skipped",
                        CHAT,
                        NONE.onMalformedEvent(event -> assertEquals("<html>", event.data())),
                        send(TWO, "data: <html>\n\n", "data: [DONE]\n\n"),
                        COMPLETE),
                new Row(
                        "too large",
                        CHAT,
                        NONE.maxEventBytes(1_000),
                        send(TWO, "data: \"" + "x".repeat(1_000) + "\"\n\n"),
                        EventTooLargeException.class),
                new Row(
                        "no byte for too long",
                        CHAT,
                        NONE.byteTimeout(Duration.ofMillis(100)),
                        stall(TWO),
                        StreamTimeoutException.class),
                new Row(
                        "nothing but comments for too long",
                        CHAT,
                        NONE.eventTimeout(Duration.ofMillis(200)),
                        comments(TWO),
                        StreamTimeoutException.class),
                new Row("connection lost", CHAT, NONE, breakOff(TWO), StreamConnectionException.class),
                new Row(
                        "connection lost, where no sentinel is declared",
                        PLAIN,
                        NONE,
                        breakOff(TWO),
                        StreamConnectionException.class));
    }

    @TestFactory
    Stream<DynamicTest> everyEndingIsItsOwn() {
        return rows().stream().map(row -> DynamicTest.dynamicTest(row.name(), () -> check(row)));
    }

    private static void check(Row row) throws IOException {
        try (ScriptedServer server = new ScriptedServer(row.script());
                EventStream<Map<String, Object>> events = open(server, row)) {
            Iterator<Map<String, Object>> values = events.iterator();
            assertEquals(1, values.next().get("n"));
            assertEquals(2, values.next().get("n"));
            if (row.ending() == COMPLETE) {
                assertFalse(values.hasNext());
                assertFalse(values.hasNext(), "and again when asked again");
            } else {
                StreamException ending = assertThrows(row.ending(), values::hasNext);
                assertSame(ending, assertThrows(row.ending(), values::hasNext), "and again when asked again");
                assertEquals("7", ending.headers().firstValue("x-id").orElseThrow());
                assertEquals("2", ending.lastEventId());
            }
            assertEquals("7", events.headers().firstValue("x-id").orElseThrow());
            assertEquals("2", events.lastEventId());
        }
    }

    private static EventStream<Map<String, Object>> open(ScriptedServer server, Row row) {
        return new TestClient(new HttpTransport())
                .baseUrl(server.url()).options(row.options()).build().get("/chat").stream(row.format());
    }

    @Test
    void closingInAnotherThreadCancels() throws Exception {
        try (ScriptedServer server = new ScriptedServer(stall(TWO))) {
            EventStream<Map<String, Object>> events =
                    open(server, new Row("cancelled", CHAT, NONE, null, StreamCancelledException.class));
            Iterator<Map<String, Object>> values = events.iterator();
            values.next();
            values.next();
            Thread closer = new Thread(events::close);
            closer.start();
            StreamException ending = assertInstanceOf(
                    StreamCancelledException.class, assertThrows(StreamException.class, values::hasNext));
            assertEquals("2", ending.lastEventId());
            closer.join();
        }
    }

    @Test
    void aSentinelLeavesTheConnectionForTheNextCall() throws IOException {
        Row row = new Row("reused", CHAT, NONE, send(TWO, "data: [DONE]\n\n"), COMPLETE);
        try (ScriptedServer server = new ScriptedServer(row.script())) {
            HttpApi api =
                    new TestClient(new HttpTransport()).baseUrl(server.url()).build();
            for (int i = 0; i < 5; i++) {
                api.get("/chat").stream(CHAT).forEach(event -> {});
            }
            assertEquals(1, server.connections());
        }
    }

    private static Script send(String... pieces) {
        return answer -> {
            for (String piece : pieces) {
                answer.send(piece);
            }
        };
    }

    private static Script stall(String... pieces) {
        return answer -> {
            send(pieces).play(answer);
            TimeUnit.DAYS.sleep(1);
        };
    }

    private static Script comments(String piece) {
        return answer -> {
            answer.send(piece);
            while (true) {
                answer.send(": PROCESSING\n\n");
                Thread.sleep(5);
            }
        };
    }

    private static Script breakOff(String piece) {
        return answer -> {
            answer.send(piece);
            throw new BreakOff();
        };
    }
}
