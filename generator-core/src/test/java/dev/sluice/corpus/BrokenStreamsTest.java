package dev.sluice.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/**
 * Every recorded stream in which the server reports an error somewhere: all before it is delivered, and the exception has
 * what was sent and the answer as far as it goes.
 */
@Tag("corpus")
class BrokenStreamsTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    /** Documents that declare no error in their events. */
    private static final Set<String> SILENT = Set.of("mistral");

    private static final int PLACES = 10;
    private static final String ERROR =
            "{\"id\":\"1\",\"object\":\"chat.completion.chunk\",\"created\":1,\"model\":\"m\","
                    + "\"choices\":[],\"error\":{\"code\":502,\"message\":\"gone\"}}";

    @TestFactory
    Stream<DynamicTest> anErrorEndsThemWithWhatThereIs() {
        return StreamedProvider.ALL.stream()
                .map(provider -> SILENT.contains(provider.document()) ? provider.failingOn("error") : provider)
                .map(provider -> DynamicTest.dynamicTest(provider.document(), () -> check(provider)));
    }

    private static void check(StreamedProvider provider) throws Exception {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        StreamingClient client = provider.client();
        List<RecordedStream> recordings = provider.recordings();
        assertFalse(recordings.isEmpty());
        for (RecordedStream recording : recordings) {
            for (int i = 0; i < PLACES; i++) {
                int place = random.nextInt(recording.chunks().size() + 1);
                play(client, recording.with(ERROR, place), place, " of seed " + seed);
            }
        }
        System.out.printf(
                "%s: %d recordings, each with an error at %d places%n", provider.document(), recordings.size(), PLACES);
    }

    private static void play(StreamingClient client, RecordedStream broken, int place, String seed) throws Exception {
        try (ReplayServer server = new ReplayServer(broken.content(), "text/event-stream", 64)) {
            StreamingClient.Seen seen = client.call(server.url(), broken.request());
            broken.assertSeen(seen, broken.name() + seed);
            assertEquals("error " + ERROR, seen.ending());
            assertEquals(place, seen.chunks().size());
            StringBuilder text = new StringBuilder();
            for (JsonNode chunk : broken.chunks()) {
                text.append(text(chunk.at("/choices/0/delta/content")));
            }
            JsonNode answer = MAPPER.valueToTree(seen.answer().orElse(null));
            assertEquals(text.toString(), text(answer.at("/choices/0/message/content")), broken.name() + seed);
        }
    }

    private static String text(JsonNode content) {
        StringBuilder text = new StringBuilder(content.isTextual() ? content.textValue() : "");
        content.forEach(part -> text.append(text(part.has("text") ? part.get("text") : part.path("thinking"))));
        return text.toString();
    }
}
