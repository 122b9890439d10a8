package com.example.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.example.openrouter.OpenRouterClient;
import com.example.openrouter.runtime.RequestOptions;
import com.example.openrouter.runtime.Transport;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The page on streaming shows code that is compiled, and this is what it does. */
class StreamingGuideTest {
    private static final Pattern BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final String CHUNK =
            "data: {\"id\":\"1\",\"choices\":[{\"index\":0,\"delta\":{\"content\":\"Yes\"}}],"
                    + "\"created\":1,\"model\":\"m\",\"object\":\"chat.completion.chunk\"}\n\n";
    private static final String END = "data: [DONE]\n\n";

    @Test
    void everyBlockOfThePageIsInTheGuide() throws IOException {
        String page = Files.readString(Path.of("../docs/streaming.md"));
        String guide = squeeze(Files.readString(Path.of("src/test/java/com/example/chat/StreamingGuide.java")));
        List<String> blocks =
                BLOCK.matcher(page).results().map(found -> found.group(1)).toList();
        assertTrue(blocks.size() > 5, "blocks of Java");
        for (String block : blocks) {
            assertTrue(guide.contains(squeeze(block)), () -> "not in StreamingGuide.java:\n" + block);
        }
    }

    /** White space differs: the page is narrower, and has no class around its code. */
    private static String squeeze(String code) {
        return code.replaceAll("\\s+", "");
    }

    @TestFactory
    Stream<DynamicTest> everyEnding() {
        Transport unplugged = request -> {
            throw new IOException("no route to host");
        };
        return Stream.of(
                ending("complete", playing(CHUNK + END)),
                ending("refused: 401", request -> Transport.Response.of(401, "application/json", "{\"error\": {}}")),
                ending("unreachable: POST https://openrouter.ai/api/v1/chat/completions: no route to host", unplugged),
                ending("error: {\"error\":{\"code\":502}}", playing(CHUNK + "data: {\"error\":{\"code\":502}}\n\n")),
                ending("truncated: the stream ended without the record that should end it", playing(CHUNK)),
                ending("malformed: <html>", playing(CHUNK + "data: <html>\n\n")),
                ending(
                        "too large: an event is larger than 500 bytes (RequestOptions.maxEventBytes)",
                        playing(CHUNK + "data: " + "x".repeat(600))),
                ending("stalled: no BYTES", request -> response(stalling(CHUNK))),
                ending("broken: reset", request -> response(breaking(CHUNK))))
                .toList()
                .stream();
    }

    private static DynamicTest ending(String expected, Transport transport) {
        return DynamicTest.dynamicTest(expected, () -> {
            OpenRouterClient client = OpenRouterClient.builder()
                    .transport(transport)
                    .options(RequestOptions.none().maxEventBytes(500).byteTimeout(Duration.ofMillis(50)))
                    .build();
            assertEquals(expected, new StreamingGuide(client).ending());
        });
    }

    @Test
    void theRestOfThePage() {
        StreamingGuide guide = guide("data: <html>\n\n" + ": hello\n\n" + CHUNK + "id: 9\n" + CHUNK + END);
        guide.skipping();
        assertEquals(List.of("<html>", "ChatStreamingResponseChunk", "ChatStreamingResponseChunk"), guide.shown);

        guide = guide(": hello\n\n" + CHUNK + END);
        guide.comments();
        guide.opening();
        guide.leaving();
        assertEquals(
                List.of(
                        "hello",
                        "ChatStreamingResponseChunk",
                        "ChatStreamingResponseChunk",
                        "ChatResponse",
                        "ChatStreamingResponseChunk"),
                guide.shown);
        assertEquals(1, guide.stream());
        assertEquals(1, guide.whatThereIs());
        assertEquals(1, guide(CHUNK).whatThereIs());

        guide = guide("id: 9\nevent: add\n" + CHUNK + END);
        guide.gateway();
        assertEquals(List.of("add 9 " + CHUNK.strip().substring("data: ".length())), guide.shown);
    }

    @Test
    void keysAreAskedForAtEachCall() {
        List<String> asked = new ArrayList<>();
        StreamingGuide.keys(() -> {
                    asked.add("key");
                    throw new IllegalStateException("no key");
                })
                .toString();
        assertEquals(List.of(), asked, "not before");
    }

    private static StreamingGuide guide(String body) {
        return new StreamingGuide(
                OpenRouterClient.builder().transport(playing(body)).build());
    }

    private static Transport playing(String body) {
        return request -> response(bytes(body));
    }

    private static Transport.Response response(InputStream body) {
        Map<String, List<String>> headers = Map.of("content-type", List.of("text/event-stream"));
        return new Transport.Response(200, HttpHeaders.of(headers, (name, value) -> true), body);
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static InputStream breaking(String text) {
        return new FilterInputStream(bytes(text)) {
            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                int read = super.read(target, offset, length);
                if (read < 0) {
                    throw new IOException("reset");
                }
                return read;
            }
        };
    }

    /** Sends no more and does not end, until it is closed. */
    private static InputStream stalling(String text) {
        return new FilterInputStream(bytes(text)) {
            private boolean closed;

            @Override
            public synchronized int read(byte[] target, int offset, int length) throws IOException {
                int read = super.read(target, offset, length);
                while (read < 0 && !closed) {
                    try {
                        wait();
                    } catch (InterruptedException e) {
                        throw new IOException(e);
                    }
                }
                return read;
            }

            @Override
            public synchronized void close() {
                closed = true;
                notifyAll();
            }
        };
    }
}
