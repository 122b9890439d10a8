package dev.sluice.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sent for a call: its address, headers, keys and body. */
class ApiCallTest {
    private final OneAnswer server = new OneAnswer();
    private final HttpApi api = server.api();

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
        assertEquals("GET", server.sent().method());
        assertEquals(
                "http://api.test/v1/models/a%2Fb/%7Bids%7D.json;ids=1,2"
                        + "?q=x%20y&tags=a&tags=b&since=2026-01-02T03%3A04%3A00%2B01%3A00&filter=%7B%22a%22%3A1%7D",
                server.sent().uri().toString());
        assertNull(server.sent().body());
    }

    @Test
    void addsToAQueryThatIsPartOfThePath() {
        api.get("/responses?beta=true").query("n", 1).fetchNothing();
        assertEquals(
                "http://api.test/v1/responses?beta=true&n=1",
                server.sent().uri().toString());
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
        assertEquals("a,b", server.header("x-ids"));
        assertEquals("{\"a\":1}", server.header("x-json"));
        assertEquals("session=a%20b; tags=1,2", server.header("cookie"));
        assertFalse(server.sent().headers().map().containsKey("X-Absent"));
    }

    @Test
    void setsTheSwitchOverWhatTheCallerSet() throws IOException {
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("stream", false);
        request.put("n", 1);
        api.post("/chat").json(request, "stream", true).fetchNothing();
        assertEquals("{\"stream\":true,\"n\":1}", server.body());
        api.post("/chat").json(Map.of("n", 1), "response_mode", "streaming").fetchNothing();
        assertEquals("{\"n\":1,\"response_mode\":\"streaming\"}", server.body());
        api.post("/chat").json(request, "stream", null).fetchNothing();
        assertEquals("{\"n\":1}", server.body());
        assertEquals("application/json", server.sent().body().contentType());
    }

    @Test
    void sendsOtherBodies() throws IOException {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("name", "a b");
        form.put("ids", List.of(1, 2));
        form.put("nothing", null);
        form.put("options", Map.of("deep", List.of(true)));
        api.post("/x").form(form).fetchNothing();
        assertEquals("name=a%20b&ids=1&ids=2&options=%7B%22deep%22%3A%5Btrue%5D%7D", server.body());
        assertEquals("application/x-www-form-urlencoded", server.sent().body().contentType());

        api.post("/x").deepForm(form).fetchNothing();
        assertEquals("name=a%20b&ids%5B0%5D=1&ids%5B1%5D=2&options%5Bdeep%5D%5B0%5D=true", server.body());
        api.post("/x").deepForm(Map.of(), "stream", true).fetchNothing();
        assertEquals("stream=true", server.body());

        api.put("/x").text("text/plain", "hä").fetchNothing();
        assertEquals("hä", server.body());
        api.patch("/x").bytes("image/png", Bytes.of((byte) 65)).fetchNothing();
        assertEquals("A", server.body());
        assertEquals("image/png", server.sent().body().contentType());
    }

    @Test
    void sendsPartsAndFiles() throws IOException {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("file", Bytes.of((byte) 'A', (byte) 0xFF).named("a\"b.xyz"));
        parts.put("n", 1);
        parts.put("nothing", null);
        parts.put("tags", List.of("x", "y"));
        parts.put("chunking", Map.of("type", "auto"));
        api.post("/x").multipart(parts, "stream", true).fetchNothing();
        String type = server.sent().body().contentType();
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
        assertEquals(expected, server.body());
    }

    @Test
    void sendsNoBodyThatIsNull() throws IOException {
        api.post("/x").json(null).fetchNothing();
        assertNull(server.sent().body());
        api.post("/x").json(null, "stream", null).form(null).multipart(null).fetchNothing();
        assertNull(server.sent().body());
        api.post("/x").json(null, "stream", true).fetchNothing();
        assertEquals("{\"stream\":true}", server.body());
    }

    @Test
    void keysGoAlongAndAreNeverShown() {
        Iterator<String> keys = List.of("k1", "k2").iterator();
        HttpApi keyed = new TestClient(server)
                .bearerAuth(keys::next)
                .queryKey("api_key", () -> "q1")
                .cookieKey("session", () -> "c1")
                .build();
        keyed.get("/x").fetchNothing();
        assertEquals("Bearer k1", server.header("authorization"));
        assertEquals("api_key=q1", server.sent().uri().getQuery());
        assertEquals("session=c1", server.header("cookie"));
        keyed.get("/x").fetchNothing();
        assertEquals("Bearer k2", server.header("authorization"));
        String shown = server.sent() + " " + keyed;
        assertFalse(shown.contains("k2") || shown.contains("q1") || shown.contains("c1"), shown);
    }

    @Test
    void sendsNoKeyWhereThereIsNone() {
        new TestClient(server).bearerAuth(() -> null).build().get("/x").fetchNothing();
        assertNull(server.header("authorization"));
    }

    @Test
    void basicAuthentication() {
        new TestClient(server)
                .basicAuth("Aladdin", "open sesame")
                .build()
                .get("/x")
                .fetchNothing();
        assertEquals("Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==", server.header("authorization"));
    }

    @Test
    void optionsStandOverTheClientAndTheCall() {
        HttpApi client = new TestClient(server)
                .bearerAuth("k")
                .header("X-Title", "client")
                .timeout(Duration.ofSeconds(7))
                .build();
        HttpApi view = client.with(RequestOptions.none()
                .header("authorization", "Custom")
                .header("x-call", "view")
                .query("trace", "1"));
        view.get("/x").header("X-Call", "call").query("n", 1).fetchNothing();
        assertEquals(List.of("Custom"), server.sent().headers().allValues("Authorization"));
        assertEquals("view", server.header("X-Call"));
        assertEquals("client", server.header("X-Title"));
        assertEquals("n=1&trace=1", server.sent().uri().getQuery());
        assertEquals(Duration.ofSeconds(7), server.sent().timeout());
        client.get("/x").fetchNothing();
        assertEquals("Bearer k", server.header("Authorization"));
    }

    @Test
    void needsAnAbsoluteBaseUrl() {
        TestClient client = new TestClient(server);
        assertThrows(IllegalStateException.class, () -> client.baseUrl(null).build());
        assertThrows(IllegalStateException.class, () -> client.baseUrl("/v1").build());
        client.baseUrl("https://h/base//").build().get("/x").fetchNothing();
        assertEquals("https://h/base/x", server.sent().uri().toString());
    }
}
