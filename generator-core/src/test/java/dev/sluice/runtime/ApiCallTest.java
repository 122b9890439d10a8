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
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiCallTest {
    private Transport.Request sent;
    private Transport.Response answer = Transport.Response.of(200, "application/json", "{\"id\":\"1\"}");
    private final HttpApi api = new TestClient(this::send)
            .options(RequestOptions.none().maxRetries(0)) // an answer can be read once
            .build();

    private Transport.Response send(Transport.Request request) {
        sent = request;
        return answer;
    }

    private String header(String name) {
        return sent.headers().firstValue(name).orElse(null);
    }

    private String body() throws IOException {
        try (InputStream in = sent.body().open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void expandsPathAndQuery() {
        api.get("/models/{author}/{slug}.json{ids}")
                .path("author", "a/b")
                .path("slug", "{ids}")
                .path("ids", List.of(1, 2), ParamStyle.MATRIX)
                .query("q", "x y")
                .query("absent", null)
                .query("none", List.of())
                .query("tags", List.of("a", "b"))
                .query("since", OffsetDateTime.parse("2026-01-02T03:04:00+01:00"))
                .query("filter", Map.of("a", 1), ParamStyle.JSON)
                .fetchNothing();
        assertEquals("GET", sent.method());
        assertEquals(
                "http://api.test/v1/models/a%2Fb/%7Bids%7D.json;ids=1,2"
                        + "?q=x%20y&tags=a&tags=b&since=2026-01-02T03%3A04%3A00%2B01%3A00&filter=%7B%22a%22%3A1%7D",
                sent.uri().toString());
        assertNull(sent.body());
    }

    @Test
    void addsToAQueryThatIsPartOfThePath() {
        api.get("/responses?beta=true").query("n", 1).fetchNothing();
        assertEquals("http://api.test/v1/responses?beta=true&n=1", sent.uri().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", ".."})
    void refusesAPathParameterThatWouldChangeThePath(String value) {
        ApiCall call = api.get("/files/{id}");
        String message = assertThrows(IllegalArgumentException.class, () -> call.path("id", value))
                .getMessage();
        assertEquals("the path parameter id cannot be \"" + value + "\"", message);
        assertThrows(IllegalArgumentException.class, () -> call.path("id", null));
    }

    @Test
    void sendsHeadersAndCookies() {
        api.delete("/x")
                .header("X-Ids", List.of("a", "b"))
                .header("X-Json", Map.of("a", 1), ParamStyle.JSON)
                .header("X-Absent", null)
                .cookie("session", "a b")
                .cookie("absent", null)
                .cookie("tags", List.of(1, 2))
                .fetchNothing();
        assertEquals("a,b", header("x-ids"));
        assertEquals("{\"a\":1}", header("x-json"));
        assertEquals("session=a%20b; tags=1,2", header("cookie"));
        assertFalse(sent.headers().map().containsKey("X-Absent"));
    }

    @Test
    void setsTheSwitchOverWhatTheCallerSet() throws IOException {
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("stream", false);
        request.put("n", 1);
        api.post("/chat").json(request, "stream", true).fetchNothing();
        assertEquals("{\"stream\":true,\"n\":1}", body());
        api.post("/chat").json(Map.of("n", 1), "response_mode", "streaming").fetchNothing();
        assertEquals("{\"n\":1,\"response_mode\":\"streaming\"}", body());
        api.post("/chat").json(request, "stream", null).fetchNothing();
        assertEquals("{\"n\":1}", body());
        assertEquals("application/json", sent.body().contentType());
    }

    @Test
    void sendsOtherBodies() throws IOException {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("name", "a b");
        form.put("ids", List.of(1, 2));
        form.put("options", Map.of("deep", List.of(true)));
        api.post("/x").form(form).fetchNothing();
        assertEquals("name=a%20b&ids=1&ids=2&options=%7B%22deep%22%3A%5Btrue%5D%7D", body());
        assertEquals("application/x-www-form-urlencoded", sent.body().contentType());

        api.post("/x").deepForm(form).fetchNothing();
        assertEquals("name=a%20b&ids%5B0%5D=1&ids%5B1%5D=2&options%5Bdeep%5D%5B0%5D=true", body());
        api.post("/x").deepForm(Map.of(), "stream", true).fetchNothing();
        assertEquals("stream=true", body());

        api.put("/x").text("text/plain", "hä").fetchNothing();
        assertEquals("hä", body());
        api.patch("/x").bytes("image/png", Bytes.of((byte) 65)).fetchNothing();
        assertEquals("A", body());
        assertEquals("image/png", sent.body().contentType());
    }

    @Test
    void sendsPartsAndFiles() throws IOException {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("file", Bytes.of((byte) 'A', (byte) 0xFF).named("a\"b.xyz"));
        parts.put("n", 1);
        parts.put("tags", List.of("x", "y"));
        parts.put("chunking", Map.of("type", "auto"));
        api.post("/x").multipart(parts, "stream", true).fetchNothing();
        String type = sent.body().contentType();
        String boundary = "--" + type.substring("multipart/form-data; boundary=".length());
        String expected = String.join(
                "\r\n",
                boundary,
                "Content-Disposition: form-data; name=\"file\"; filename=\"a%22b.xyz\"",
                "Content-Type: application/octet-stream",
                "",
                "A\uFFFD",
                boundary,
                "Content-Disposition: form-data; name=\"n\"",
                "",
                "1",
                boundary,
                "Content-Disposition: form-data; name=\"tags\"",
                "",
                "x",
                boundary,
                "Content-Disposition: form-data; name=\"tags\"",
                "",
                "y",
                boundary,
                "Content-Disposition: form-data; name=\"chunking\"",
                "Content-Type: application/json",
                "",
                "{\"type\":\"auto\"}",
                boundary,
                "Content-Disposition: form-data; name=\"stream\"",
                "",
                "true",
                boundary + "--",
                "");
        assertEquals(expected, body());
    }

    @Test
    void sendsNoBodyThatIsNull() throws IOException {
        api.post("/x").json(null).fetchNothing();
        assertNull(sent.body());
        api.post("/x").json(null, "stream", null).form(null).multipart(null).fetchNothing();
        assertNull(sent.body());
        api.post("/x").json(null, "stream", true).fetchNothing();
        assertEquals("{\"stream\":true}", body());
    }

    @Test
    void readsAnswers() throws IOException {
        assertEquals(Map.of("id", "1"), api.get("/x").fetch(TestClient.OBJECT));
        assertEquals("application/json, */*;q=0.5", header("accept"));
        answer = Transport.Response.of(204, "text/plain", "");
        assertNull(api.delete("/x").fetch(TestClient.OBJECT));
        answer = Transport.Response.of(200, "text/plain", "hä");
        assertEquals("hä", api.get("/x").fetchText());
        answer = Transport.Response.of(200, "image/png", "A");
        assertArrayEquals(new byte[] {65}, api.get("/x").fetchBytes().readAllBytes());
    }

    @Test
    void acceptsWhatItsFormatIs() {
        answer = TestClient.events(TestClient.bytes(""));
        api.get("/x").stream(EventFormat.text());
        assertEquals("text/event-stream", header("accept"));
        api.get("/x").stream(EventFormat.json(TestClient.OBJECT).jsonLines("application/x-ndjson"));
        assertEquals("application/x-ndjson", header("accept"));
    }

    @Test
    void hasNoEventsWhereThereIsNoContent() {
        answer = Transport.Response.of(204, "text/event-stream", "");
        assertFalse(api.get("/x").stream(EventFormat.text().endsWith("[DONE]"))
                .iterator()
                .hasNext());
    }

    @Test
    void takesAPageForNoStream() {
        answer = Transport.Response.of(200, "text/html", "<html>");
        EventFormat<Map<String, Object>> lines =
                EventFormat.json(TestClient.OBJECT).jsonLines("application/jsonl");
        assertThrows(ApiException.class, () -> api.get("/x").stream(lines));
        answer = Transport.Response.of(200, "application/json", "{\"id\":\"1\"}");
        assertEquals(Map.of("id", "1"), api.get("/x").stream(lines).iterator().next());
    }

    @Test
    void takesJsonForNoStream() {
        answer = Transport.Response.of(200, "application/json; charset=utf-8", "{\"error\":\"busy\"}");
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
        answer = Transport.Response.of(402, "application/json", "{\"why\":\"empty\"}");
        ApiException e = fails(errors);
        assertEquals(402, e.status());
        assertEquals(Optional.of(new Payment("empty")), e.error(Payment.class));
        assertEquals(Optional.empty(), e.error(String.class));
        assertEquals("POST http://api.test/v1/chat answered 402: {\"why\":\"empty\"}", e.getMessage());
        assertEquals(List.of("application/json"), e.headers().allValues("content-type"));

        answer = Transport.Response.of(404, "application/json", "{}");
        assertEquals(Optional.of("range"), fails(errors).error(String.class));
        answer = Transport.Response.of(500, "application/json", "{}");
        assertEquals(Optional.of(0), fails(errors).error(Integer.class));
    }

    private record Payment(Object why) {}

    @Test
    void showsTheStatusWhereTheErrorCannotBeRead() {
        ErrorTypes errors = ErrorTypes.none().on(TestClient.OBJECT, "default");
        answer = Transport.Response.of(502, "text/html", "<html>\n  Bad Gateway</html>");
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
        answer = new Transport.Response(503, HttpHeaders.of(Map.of(), (name, value) -> true), broken);
        assertEquals("POST http://api.test/v1/chat answered 503", fails(errors).getMessage());
    }

    private ApiException fails(ErrorTypes errors) {
        return assertThrows(
                ApiException.class, () -> api.post("/chat").errors(errors).fetch(TestClient.OBJECT));
    }

    @Test
    void showsAnAnswerThatIsNotAsDeclared() {
        answer = Transport.Response.of(200, "text/html", "<html>");
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
    void keysGoAlongAndAreNeverShown() {
        Iterator<String> keys = List.of("k1", "k2").iterator();
        HttpApi keyed = new TestClient(this::send)
                .bearerAuth(keys::next)
                .queryKey("api_key", () -> "q1")
                .cookieKey("session", () -> "c1")
                .build();
        keyed.get("/x").fetchNothing();
        assertEquals("Bearer k1", header("authorization"));
        assertEquals("api_key=q1", sent.uri().getQuery());
        assertEquals("session=c1", header("cookie"));
        keyed.get("/x").fetchNothing();
        assertEquals("Bearer k2", header("authorization"));
        String shown = sent + " " + keyed;
        assertFalse(shown.contains("k2") || shown.contains("q1") || shown.contains("c1"), shown);
    }

    @Test
    void sendsNoKeyWhereThereIsNone() {
        new TestClient(this::send).bearerAuth(() -> null).build().get("/x").fetchNothing();
        assertNull(header("authorization"));
    }

    @Test
    void basicAuthentication() {
        new TestClient(this::send)
                .basicAuth("Aladdin", "open sesame")
                .build()
                .get("/x")
                .fetchNothing();
        assertEquals("Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==", header("authorization"));
    }

    @Test
    void optionsStandOverTheClientAndTheCall() {
        HttpApi client = new TestClient(this::send)
                .bearerAuth("k")
                .header("X-Title", "client")
                .timeout(Duration.ofSeconds(7))
                .build();
        HttpApi view = client.with(RequestOptions.none()
                .header("authorization", "Custom")
                .header("x-call", "view")
                .query("trace", "1"));
        view.get("/x").header("X-Call", "call").query("n", 1).fetchNothing();
        assertEquals(List.of("Custom"), sent.headers().allValues("Authorization"));
        assertEquals("view", header("X-Call"));
        assertEquals("client", header("X-Title"));
        assertEquals("n=1&trace=1", sent.uri().getQuery());
        assertEquals(Duration.ofSeconds(7), sent.timeout());
        client.get("/x").fetchNothing();
        assertEquals("Bearer k", header("Authorization"));
    }

    @Test
    void needsAnAbsoluteBaseUrl() {
        TestClient client = new TestClient(this::send);
        assertThrows(IllegalStateException.class, () -> client.baseUrl(null).build());
        assertThrows(IllegalStateException.class, () -> client.baseUrl("/v1").build());
        client.baseUrl("https://h/base//").build().get("/x").fetchNothing();
        assertEquals("https://h/base/x", sent.uri().toString());
    }

    @Test
    void reportsDrift() {
        List<Drift> drift = new ArrayList<>();
        new TestClient(this::send).onDrift(drift::add).build().get("/x").fetch(in -> {
            in.beginObject();
            in.nextName();
            assertNull(in.int64());
            assertNull(in.nextName());
            return in.endObject();
        });
        assertEquals(List.of(new Drift("/id", "int64", "1")), drift);
    }
}
