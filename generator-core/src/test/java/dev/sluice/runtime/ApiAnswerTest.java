package dev.sluice.runtime;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What becomes of an answer: its value, its events, or the error that it is. */
class ApiAnswerTest {
    private final OneAnswer server = new OneAnswer();
    private final HttpApi api = server.api();

    @Test
    void readsAnswers() throws IOException {
        assertEquals(Map.of("id", "1"), api.get("/x").fetch(TestClient.OBJECT));
        assertEquals("application/json, */*;q=0.5", server.header("accept"));
        server.answer(Transport.Response.of(204, "text/plain", ""));
        assertNull(api.delete("/x").fetch(TestClient.OBJECT));
        server.answer(Transport.Response.of(200, "text/plain", "hä"));
        assertEquals("hä", api.get("/x").fetchText());
        server.answer(Transport.Response.of(200, "image/png", "A"));
        assertArrayEquals(new byte[] {65}, api.get("/x").fetchBytes().readAllBytes());
    }

    @Test
    void acceptsWhatItsFormatIs() {
        server.answer(TestClient.events(TestClient.bytes("")));
        api.get("/x").stream(EventFormat.text());
        assertEquals("text/event-stream", server.header("accept"));
        api.get("/x").stream(EventFormat.json(TestClient.OBJECT).jsonLines("application/x-ndjson"));
        assertEquals("application/x-ndjson", server.header("accept"));
    }

    @Test
    void hasNoEventsWhereThereIsNoContent() {
        server.answer(Transport.Response.of(204, "text/event-stream", ""));
        assertFalse(api.get("/x").stream(EventFormat.text().endsWith("[DONE]"))
                .iterator()
                .hasNext());
    }

    @Test
    void takesAPageForNoStream() {
        server.answer(Transport.Response.of(200, "text/html", "<html>"));
        EventFormat<Map<String, Object>> lines =
                EventFormat.json(TestClient.OBJECT).jsonLines("application/jsonl");
        assertThrows(ApiException.class, () -> api.get("/x").stream(lines));
        server.answer(Transport.Response.of(200, "application/json", "{\"id\":\"1\"}"));
        assertEquals(Map.of("id", "1"), api.get("/x").stream(lines).iterator().next());
    }

    @Test
    void takesJsonForNoStream() {
        server.answer(Transport.Response.of(200, "application/json; charset=utf-8", "{\"error\":\"busy\"}"));
        ApiException e = assertThrows(ApiException.class, () -> api.get("/x").stream(EventFormat.text()));
        assertEquals(
                "GET http://api.test/v1/x answered 200, but not with a stream: {\"error\":\"busy\"}", e.getMessage());
        assertEquals("{\"error\":\"busy\"}", e.bodyText());
    }

    @Test
    void readsTypedErrors() {
        ErrorTypes errors = ErrorTypes.none()
                .on(in -> in.wrap(TestClient.OBJECT, body -> new Payment(body.get("why"))), "402")
                .on(in -> in.wrap(TestClient.OBJECT, body -> "range"), "4XX")
                .on(in -> in.wrap(TestClient.OBJECT, body -> 0), "default");
        server.answer(Transport.Response.of(402, "application/json", "{\"why\":\"empty\"}"));
        ApiException e = fails(errors);
        assertEquals(402, e.status());
        assertEquals(Optional.of(new Payment("empty")), e.error(Payment.class));
        assertEquals(Optional.empty(), e.error(String.class));
        assertEquals("POST http://api.test/v1/chat answered 402: {\"why\":\"empty\"}", e.getMessage());
        assertEquals(List.of("application/json"), e.headers().allValues("content-type"));

        server.answer(Transport.Response.of(404, "application/json", "{}"));
        assertEquals(Optional.of("range"), fails(errors).error(String.class));
        server.answer(Transport.Response.of(500, "application/json", "{}"));
        assertEquals(Optional.of(0), fails(errors).error(Integer.class));
    }

    private record Payment(Object why) {}

    @Test
    void showsTheStatusWhereTheErrorCannotBeRead() {
        ErrorTypes errors = ErrorTypes.none().on(TestClient.OBJECT, "default");
        server.answer(Transport.Response.of(502, "text/html", "<html>\n  Bad Gateway</html>"));
        ApiException e = fails(errors);
        assertEquals(502, e.status());
        assertEquals(Optional.empty(), e.error(Map.class));
        assertEquals("POST http://api.test/v1/chat answered 502: <html> Bad Gateway</html>", e.getMessage());

        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("reset");
            }
        };
        server.answer(new Transport.Response(503, HttpHeaders.of(Map.of(), (name, value) -> true), broken));
        assertEquals("POST http://api.test/v1/chat answered 503", fails(errors).getMessage());
    }

    private ApiException fails(ErrorTypes errors) {
        return assertThrows(
                ApiException.class, () -> api.post("/chat").errors(errors).fetch(TestClient.OBJECT));
    }

    @Test
    void showsAnAnswerThatIsNotAsDeclared() {
        server.answer(Transport.Response.of(200, "text/html", "<html>"));
        ApiException e = assertThrows(ApiException.class, () -> api.get("/x").fetch(TestClient.OBJECT));
        assertEquals(200, e.status());
        assertEquals("<html>", e.bodyText());
        assertInstanceOf(JsonDecodingException.class, e.getCause());
    }

    @Test
    void tellsThatThereWasNoAnswer() {
        HttpApi unreachable = new TestClient(request -> {
                    throw new IOException("Connection refused");
                })
                .build();
        ApiConnectionException e = assertThrows(
                ApiConnectionException.class,
                () -> unreachable.get("/x?key=s3cret").fetchNothing());
        assertEquals("GET http://api.test/v1/x: Connection refused", e.getMessage());
    }

    @Test
    void reportsDrift() {
        List<Drift> drift = new ArrayList<>();
        new TestClient(server).onDrift(drift::add).build().get("/x").fetch(in -> {
            in.beginObject();
            in.nextName();
            assertNull(in.int64());
            assertNull(in.nextName());
            return in.endObject();
        });
        assertEquals(List.of(new Drift("/id", "int64", "1")), drift);
    }
}
