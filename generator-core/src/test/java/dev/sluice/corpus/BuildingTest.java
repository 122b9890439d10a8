package dev.sluice.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sluice.JacksonFlavour;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/**
 * Requests that were really sent, built again by programs that a user could have written; see the resources in
 * {@code requests}. What is required and missing is named, all at once.
 */
@Tag("corpus")
class BuildingTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TestFactory
    Stream<DynamicTest> recordedRequestsAreBuilt() {
        return Stream.of(
                builds("openrouter-2026-08", "OpenRouterRequests", "Function misses required name"),
                builds("groq", "GroqRequests", "CreateChatCompletionRequest misses required messages, model"),
                builds("mistral", "MistralRequests", "Function misses required name, parameters"));
    }

    private static DynamicTest builds(String document, String program, String missing) {
        return DynamicTest.dynamicTest(program, () -> {
            Corpus.Document described = Corpus.document(document);
            GeneratedCode code = GeneratedCode.with(described, JacksonFlavour.JACKSON_2, program, source(program));
            Class<?> user = code.classes().loadClass(program);
            Map<?, ?> requests = (Map<?, ?>) user.getMethod("all").invoke(null);
            Codec codec = new Codec(code);
            for (Map.Entry<?, ?> request : requests.entrySet()) {
                Optional<Recording> recording = Recording.all().stream()
                        .filter(each -> each.name().equals(request.getKey()))
                        .findFirst();
                Corpus.skipIfForeign(recording.isEmpty(), "no recording " + request.getKey());
                JsonEquality.assertSame(
                        JSON.readTree(recording.orElseThrow().request().get(0)),
                        JSON.readTree(codec.write(request.getValue())));
            }
            InvocationTargetException e = assertThrows(
                    InvocationTargetException.class,
                    () -> user.getMethod("incomplete").invoke(null));
            assertEquals(missing, e.getCause().getMessage());
        });
    }

    private static String source(String program) throws IOException {
        try (InputStream text = BuildingTest.class.getResourceAsStream("/requests/" + program + ".java")) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
