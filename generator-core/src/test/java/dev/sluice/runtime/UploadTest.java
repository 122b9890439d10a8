package dev.sluice.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import golden.audio.model.TranslationRequest;
import golden.audio.model.TranslationRequest.Glossary;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Files and streams are sent as they are read, over real HTTP. */
class UploadTest {

    private final List<String> received = new ArrayList<>();

    @RegisterExtension
    private final LoopbackServer server = new LoopbackServer();

    private final HttpApi api = new TestClient(new HttpTransport())
            .baseUrl(server.url())
            .options(RequestOptions.none().maxRetries(0))
            .build();

    @TempDir
    private Path folder;

    @BeforeEach
    void start() {
        server.serve("/", exchange -> {
            byte[] body = exchange.getRequestBody().readAllBytes();
            received.add(exchange.getRequestHeaders().getFirst("Content-Length") + " "
                    + new String(body, StandardCharsets.UTF_8));
            exchange.getResponseHeaders().set("Location", "/again");
            exchange.sendResponseHeaders(exchange.getRequestURI().getPath().equals("/moved") ? 307 : 204, -1);
        });
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private static InputStream stream(String content) {
        return new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void sendsAFileWithItsLengthAndAStreamWithout() throws IOException {
        Path file = file("a.txt", "content");
        api.post("/").bytes("application/octet-stream", Bytes.of(file)).fetchNothing();
        api.post("/")
                .bytes("application/octet-stream", Bytes.of(stream("content")))
                .fetchNothing();
        Files.writeString(file, "");
        api.post("/").bytes("application/octet-stream", Bytes.of(file)).fetchNothing();

        assertEquals(List.of("7 content", "null content", "0 "), received);
    }

    @Test
    void saysOfEachPartWhatItIs() throws IOException {
        Map<String, Bytes> files = Map.of(
                "Content-Disposition: form-data; name=\"f\"; filename=\"a.png\"\r\nContent-Type: image/png\r\n\r\nx",
                Bytes.of(file("a.png", "x")),
                "name=\"f\"; filename=\"f\"\r\nContent-Type: text/declared\r\n\r\nx",
                Bytes.of(stream("x")),
                "name=\"f\"; filename=\"b.gif\"\r\nContent-Type: image/own\r\n\r\nx",
                Bytes.of(stream("x")).named("b.gif").as("image/own"));
        for (Map.Entry<String, Bytes> file : files.entrySet()) {
            ApiCall call = api.post("/");
            if (file.getKey().contains("declared")) {
                call.part("f", "text/declared");
            }
            call.multipart(Map.of("f", file.getValue())).fetchNothing();
            String last = received.get(received.size() - 1);
            assertTrue(last.contains(file.getKey() + "\r\n--"), last);
        }
    }

    @Test
    void sendsWhatMayBeAFileOrTextAsWhatItIs() throws IOException {
        TranslationRequest request = TranslationRequest.of(Bytes.of(file("a.wav", "sound"))).toBuilder()
                .glossaries(new Glossary.Text("words"), new Glossary.Binary(Bytes.of(file("b.csv", "more"))))
                .build();
        api.post("/").multipart(request).fetchNothing();
        api.post("/")
                .multipart(TranslationRequest.of(URI.create("https://a.test/a.wav")))
                .fetchNothing();

        String first = received.get(0);
        assertTrue(
                first.contains("name=\"file\"; filename=\"a.wav\"\r\nContent-Type: audio/x-wav\r\n\r\nsound\r\n"),
                first);
        assertTrue(first.contains("name=\"glossaries\"\r\n\r\nwords\r\n"), first);
        assertTrue(first.contains("name=\"glossaries\"; filename=\"b.csv\"\r\n"), first);
        assertTrue(received.get(1).contains("name=\"file\"\r\n\r\nhttps://a.test/a.wav\r\n"), received.get(1));
    }

    @Test
    void laysFieldsOutAsTheDocumentSays() {
        Map<String, Object> form = Map.of("ids", List.of(1, 2));
        api.post("/").field("ids", ParamStyle.FORM).form(form).fetchNothing();
        api.post("/").field("ids", ParamStyle.JSON).form(form).fetchNothing();
        api.post("/").part("ids", "text/x").multipart(form).fetchNothing();

        assertEquals(List.of("7 ids=1,2", "15 ids=%5B1%2C2%5D"), received.subList(0, 2));
        assertTrue(received.get(2).contains("name=\"ids\"\r\nContent-Type: text/x\r\n\r\n2\r\n"), received.get(2));
    }

    @Test
    void readsNothingBeforeItIsSent() throws IOException {
        List<Transport.Request> requests = new ArrayList<>();
        HttpApi recorded = new TestClient(request -> {
                    requests.add(request);
                    return Transport.Response.of(200, "text/plain", "");
                })
                .build();
        InputStream untouched = new InputStream() {
            @Override
            public int read() {
                throw new AssertionError("read too early");
            }
        };
        Bytes later = Bytes.of(folder.resolve("later.txt"));
        recorded.post("/").multipart(Map.of("f", later)).fetchNothing();
        recorded.post("/").multipart(Map.of("f", Bytes.of(untouched))).fetchNothing();

        assertEquals(-1, requests.get(0).body().length());
        file("later.txt", "here now");
        try (InputStream sent = requests.get(0).body().open()) {
            String text = new String(sent.readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(text.contains("here now"), text);
            assertEquals(text.length(), requests.get(0).body().length());
        }
        assertEquals(-1, requests.get(1).body().length());
    }

    @Test
    void sendsAFileAgainButNotAStream() throws IOException {
        api.post("/moved").bytes("text/plain", Bytes.of(file("a.txt", "a"))).fetchNothing();
        assertEquals(List.of("1 a", "1 a"), received);

        ApiCall call = api.post("/moved").bytes("text/plain", Bytes.of(stream("a")));
        assertThrows(ApiConnectionException.class, call::fetchNothing);
    }

    @Test
    void saysWhichFileIsMissing() {
        ApiCall call = api.post("/").multipart(Map.of("f", Bytes.of(folder.resolve("gone.txt"))));
        Throwable cause = assertThrows(ApiConnectionException.class, call::fetchNothing);
        while (!(cause instanceof NoSuchFileException) && cause.getCause() != null) {
            cause = cause.getCause();
        }
        assertTrue(assertInstanceOf(NoSuchFileException.class, cause).getFile().endsWith("gone.txt"));
    }
}
