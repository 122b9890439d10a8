package dev.sluice.runtime;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The smallest client there can be, and answers to give it. */
final class TestClient extends ClientBuilder<TestClient> {
    static final JsonReader.Decoder<Map<String, Object>> OBJECT = in -> in.asMap(JsonReader::asAny);
    /** Events as those of chat completions: objects, an error among them, and at the end a word. */
    static final EventFormat<Map<String, Object>> CHAT =
            EventFormat.json(OBJECT).endsWith("[DONE]").failsOn("error");

    TestClient(Transport transport) {
        super("http://api.test/v1");
        transport(transport);
    }

    HttpApi build() {
        return api();
    }

    static Transport.Response events(InputStream body) {
        Map<String, List<String>> headers = Map.of("content-type", List.of("text/event-stream"), "x-id", List.of("7"));
        return new Transport.Response(200, HttpHeaders.of(headers, (name, value) -> true), body);
    }

    static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A stream of the given format over this body. */
    static <T> EventStream<T> stream(EventFormat<T> format, String body) {
        return stream(format, bytes(body), RequestOptions.none());
    }

    static <T> EventStream<T> stream(EventFormat<T> format, InputStream body, RequestOptions options) {
        return new TestClient(request -> events(body)).options(options).build().post("/chat").stream(format);
    }
}
