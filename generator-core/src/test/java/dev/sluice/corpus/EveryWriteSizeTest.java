package dev.sluice.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sluice.model.SourceRef;
import dev.sluice.model.StreamOverride;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/**
 * Every recorded stream, in writes of every size from 1 to 64 bytes, played to the client of its document. Which chunks
 * there are and how the stream ends is read off the recording, line by line.
 */
@Tag("corpus")
class EveryWriteSizeTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int LARGEST_WRITE = 64;

    /** @param said what the document does not say of the stream */
    private record Provider(String name, String document, String path, List<StreamOverride> said) {}

    private static final List<Provider> PROVIDERS = List.of(
            new Provider("openrouter", "openrouter-2026-02", "/chat/completions", List.of()),
            new Provider("openrouter", "openrouter-2026-08", "/chat/completions", List.of()),
            new Provider("mistral", "mistral", "/v1/chat/completions", List.of()),
            new Provider(
                    "groq",
                    "groq",
                    "/openai/v1/chat/completions",
                    List.of(new StreamOverride(
                            "POST /openai/v1/chat/completions",
                            Optional.of("CreateChatCompletionStreamResponse"),
                            Optional.of("[DONE]"),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of("error"),
                            new SourceRef("sluice.yaml", "", 1, 1)))));

    @TestFactory
    Stream<DynamicTest> everyChunkAndTheEndingAsRecorded() {
        return PROVIDERS.stream().map(provider -> DynamicTest.dynamicTest(provider.document(), () -> replay(provider)));
    }

    private static void replay(Provider provider) throws Exception {
        StreamingClient client =
                StreamingClient.of(Corpus.document(provider.document()), provider.path(), provider.said());
        List<Path> recordings = recordings(provider);
        assertFalse(recordings.isEmpty());
        int chunks = 0;
        for (Path recording : recordings) {
            Expected expected = Expected.of(recording);
            byte[] request =
                    Files.readAllBytes(Path.of(recording.toString().replace(".response.sse", ".request.json")));
            for (int size = 1; size <= LARGEST_WRITE; size++) {
                chunks += replay(client, recording, request, size, expected);
            }
        }
        System.out.println(provider.document() + ": " + recordings.size() + " recordings in writes of 1 to "
                + LARGEST_WRITE + " bytes, " + chunks + " chunks, every ending as recorded");
    }

    private static int replay(StreamingClient client, Path recording, byte[] request, int size, Expected expected)
            throws Exception {
        try (ReplayServer server = new ReplayServer(Files.readAllBytes(recording), "text/event-stream", size)) {
            StreamingClient.Seen seen = client.call(server.url(), request);
            String at = recording.getFileName() + " in writes of " + size;
            assertEquals(expected.ending(), seen.ending(), at);
            assertEquals(expected.chunks().size(), seen.chunks().size(), at);
            for (int i = 0; i < seen.chunks().size(); i++) {
                JsonEquality.assertSame(
                        expected.chunks().get(i),
                        MAPPER.valueToTree(seen.chunks().get(i)));
            }
            return seen.chunks().size();
        }
    }

    private static List<Path> recordings(Provider provider) throws IOException {
        Path folder = Corpus.recordings().resolve(provider.name());
        Corpus.skipIfForeign(!Files.isDirectory(folder), "no folder " + folder);
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".response.sse"))
                    .sorted()
                    .toList();
        }
    }

    /** What a recording holds, up to the chunk that says what went wrong. */
    private record Expected(List<JsonNode> chunks, String ending) {
        static Expected of(Path recording) throws IOException {
            List<JsonNode> chunks = new ArrayList<>();
            for (String line : Files.readAllLines(recording)) {
                if (line.startsWith("data: {")) {
                    String data = line.substring("data: ".length());
                    JsonNode chunk = MAPPER.readTree(data);
                    if (chunk.hasNonNull("error")) {
                        return new Expected(chunks, "error " + data);
                    }
                    chunks.add(chunk);
                } else if (line.equals("data: [DONE]")) {
                    return new Expected(chunks, "complete");
                }
            }
            throw new AssertionError(recording + " has no ending");
        }
    }
}
