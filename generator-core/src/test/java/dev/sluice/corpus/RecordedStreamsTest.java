package dev.sluice.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.Generator;
import dev.sluice.GeneratorOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Recorded streams, played by a server on loopback to the client that is generated from the real document. What the user
 * should see is worked out from the recording by a plain JSON tree, without any of our code.
 */
@Tag("corpus")
class RecordedStreamsTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    @TempDir
    private static Path output;

    @TestFactory
    Stream<DynamicTest> everyChunkArrivesHoweverTheBytesAreCut() throws Exception {
        Path folder = Corpus.recordings().resolve("openrouter");
        Corpus.skipIfForeign(!Files.isDirectory(folder), "no folder " + folder);
        BiFunction<String, String, Map<String, Object>> user = user();
        List<Path> recordings;
        try (Stream<Path> files = Files.list(folder)) {
            recordings = files.filter(file -> file.toString().endsWith(".response.sse"))
                    .sorted()
                    .toList();
        }
        assertFalse(recordings.isEmpty(), "recordings to play");
        return recordings.stream()
                .flatMap(recording -> Stream.of(8192, 64, 1)
                        .map(size -> DynamicTest.dynamicTest(
                                recording.getFileName() + " in writes of " + size,
                                () -> replay(user, recording, size))));
    }

    private static void replay(BiFunction<String, String, Map<String, Object>> user, Path recording, int writeSize)
            throws IOException {
        String request = Files.readString(Path.of(recording.toString().replace(".response.sse", ".request.json")));
        Expected expected = Expected.of(recording);
        try (ReplayServer server = new ReplayServer(Files.readAllBytes(recording), "text/event-stream", writeSize)) {
            Map<String, Object> seen = user.apply(server.url(), request);
            assertEquals(expected.text, seen.get("text"));
            assertEquals(expected.reasoning, seen.get("reasoning"));
            assertEquals(expected.arguments, seen.get("arguments"));
            assertEquals(expected.error, seen.get("error"));
            List<?> chunks = (List<?>) seen.get("chunks");
            assertEquals(expected.chunks.size(), chunks.size());
            for (int i = 0; i < chunks.size(); i++) {
                JsonEquality.assertSame(expected.chunks.get(i), MAPPER.valueToTree(chunks.get(i)));
            }
            ObjectNode sent = (ObjectNode) MAPPER.readTree(request);
            sent.put("stream", true);
            JsonEquality.assertSame(sent, MAPPER.readTree(server.lastRequest()));
        }
    }

    private static BiFunction<String, String, Map<String, Object>> user() throws Exception {
        Generator.generate(
                GeneratorOptions.builder(Corpus.document("openrouter-2026-02").file(), output, "com.example.api")
                        .build());
        Compilation compilation = Compilation.of(output, Path.of("src/test/resources/corpus"));
        assertEquals(List.of(), compilation.problems());
        @SuppressWarnings("unchecked")
        BiFunction<String, String, Map<String, Object>> user =
                (BiFunction<String, String, Map<String, Object>>) compilation
                        .loadClass("com.example.api.OpenRouterReplay")
                        .getConstructor()
                        .newInstance();
        return user;
    }

    /** What the recording holds, up to the chunk that says what went wrong. */
    private static final class Expected {
        private final List<JsonNode> chunks = new java.util.ArrayList<>();
        private String text = "";
        private String reasoning = "";
        private String arguments = "";
        private String error = "none";

        static Expected of(Path recording) throws IOException {
            Expected expected = new Expected();
            for (String line : Files.readAllLines(recording)) {
                boolean isChunk = line.startsWith("data: {");
                if (isChunk && expected.error.equals("none")) {
                    expected.add(MAPPER.readTree(line.substring("data: ".length())));
                }
            }
            assertTrue(!expected.chunks.isEmpty(), "chunks in " + recording);
            return expected;
        }

        private void add(JsonNode chunk) {
            if (chunk.hasNonNull("error")) {
                error = chunk.get("error").get("message").asText();
                return;
            }
            chunks.add(chunk);
            for (JsonNode choice : chunk.get("choices")) {
                JsonNode delta = choice.get("delta");
                text += textOf(delta, "content");
                reasoning += textOf(delta, "reasoning");
                for (JsonNode call : delta.path("tool_calls")) {
                    arguments += textOf(call.path("function"), "arguments");
                }
            }
        }

        private static String textOf(JsonNode node, String name) {
            return node.hasNonNull(name) ? node.get(name).asText() : "";
        }
    }
}
