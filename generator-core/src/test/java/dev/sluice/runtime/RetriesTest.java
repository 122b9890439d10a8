package dev.sluice.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpHeaders;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The servers of these tests ask to be tried again at once, so that nobody has to wait. */
class RetriesTest {
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    /** What the server does, one after another. */
    private final Deque<Object> script = new ArrayDeque<>();

    private final List<Transport.Request> sent = new ArrayList<>();
    private final HttpApi api = new TestClient(this::send).build();

    private Transport.Response send(Transport.Request request) throws IOException {
        sent.add(request);
        Object next = script.remove();
        if (next instanceof IOException failure) {
            throw failure;
        }
        return (Transport.Response) next;
    }

    private static Transport.Response status(int status, String retryAfter) {
        Map<String, List<String>> headers =
                Map.of("content-type", List.of("application/json"), "retry-after", List.of(retryAfter));
        return new Transport.Response(
                status,
                HttpHeaders.of(headers, (name, value) -> true),
                TestClient.bytes("{\"status\":" + status + "}"));
    }

    private static Transport.Response success() {
        return status(200, "0");
    }

    private Map<String, Object> fetch(HttpApi with) {
        return with.post("/chat").json(Map.of("q", 1)).fetch(TestClient.OBJECT);
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 429, 500, 502, 503, 504, 529})
    void sendsAgainWhatTheServerCouldNotTake(int status) throws IOException {
        script.addAll(List.of(status(status, "0"), status(status, "0"), success()));
        assertEquals(200, fetch(api).get("status"));
        assertEquals(3, sent.size());
        for (Transport.Request request : sent) {
            assertEquals("{\"q\":1}", new String(request.body().open().readAllBytes()));
            assertEquals(sent.get(0).headers(), request.headers());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 400, 401, 403, 404, 409, 422})
    void doesNotSendAgainWhatTheServerRefused(int status) {
        script.addAll(List.of(status(status, "0"), success()));
        assertEquals(status, assertThrows(ApiException.class, () -> fetch(api)).status());
        assertEquals(1, sent.size());
    }

    @Test
    void showsTheLastAnswerWhenAllTriesFailed() {
        script.addAll(List.of(status(500, "0"), status(502, "0"), status(503, "0"), success()));
        ApiException e = assertThrows(ApiException.class, () -> fetch(api));
        assertEquals(503, e.status());
        assertEquals("{\"status\":503}", e.bodyText());
        assertEquals(3, sent.size());
    }

    @Test
    void theNumberOfRetriesIsASettingOfTheCall() {
        script.addAll(List.of(status(500, "0"), success()));
        assertThrows(
                ApiException.class, () -> fetch(api.with(RequestOptions.none().maxRetries(0))));
        script.clear();
        for (int i = 0; i < 9; i++) {
            script.add(status(500, "0"));
        }
        script.add(success());
        assertEquals(200, fetch(api.with(RequestOptions.none().maxRetries(9))).get("status"));
        assertThrows(IllegalArgumentException.class, () -> RequestOptions.none().maxRetries(-1));
    }

    @Test
    void sendsAgainWhereThereWasNoConnection() {
        script.addAll(List.of(new ConnectException("refused"), success()));
        assertEquals(200, fetch(api).get("status"));
    }

    @Test
    void doesNotSendAgainWhatMayHaveArrived() {
        for (IOException failure : List.of(new SocketException("reset"), new HttpTimeoutException("no answer"))) {
            script.clear();
            script.addAll(List.of(failure, success()));
            assertEquals(
                    failure,
                    assertThrows(ApiConnectionException.class, () -> fetch(api)).getCause());
        }
        assertEquals(2, sent.size());
        assertTrue(Retries.isWorthwhile(new HttpConnectTimeoutException("connect")));
    }

    @Test
    void retriesAStreamBeforeItBegins() {
        script.addAll(List.of(status(503, "0"), TestClient.events(TestClient.bytes("data: {\"n\":1}\n\n"))));
        assertEquals(
                1,
                api.post("/chat").stream(EventFormat.json(TestClient.OBJECT))
                        .iterator()
                        .next()
                        .get("n"));
    }

    @Test
    void doesNotRetryAStreamThatHasBegun() {
        String body = "data: {\"n\":1}\n\n";
        script.addAll(List.of(TestClient.events(TestClient.bytes(body)), success()));
        EventStream<Map<String, Object>> events =
                api.post("/chat").stream(EventFormat.json(TestClient.OBJECT).endsWith("[DONE]"));
        assertThrows(StreamTruncatedException.class, () -> events.forEach(event -> {}));
        assertEquals(1, sent.size());
    }

    @Test
    void doesNotWaitBeyondTheTimeOfTheCall() {
        script.addAll(List.of(status(429, "5"), success()));
        HttpApi hasty = api.with(RequestOptions.none().timeout(Duration.ofSeconds(4)));
        assertEquals(429, assertThrows(ApiException.class, () -> fetch(hasty)).status());
        assertEquals(1, sent.size());
    }

    @Test
    void aRetryHasTheTimeThatIsLeft() {
        script.addAll(List.of(status(429, "0"), success()));
        fetch(api.with(RequestOptions.none().timeout(Duration.ofSeconds(50))));
        assertEquals(Duration.ofSeconds(50), sent.get(0).timeout());
        assertTrue(
                sent.get(1).timeout().compareTo(Duration.ofSeconds(50)) < 0,
                sent.get(1).timeout()::toString);
    }

    @Test
    void canBeInterruptedBetweenTwoTries() {
        script.addAll(List.of(status(429, "30"), success()));
        Thread.currentThread().interrupt();
        ApiConnectionException e = assertThrows(ApiConnectionException.class, () -> fetch(api));
        assertInstanceOf(InterruptedIOException.class, e.getCause());
        assertTrue(Thread.interrupted(), "stays interrupted");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "0 | - | 0.0 | PT0.25S",
                "0 | - | 1.0 | PT0.5S",
                "1 | - | 0.0 | PT0.5S",
                "2 | - | 0.5 | PT1.5S",
                "4 | - | 1.0 | PT8S",
                "9 | - | 1.0 | PT8S",
                "0 | 0 | 1.0 | PT0S",
                "0 | 3 | 0.0 | PT3S",
                "0 | 60 | 0.0 | PT1M",
                "0 | 61 | 0.0 | -",
                "0 | 99999999999999999999 | 0.0 | PT0.25S",
                "0 | -1 | 0.0 | PT0.25S",
                "0 | soon | 0.0 | PT0.25S",
                "0 | '' | 0.0 | PT0.25S",
                "0 | Tue, 24 Nov 2026 12:00:07 GMT | 0.0 | PT7S",
                "0 | Tue, 24 Nov 2026 11:59:00 GMT | 0.0 | PT0S",
                "0 | Tue, 24 Nov 2026 13:00:00 GMT | 0.0 | -"
            })
    void waitsLongerEachTimeAndAsLongAsTheServerAsks(int retry, String retryAfter, double random, Duration expected) {
        assertEquals(Optional.ofNullable(expected), Retries.delay(retry, Optional.ofNullable(retryAfter), NOW, random));
    }
}
