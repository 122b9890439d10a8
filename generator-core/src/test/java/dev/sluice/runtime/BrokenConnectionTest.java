package dev.sluice.runtime;

import static dev.sluice.runtime.TestClient.CHAT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Against a server on loopback: how a call ends that is aborted, times out, or loses its connection. */
@Timeout(60)
class BrokenConnectionTest {

    @RegisterExtension
    private final LoopbackServer server = new LoopbackServer();

    @Test
    void closingAbortsTheRequestBeforeItsFirstByte() throws InterruptedException {
        CountDownLatch gone = new CountDownLatch(1);
        server.serve("/chat", exchange -> {
            OutputStream out = LoopbackServer.events(exchange);
            out.flush();
            LoopbackServer.untilGone(out, gone);
        });
        EventStream<Map<String, Object>> events = server.api().post("/chat").stream(CHAT);
        Thread closer = new Thread(() -> {
            LoopbackServer.pause(200);
            events.close();
        });
        closer.start();
        assertThrows(StreamCancelledException.class, () -> events.iterator().hasNext());
        assertTrue(gone.await(10, TimeUnit.SECONDS), "the server sees the connection close");
        closer.join();
        assertEquals(1, server.requests());
    }

    @Test
    void leavingALoopAbortsTheRequest() throws InterruptedException {
        CountDownLatch gone = new CountDownLatch(1);
        server.serve("/chat", exchange -> {
            OutputStream out = LoopbackServer.events(exchange);
            LoopbackServer.write(out, "data: {}\n\n");
            LoopbackServer.untilGone(out, gone);
        });
        try (EventStream<Map<String, Object>> events = server.api().post("/chat").stream(CHAT)) {
            assertTrue(events.iterator().hasNext());
        }
        assertTrue(gone.await(10, TimeUnit.SECONDS));
    }

    @Test
    void aConnectionThatBreaksIsNoEnd() {
        server.serve("/chat", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 1000);
            LoopbackServer.write(exchange.getResponseBody(), "data: {\"n\":1}\n\n");
            throw new IOException("the server dies");
        });
        EventStream<Map<String, Object>> events =
                server.api().post("/chat").stream(EventFormat.json(TestClient.OBJECT));
        assertEquals(Map.of("n", 1), events.iterator().next());
        assertThrows(StreamConnectionException.class, () -> events.iterator().hasNext());
        assertEquals(1, server.requests(), "nothing is sent twice");
    }

    @Test
    void timesOutOnBothClocks() {
        server.serve("/silent", exchange -> {
            LoopbackServer.events(exchange).flush();
            Thread.sleep(5000);
        });
        server.serve(
                "/comments",
                exchange -> LoopbackServer.untilGone(LoopbackServer.events(exchange), new CountDownLatch(1)));
        RequestOptions options =
                RequestOptions.none().byteTimeout(Duration.ofMillis(300)).eventTimeout(Duration.ofMillis(900));
        assertEquals(StreamTimeoutException.Clock.BYTES, timeout("/silent", options));
        assertEquals(StreamTimeoutException.Clock.EVENTS, timeout("/comments", options));
    }

    private StreamTimeoutException.Clock timeout(String path, RequestOptions options) {
        EventStream<Map<String, Object>> events = server.api().with(options).post(path).stream(CHAT);
        return assertThrows(
                        StreamTimeoutException.class, () -> events.iterator().hasNext())
                .clock();
    }

    @Test
    void aCallTimesOutBeforeAndInsideItsAnswer() {
        server.serve("/never", exchange -> Thread.sleep(5000));
        server.serve("/half", exchange -> {
            exchange.sendResponseHeaders(200, 10);
            LoopbackServer.write(exchange.getResponseBody(), "{");
            Thread.sleep(5000);
        });
        HttpApi hasty = server.api().with(RequestOptions.none().timeout(Duration.ofMillis(300)));
        ApiConnectionException before = assertThrows(
                ApiConnectionException.class, () -> hasty.get("/never").fetchNothing());
        assertInstanceOf(HttpTimeoutException.class, before.getCause());
        assertThrows(ApiConnectionException.class, () -> hasty.get("/half").fetch(TestClient.OBJECT));
    }

    @Test
    void interruptingAbortsTheCall() throws InterruptedException {
        CountDownLatch gone = new CountDownLatch(1);
        server.serve("/never", exchange -> {
            Thread.sleep(600);
            LoopbackServer.untilGone(LoopbackServer.events(exchange), gone);
        });
        HttpApi api = server.api();
        Thread caller = Thread.currentThread();
        server.execute(() -> {
            LoopbackServer.pause(200);
            caller.interrupt();
        });
        ApiConnectionException e = assertThrows(
                ApiConnectionException.class, () -> api.get("/never").fetchNothing());
        assertInstanceOf(InterruptedIOException.class, e.getCause());
        assertTrue(Thread.interrupted());
        assertTrue(gone.await(10, TimeUnit.SECONDS), "the server sees the connection close");
    }

    @Test
    void failsWhereNobodyListens() {
        server.close();
        assertThrows(ApiConnectionException.class, () -> server.api().get("/x").fetchNothing());
    }
}
