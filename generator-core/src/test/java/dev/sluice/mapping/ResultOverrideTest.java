package dev.sluice.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sluice.model.JavaName;
import dev.sluice.model.ResultOverride;
import dev.sluice.model.SourceRef;
import dev.sluice.model.StreamResult;
import dev.sluice.model.TypeRef;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What users say of the answers that streams add up to, and what is refused of it. */
class ResultOverrideTest {

    private static final String PIECES = """
            Event:
              type: object
              properties:
                note: {type: string}
                news: {type: object, properties: {text: {type: string}, tags: {type: array, items: {type: string}}, parts: {type: array, items: {$ref: '#/components/schemas/Part'}}}}
            Part: {type: object, properties: {key: {type: string}, text: {type: string}}}
            Answer:
              type: object
              required: [title]
              properties:
                title: {type: string}
                note: {type: string}
                first: {type: object, properties: {text: {type: string}}}
                second: {type: object, properties: {text: {type: string}, tags: {type: array, items: {type: string}}}}
            """;

    private static ResultOverride said(String type, Map<String, String> rename, String append, String replace) {
        return new ResultOverride(
                "ask",
                Optional.ofNullable(type),
                new ResultOverride.Rules(
                        rename,
                        Map.of(),
                        append == null ? List.of() : List.of(append),
                        replace == null ? List.of() : List.of(replace),
                        List.of()),
                new SourceRef("sluice.yaml", "/results/ask", 2, 3));
    }

    private static Mapping with(ResultOverride said, String answer) {
        return Mapping.of(FoldMappingTest.DOCUMENT.formatted(answer) + PIECES.indent(4), said);
    }

    @Test
    void theUserSaysWhatTheAnswerIsAndHowItJoins() {
        StreamResult.Folded folded = (StreamResult.Folded)
                FoldMappingTest.result(with(said("Answer", Map.of("news", "second"), "note", "news/tags"), ""));

        assertEquals(new TypeRef.Named(JavaName.of("com.acme.model", "Answer")), folded.type());
        assertEquals("""
                append news/text
                last news/tags
                append news/parts
                append note
                rename news to second""", FoldMappingTest.rules(folded));
    }

    @Test
    void theUserSaysThatThereIsNone() {
        assertEquals(
                new StreamResult.None("the configuration says so"),
                FoldMappingTest.result(with(said("none", Map.of(), null, null), FoldMappingTest.ANSWER)));
    }

    @Test
    void theUserSaysWhatIsMergedAndWhatIsBytes() {
        ResultOverride.Rules rules = new ResultOverride.Rules(
                Map.of("news", "second"), Map.of("news/parts", "key"), List.of(), List.of(), List.of("news/text"));
        ResultOverride said = new ResultOverride("ask", Optional.of("Answer"), rules, SourceRef.NOWHERE);
        assertEquals("""
                appendbytes news/text
                append news/tags
                last news/parts/key
                append news/parts/text
                rename news to second
                merge news/parts by key""", FoldMappingTest.rules((StreamResult.Folded)
                FoldMappingTest.result(with(said, FoldMappingTest.ANSWER))));
    }

    private record Refused(String name, ResultOverride said, String answer, String message) {}

    private static final List<Refused> REFUSED = List.of(
            new Refused(
                    "a type that is not there",
                    said("Anser", Map.of(), null, null),
                    FoldMappingTest.ANSWER,
                    "the document has no schema Anser"),
            new Refused(
                    "a type to which nothing leads",
                    said("#/components/schemas/Event/properties/news", Map.of(), null, null),
                    FoldMappingTest.ANSWER,
                    "ask has no result: nothing in its events is a piece of the whole"),
            new Refused(
                    "a path that no event has",
                    said("Answer", Map.of(), "nws/text", null),
                    FoldMappingTest.ANSWER,
                    "nothing leads from an event to the answer by 'nws/text'"),
            new Refused(
                    "an array that no event has",
                    new ResultOverride(
                            "ask",
                            Optional.of("Answer"),
                            new ResultOverride.Rules(
                                    Map.of(), Map.of("nws/parts", "key"), List.of(), List.of(), List.of()),
                            new SourceRef("sluice.yaml", "/results/ask", 2, 3)),
                    FoldMappingTest.ANSWER,
                    "nothing leads from an event to the answer by 'nws/parts'"),
            new Refused(
                    "a name that the answer has not",
                    said("Answer", Map.of("news", "third"), null, null),
                    FoldMappingTest.ANSWER,
                    "nothing leads from an event to the answer by 'news'"),
            new Refused(
                    "how to join to nothing",
                    said(null, Map.of(), "note", null),
                    "",
                    "ask has no result: the operation answers nothing but events, so that the whole has no type"));

    @TestFactory
    Stream<DynamicTest> refusesWhatFitsNothing() {
        return REFUSED.stream()
                .map(refused -> DynamicTest.dynamicTest(
                        refused.name(),
                        () -> assertEquals(
                                List.of(refused.message()),
                                with(refused.said(), refused.answer()).messages())));
    }

    @Test
    void refusesResultsOfWhatDoesNotStream() {
        String plain = FoldMappingTest.DOCUMENT
                .formatted(FoldMappingTest.ANSWER)
                .replaceAll("(?m)^ *text/event-stream.*\\n", "");
        ResultOverride said = said("Answer", Map.of(), null, null);
        assertEquals(
                List.of("ask streams nothing"),
                Mapping.of(plain + PIECES.indent(4), said).messages());
        ResultOverride other = new ResultOverride("tell", said.type(), said.rules(), said.at());
        assertEquals(
                List.of("the document has no operation tell"),
                with(other, FoldMappingTest.ANSWER).messages());
    }
}
