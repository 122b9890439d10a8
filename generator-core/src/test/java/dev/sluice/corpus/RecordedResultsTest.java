package dev.sluice.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sluice.JacksonFlavour;
import dev.sluice.model.JavaName;
import dev.sluice.model.Operation;
import dev.sluice.model.ResponseShape;
import dev.sluice.model.StreamResult;
import dev.sluice.model.TypeRef;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Recorded streams fold into the answer that their document declares. What it should hold is worked out from the
 * recording by a plain JSON tree, without any of our code.
 */
@Tag("corpus")
class RecordedResultsTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** As its users have to say for themselves, the document does not: the operation streams. */
    private static final String GROQ_ANSWER =
            "                $ref: '#/components/schemas/CreateChatCompletionResponse'\n";

    private static final String GROQ_EVENTS = "            text/event-stream:\n              schema:\n"
            + "                $ref: '#/components/schemas/CreateChatCompletionStreamResponse'\n";

    @TempDir
    private static Path folder;

    @TestFactory
    Stream<DynamicTest> foldIntoTheAnswer() throws IOException {
        return Vendor.all().stream()
                .map(vendor -> DynamicTest.dynamicTest(vendor.document().name(), () -> check(vendor)));
    }

    private static void check(Vendor vendor) throws Exception {
        Corpus.Document document = vendor.provider().equals("groq") ? streaming(vendor.document()) : vendor.document();
        Optional<ResponseShape.EventShape> found = events(document);
        Corpus.skipIfForeign(
                found.filter(events -> events.result() instanceof StreamResult.Folded)
                        .isEmpty(),
                document.name() + " declares no stream of chat completions that is an answer");
        ResponseShape.EventShape events = found.orElseThrow();
        StreamResult.Folded folded = (StreamResult.Folded) events.result();
        JavaName chunk = ((TypeRef.Named) events.item()).name();
        JavaName whole = ((TypeRef.Named) folded.type()).name();
        GeneratedCode code =
                GeneratedCode.of(document, JacksonFlavour.JACKSON_2, List.of(chunk, whole, folded.stream()));
        Codec codec = new Codec(code);
        List<Recording> recordings = Recording.all().stream()
                .filter(recording -> recording.streams() && recording.provider().equals(vendor.provider()))
                .toList();
        Corpus.skipIfForeign(recordings.isEmpty(), "no stream of " + vendor.provider() + " was recorded");
        assertFalse(recordings.isEmpty(), "streams of " + vendor.provider());
        for (Recording recording : recordings) {
            List<JsonNode> sent = new ArrayList<>();
            List<Object> chunks = new ArrayList<>();
            for (byte[] json : recording.chunks()) {
                JsonNode tree = MAPPER.readTree(json);
                if (!tree.hasNonNull("error")) {
                    sent.add(tree);
                    chunks.add(codec.read(json, chunk));
                }
            }
            if (!chunks.isEmpty()) {
                Object stream = code.type(folded.stream())
                        .getConstructor(code.runtime("EventStream"))
                        .newInstance(code.runtime("EventStream")
                                .getMethod("of", List.class)
                                .invoke(null, chunks));
                int half = (chunks.size() + 1) / 2;
                Iterator<?> values = ((Iterable<?>) stream).iterator();
                for (int i = 0; i < half; i++) {
                    values.next();
                }
                Class<?> answers = code.runtime("AnswerStream");
                Object soFar = answers.getMethod("soFar").invoke(stream);
                check(recording, sent.subList(0, half), codec, soFar, whole);
                Object answer = answers.getMethod("result").invoke(stream);
                check(recording, sent, codec, answer, whole);
            }
        }
    }

    private static void check(Recording recording, List<JsonNode> sent, Codec codec, Object answer, JavaName type)
            throws Exception {
        byte[] written = codec.write(answer);
        JsonNode tree = MAPPER.readTree(written);
        JsonEquality.assertSame(tree, MAPPER.readTree(codec.write(codec.read(written, type))));
        JsonNode choice = tree.path("choices").path(0);
        for (String property : List.of("content", "reasoning")) {
            assertEquals(
                    joined(sent, property),
                    textIn(choice.path("message").path(property)),
                    property + " of " + recording.name());
        }
        assertEquals(arguments(sent), arguments(choice.path("message").path("tool_calls")));
        for (JsonNode call : choice.path("message").path("tool_calls")) {
            MAPPER.readTree(call.path("function").path("arguments").asText());
        }
        for (String property : List.of("finish_reason", "native_finish_reason")) {
            assertEquals(
                    last(sent, "/choices/0/" + property), choice.path(property).asText(""), recording.name());
        }
        for (String property : List.of("id", "model", "provider")) {
            assertEquals(last(sent, "/" + property), tree.path(property).asText(""), recording.name());
        }
        assertEquals(
                last(sent, "/usage/total_tokens"),
                tree.at("/usage/total_tokens").asText(""));
    }

    private static String joined(List<JsonNode> sent, String property) {
        StringBuilder text = new StringBuilder();
        sent.forEach(chunk -> text.append(textIn(chunk.at("/choices/0/delta/" + property))));
        return text.toString();
    }

    /** Text, or the texts in the parts of which it consists. */
    private static String textIn(JsonNode node) {
        if (node.isTextual()) {
            return node.asText();
        }
        StringBuilder text = new StringBuilder();
        node.forEach(part -> text.append(textIn(part.has("text") ? part.get("text") : part.path("thinking"))));
        return text.toString();
    }

    private static String arguments(List<JsonNode> sent) {
        StringBuilder text = new StringBuilder();
        sent.forEach(chunk -> text.append(arguments(chunk.at("/choices/0/delta/tool_calls"))));
        return text.toString();
    }

    private static String arguments(JsonNode calls) {
        StringBuilder text = new StringBuilder();
        calls.forEach(
                call -> text.append(call.path("function").path("arguments").asText("")));
        return text.toString();
    }

    private static String last(List<JsonNode> sent, String pointer) {
        String last = "";
        for (JsonNode chunk : sent) {
            JsonNode found = chunk.at(pointer);
            last = found.isNull() || found.isMissingNode() || found.asText().isEmpty() ? last : found.asText();
        }
        return last;
    }

    private static Optional<ResponseShape.EventShape> events(Corpus.Document document) throws IOException {
        return GeneratedCode.model(document, JacksonFlavour.JACKSON_2).client().stream()
                .flatMap(client -> client.groups().stream())
                .flatMap(group -> group.operations().stream())
                .filter(operation -> operation.path().endsWith("/chat/completions"))
                .map(Operation::response)
                .filter(ResponseShape.JsonOrEvents.class::isInstance)
                .map(response -> ((ResponseShape.JsonOrEvents) response).events())
                .findFirst();
    }

    private static Corpus.Document streaming(Corpus.Document document) throws IOException {
        Path file = folder.resolve("groq.yaml");
        String text = Files.readString(document.file());
        int answers = text.split(Pattern.quote(GROQ_ANSWER), -1).length - 1;
        Corpus.skipIfForeign(answers != 1, document.name() + " is not the document of which is known where it streams");
        assertEquals(1, answers, "answers of this type");
        Files.writeString(file, text.replace(GROQ_ANSWER, GROQ_ANSWER + GROQ_EVENTS));
        return new Corpus.Document("groq", file, Optional.empty(), true);
    }
}
