package dev.sluice.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Flow;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against a server on loopback: what a fake transport cannot show. */
@Timeout(60)
class HttpTransportTest {
    private static final EventFormat<Map<String, Object>> CHAT =
            EventFormat.json(TestClient.OBJECT).endsWith("[DONE]");

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Set<Integer> clientPorts = new HashSet<>();
    private final AtomicInteger requests = new AtomicInteger();
    private HttpServer server;
    private HttpServer elsewhere;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        elsewhere = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        elsewhere.setExecutor(threads);
        server.start();
        elsewhere.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        elsewhere.stop(0);
        threads.shutdownNow();
    }

    private interface Handler {
        void handle(HttpExchange exchange) throws IOException, InterruptedException;
    }

    private void serve(HttpServer on, String path, Handler handler) {
        on.createContext(path, exchange -> {
            requests.incrementAndGet();
            clientPorts.add(exchange.getRemoteAddress().getPort());
            try (exchange) {
                handler.handle(exchange);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private static OutputStream events(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        return exchange.getResponseBody();
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static String url(HttpServer of) {
        return "http://localhost:" + of.getAddress().getPort();
    }

    private HttpApi api() {
        return new TestClient(new HttpTransport())
                .baseUrl(url(server))
                .bearerAuth("k")
                .build();
    }

    @Test
    void readsAStreamThatComesByteByByte() {
        String body = "\uFEFF: hello\r\ndata: {\"n\":\"ä€😀\"}\r\n\r\ndata: {\"n\":\ndata: 2}\n\ndata: [DONE]\n\n";
        serve(server, "/chat", exchange -> {
            OutputStream out = events(exchange);
            for (byte b : body.getBytes(StandardCharsets.UTF_8)) {
                out.write(b);
                out.flush();
            }
        });
        List<Object> values = new ArrayList<>();
        api().post("/chat").json(Map.of()).stream(CHAT).forEach(event -> values.add(event.get("n")));
        assertEquals(List.of("ä€😀", 2), values);
    }

    @Test
    void usesTheConnectionAgainAfterAStream() {
        serve(server, "/chat", exchange -> write(events(exchange), "data: [DONE]\n\n"));
        HttpApi api = api();
        for (int i = 0; i < 5; i++) {
            api.post("/chat").json(Map.of()).stream(CHAT).forEach(event -> {});
        }
        assertEquals(1, clientPorts.size());
    }

    @Test
    void handsAnEventOverWhileTheServerIsStillAtWork() {
        CountDownLatch received = new CountDownLatch(1);
        serve(server, "/chat", exchange -> {
            OutputStream out = events(exchange);
            write(out, "data: {\"n\":1}\n\n");
            received.await();
            write(out, "data: [DONE]\n\n");
        });
        List<Object> values = new ArrayList<>();
        api().post("/chat").json(Map.of()).stream(CHAT).forEach(event -> {
            values.add(event);
            received.countDown();
        });
        assertEquals(1, values.size());
    }

    @Test
    void closingAbortsTheRequestBeforeItsFirstByte() throws InterruptedException {
        CountDownLatch gone = new CountDownLatch(1);
        serve(server, "/chat", exchange -> {
            OutputStream out = events(exchange);
            out.flush();
            untilGone(out, gone);
        });
        EventStream<Map<String, Object>> events = api().post("/chat").stream(CHAT);
        Thread closer = new Thread(() -> {
            pause(200);
            events.close();
        });
        closer.start();
        assertThrows(StreamCancelledException.class, () -> events.iterator().hasNext());
        assertTrue(gone.await(10, TimeUnit.SECONDS), "the server sees the connection close");
        closer.join();
        assertEquals(1, requests.get());
    }

    @Test
    void leavingALoopAbortsTheRequest() throws InterruptedException {
        CountDownLatch gone = new CountDownLatch(1);
        serve(server, "/chat", exchange -> {
            OutputStream out = events(exchange);
            write(out, "data: {}\n\n");
            untilGone(out, gone);
        });
        try (EventStream<Map<String, Object>> events = api().post("/chat").stream(CHAT)) {
            assertTrue(events.iterator().hasNext());
        }
        assertTrue(gone.await(10, TimeUnit.SECONDS));
    }

    private static void untilGone(OutputStream out, CountDownLatch gone) {
        try {
            while (true) {
                write(out, ": keep-alive\n");
                pause(20);
            }
        } catch (IOException e) {
            gone.countDown();
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    @EnabledForJreRange(min = JRE.JAVA_21)
    void suitsVirtualThreads() throws Exception {
        serve(server, "/chat", exchange -> {
            OutputStream out = events(exchange);
            for (int i = 0; i < 50; i++) {
                write(out, "data: {\"n\":" + i + "}\n\n");
            }
            write(out, "data: [DONE]\n\n");
        });
        HttpApi api = api();
        ExecutorService virtual = (ExecutorService)
                Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
        try {
            List<Future<Long>> counts = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                counts.add(virtual.submit(
                        () -> api.post("/chat").stream(CHAT).stream().count()));
            }
            for (Future<Long> count : counts) {
                assertEquals(50, count.get());
            }
        } finally {
            virtual.shutdownNow();
        }
    }

    @Test
    void aConnectionThatBreaksIsNoEnd() {
        serve(server, "/chat", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 1000);
            write(exchange.getResponseBody(), "data: {\"n\":1}\n\n");
            throw new IOException("the server dies");
        });
        EventStream<Map<String, Object>> events = api().post("/chat").stream(EventFormat.json(TestClient.OBJECT));
        assertEquals(Map.of("n", 1), events.iterator().next());
        assertThrows(StreamConnectionException.class, () -> events.iterator().hasNext());
        assertEquals(1, requests.get(), "nothing is sent twice");
    }

    @Test
    void timesOutOnBothClocks() {
        serve(server, "/silent", exchange -> {
            events(exchange).flush();
            Thread.sleep(5000);
        });
        serve(server, "/comments", exchange -> untilGone(events(exchange), new CountDownLatch(1)));
        RequestOptions options =
                RequestOptions.none().byteTimeout(Duration.ofMillis(300)).eventTimeout(Duration.ofMillis(900));
        assertEquals(StreamTimeoutException.Clock.BYTES, timeout("/silent", options));
        assertEquals(StreamTimeoutException.Clock.EVENTS, timeout("/comments", options));
    }

    private StreamTimeoutException.Clock timeout(String path, RequestOptions options) {
        EventStream<Map<String, Object>> events = api().with(options).post(path).stream(CHAT);
        return assertThrows(
                        StreamTimeoutException.class, () -> events.iterator().hasNext())
                .clock();
    }

    @Test
    void aCallTimesOutBeforeAndInsideItsAnswer() {
        serve(server, "/never", exchange -> Thread.sleep(5000));
        serve(server, "/half", exchange -> {
            exchange.sendResponseHeaders(200, 10);
            write(exchange.getResponseBody(), "{");
            Thread.sleep(5000);
        });
        HttpApi hasty = api().with(RequestOptions.none().timeout(Duration.ofMillis(300)));
        ApiConnectionException before = assertThrows(
                ApiConnectionException.class, () -> hasty.get("/never").fetchNothing());
        assertInstanceOf(HttpTimeoutException.class, before.getCause());
        assertThrows(ApiConnectionException.class, () -> hasty.get("/half").fetch(TestClient.OBJECT));
    }

    @Test
    void interruptingAbortsTheCall() throws InterruptedException {
        CountDownLatch gone = new CountDownLatch(1);
        serve(server, "/never", exchange -> {
            Thread.sleep(600);
            untilGone(events(exchange), gone);
        });
        HttpApi api = api();
        Thread caller = Thread.currentThread();
        threads.execute(() -> {
            pause(200);
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
        server.stop(0);
        assertThrows(ApiConnectionException.class, () -> api().get("/x").fetchNothing());
    }

    @ParameterizedTest
    @CsvSource({"301,GET", "302,GET", "303,GET", "307,POST", "308,POST"})
    void followsARedirectWithTheKeyOnlyToTheSameOrigin(int status, String method) {
        List<String> seen = new ArrayList<>();
        Handler target = exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            seen.add(exchange.getRequestMethod() + " " + body + " "
                    + exchange.getRequestHeaders().getFirst("Authorization") + " "
                    + exchange.getRequestHeaders().getFirst("X-Api-Key"));
            exchange.sendResponseHeaders(204, -1);
        };
        serve(server, "/new", target);
        serve(elsewhere, "/new", target);
        redirect("/here", status, "new?a=1");
        redirect("/there", status, url(elsewhere) + "/new");
        HttpApi api = api().with(RequestOptions.none().header("X-Api-Key", "x"));
        api.post("/here").text("text/plain", "body").fetchNothing();
        api.post("/there").text("text/plain", "body").fetchNothing();
        String body = method.equals("POST") ? "body" : "";
        assertEquals(List.of(method + " " + body + " Bearer k x", method + " " + body + " null null"), seen);
    }

    private void redirect(String path, int status, String location) {
        serve(server, path, exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().set("Location", location);
            exchange.sendResponseHeaders(status, -1);
        });
    }

    @Test
    void givesUpOnRedirectsThatGoInCircles() {
        redirect("/loop", 307, "/loop");
        assertThrows(ApiConnectionException.class, () -> api().get("/loop").fetchNothing());
        assertEquals(6, requests.get());
    }

    @Test
    void doesNotFollowToWhereItMustNot() {
        redirect("/file", 302, "file:///etc/passwd");
        assertEquals(
                302,
                assertThrows(ApiException.class, () -> api().get("/file").fetchNothing())
                        .status());
        Transport.Request secure =
                new Transport.Request("GET", URI.create("https://a/x"), null, null, Duration.ofSeconds(1));
        Transport.Response downgrade = new Transport.Response(
                302, HttpHeaders.of(Map.of("location", List.of("http://a/x")), (name, value) -> true), null);
        assertNull(Redirects.follow(secure, downgrade));
    }

    @Test
    void doesNotShowAKeyThatCannotBeSent() {
        HttpApi keyed =
                new TestClient(new HttpTransport()).bearerAuth("s3cret\nk2").build();
        IllegalArgumentException e = assertThrows(
                IllegalArgumentException.class, () -> keyed.get("/x").fetchNothing());
        StringWriter trace = new StringWriter();
        e.printStackTrace(new PrintWriter(trace));
        assertFalse(trace.toString().contains("s3cret"), trace::toString);
        assertTrue(e.getMessage().contains("Authorization"), e::getMessage);
    }

    @Test
    void refusesAClientThatWouldPassTheKeyOn() {
        HttpClient following = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        assertThrows(IllegalArgumentException.class, () -> new HttpTransport(following));
    }

    @Test
    void publishesOverTheNetwork() throws InterruptedException {
        serve(server, "/chat", exchange -> {
            OutputStream out = events(exchange);
            for (int i = 0; i < 1000; i++) {
                write(out, "data: {\"n\":" + i + "}\n\n");
            }
            write(out, "data: [DONE]\n\n");
        });
        List<Object> values = new ArrayList<>();
        CountDownLatch complete = new CountDownLatch(1);
        api().post("/chat").stream(CHAT).publisher().subscribe(new Flow.Subscriber<>() {
            private Flow.Subscription subscription;

            @Override
            public void onSubscribe(Flow.Subscription given) {
                subscription = given;
                given.request(1);
            }

            @Override
            public void onNext(Map<String, Object> value) {
                values.add(value.get("n"));
                subscription.request(1);
            }

            @Override
            public void onError(Throwable failure) {
                values.add(failure);
                complete.countDown();
            }

            @Override
            public void onComplete() {
                complete.countDown();
            }
        });
        assertTrue(complete.await(30, TimeUnit.SECONDS));
        assertEquals(1000, values.size());
        assertFalse(values.get(999) instanceof Throwable);
    }
}
