package dev.sluice.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.sluice.JacksonFlavour;
import dev.sluice.model.Operation;
import dev.sluice.model.ResponseShape;
import dev.sluice.model.StreamResult;
import dev.sluice.model.TypeRef;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** What the streams of real documents add up to, and why others add up to nothing. Prints a table of all of them. */
@Tag("corpus")
class StreamResultsTest {

    private static final Map<String, Map<String, String>> RESULTS = Map.of(
            "openrouter-2026-02",
                    Map.of(
                            "sendChatCompletionRequest",
                            "ChatResponse",
                            "createResponses",
                            "OpenResponsesNonStreamingResponse",
                            "createMessages",
                            "AnthropicMessagesResponse"),
            "openrouter-2026-08",
                    Map.of(
                            "sendChatCompletionRequest",
                            "ChatResult",
                            "createResponses",
                            "OpenResponsesResult",
                            "createMessages",
                            "MessagesResult"),
            "cohere",
                    Map.of(
                            "chat", "ChatResponseBody",
                            "chatv2", "Chatv2ResponseBody",
                            "generate", "Generation"),
            "openai",
                    Map.of(
                            "createChatCompletion", "CreateChatCompletionResponse",
                            "createResponse", "Response",
                            "beta_createResponse", "BetaResponse"),
            "mistral",
                    Map.of(
                            "chat_completion", "ChatCompletionResponse",
                            "fim_completion", "FIMCompletionResponse",
                            "speech", "SpeechResponse"),
            "together", Map.of("chat-completions", "ChatCompletionResponse", "completions", "CompletionResponse"),
            "tgi", Map.of("chat_completions", "ChatCompletion", "completions", "CompletionFinal"),
            "ollama", Map.of("generate", "GenerateResponse", "chat", "ChatResponse"),
            "k8s-core-v3", Map.of(),
            "lichess", Map.of());

    private static final List<String> TABLE = new ArrayList<>();

    @TestFactory
    Stream<DynamicTest> results() throws IOException {
        return Corpus.documents().stream()
                .map(document -> DynamicTest.dynamicTest(document.name(), () -> check(document)));
    }

    @AfterAll
    static void print() {
        System.out.println("| document | operation | result |");
        System.out.println("|---|---|---|");
        TABLE.forEach(System.out::println);
    }

    private static void check(Corpus.Document document) throws IOException {
        Map<String, String> results = new TreeMap<>();
        GeneratedCode.model(document, JacksonFlavour.JACKSON_2).client().stream()
                .flatMap(client -> client.groups().stream())
                .flatMap(group -> group.operations().stream())
                .forEach(operation -> result(operation).ifPresent(result -> {
                    TABLE.add("| " + document.name() + " | " + operation.id() + " | " + text(result) + " |");
                    type(result).ifPresent(type -> results.put(operation.id(), type));
                }));
        Map<String, String> expected = RESULTS.get(document.name());
        if (expected != null) {
            assertEquals(new TreeMap<>(expected), results);
        }
    }

    private static Optional<StreamResult> result(Operation operation) {
        if (operation.response() instanceof ResponseShape.JsonOrEvents either) {
            return Optional.of(either.events().result());
        }
        return operation.response() instanceof ResponseShape.Events events
                ? Optional.of(events.events().result())
                : Optional.empty();
    }

    private static String text(StreamResult result) {
        if (result instanceof StreamResult.Folded folded) {
            return simpleName(folded.type()) + ", folded";
        }
        if (result instanceof StreamResult.Assembled assembled) {
            return simpleName(assembled.type()) + ", from "
                    + assembled.parts().stream()
                            .map(part -> part.event().simpleName() + "." + part.accessor())
                            .toList();
        }
        return result instanceof StreamResult.Carried carried
                ? simpleName(carried.type()) + ", in "
                        + carried.carriers().stream()
                                .map(carrier -> carrier.event().simpleName())
                                .toList()
                : "none: " + ((StreamResult.None) result).reason();
    }

    private static Optional<String> type(StreamResult result) {
        if (result instanceof StreamResult.Folded folded) {
            assertFalse(folded.rules().isEmpty(), "rules for " + folded.stream());
        }
        return result instanceof StreamResult.Whole whole ? Optional.of(simpleName(whole.type())) : Optional.empty();
    }

    private static String simpleName(TypeRef type) {
        return ((TypeRef.Named) type).name().simpleName();
    }
}
