package dev.sluice.emit;

import static dev.sluice.emit.Decided.A;
import static dev.sluice.emit.Decided.B;
import static dev.sluice.emit.Decided.C;
import static dev.sluice.emit.Decided.UNKNOWN;
import static dev.sluice.emit.Decided.assertReads;
import static dev.sluice.emit.Decided.cases;
import static dev.sluice.emit.Decided.ordered;
import static dev.sluice.emit.Decided.records;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sluice.model.Decision;
import dev.sluice.model.JsonKind;
import dev.sluice.model.ValuePath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is asked where a question leaves it open: what else there is, and who has most of it. */
class FurtherQuestionsTest {

    @Test
    void byKeysThenValueThenMostKeys() {
        Decision most = new Decision.MostKeys(
                List.of(
                        new Decision.Candidate(new Decision.Leaf(0), List.of("a", "x"), List.of()),
                        new Decision.Candidate(new Decision.Leaf(1), List.of("a", "y", "z"), List.of()),
                        new Decision.Candidate(new Decision.Leaf(2), List.of("a"), List.of())),
                true);
        Compiled compiled = records(new Decision.ByKind(ordered(
                JsonKind.OBJECT,
                new Decision.ByKey(
                        List.of(
                                new Decision.KeyCase(List.of("k"), new Decision.ByValue("k", cases("a", A), most)),
                                new Decision.KeyCase(List.of("l"), most)),
                        C))));
        assertReads(compiled, "A", Map.of("k", "a"));
        assertReads(compiled, "B", Map.of("k", "b", "y", 1L));
        assertReads(compiled, "A", Map.of("l", 1L, "a", 1L));
        assertReads(compiled, "A", Map.of("l", 1L, "x", 1L, "y", 1L));
        assertReads(compiled, "B", Map.of("l", 1L, "x", 1L, "y", 1L, "z", 1L));
        assertReads(compiled, "C", Map.of());
        assertReads(compiled, "Unknown", 1L);
    }

    private Compiled mostKeys(Decision.Candidate... candidates) {
        return records(new Decision.ByKind(ordered(JsonKind.OBJECT, new Decision.MostKeys(List.of(candidates), true))));
    }

    private static Decision.Candidate candidate(int member, String keys, String required) {
        return new Decision.Candidate(new Decision.Leaf(member), words(keys), words(required));
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" "));
    }

    @Test
    void mostKeysOfThoseThatLackNothing() {
        Compiled compiled = mostKeys(candidate(0, "a b c", "b"), candidate(1, "a d", ""));
        assertReads(compiled, "A", Map.of("a", 1L, "b", 1L));
        assertReads(compiled, "A", Map.of("b", 1L, "d", 1L));
        assertReads(compiled, "B", Map.of("a", 1L, "c", 1L));
        assertReads(compiled, "B", Map.of());
        assertTrue(
                compiled.source("U").contains("int keys0 = at.has(\"b\") ? at.count(\"b\", \"c\") : -1;"),
                compiled.source("U"));
    }

    /** Of two, the one that may have more is meant if there is any of that; of equals the first is. */
    @ParameterizedTest
    @CsvSource({
        "a b, b, a b, '', if (at.has(\"b\")) {, AB",
        "a, '', a b, '', if (at.has(\"b\")) {, BA",
        "a, '', a b c, '', 'if (at.count(\"b\", \"c\") > 0) {', BA",
        "a b, '', a, '', yield A.read(at);, AA",
        "a b, b, a, '', if (at.has(\"b\")) {, AB",
        "a, a, a b, b, int keys0 = at.has(\"a\") ? 0 : -1;, BA",
    })
    void theKeysOfOneAreKeysOfTheOther(
            String keys, String required, String others, String othersRequired, String code, String chosen) {
        Compiled compiled = mostKeys(candidate(0, keys, required), candidate(1, others, othersRequired));
        assertReads(compiled, chosen.substring(0, 1), Map.of("a", 1L, "b", 1L));
        assertReads(compiled, chosen.substring(1), Map.of("a", 1L));
        assertTrue(compiled.source("U").contains(code), compiled.source("U"));
    }

    private static final ValuePath P = ValuePath.SELF.property("p");
    private static final Decision OPEN = new Decision.Open(P, true);

    private Compiled unless(Decision question) {
        return records(new Decision.ByKind(ordered(JsonKind.OBJECT, new Decision.Unless(question, C))));
    }

    @Test
    void whatOneKindDoesNotAnswerIsAskedFurther() {
        Decision ofText = new Decision.ByValue(P, "t", cases("a", A), OPEN);
        Compiled compiled = unless(new Decision.ByKind(P, ordered(JsonKind.OBJECT, ofText), OPEN, OPEN));
        assertReads(compiled, "A", Map.of("p", Map.of("t", "a")));
        assertReads(compiled, "C", Map.of("p", Map.of("t", "b")));
        assertReads(compiled, "C", Map.of("p", "a"));
        assertTrue(compiled.source("U").contains("if (at.kindOf(\"p\") == JsonKind.OBJECT) {"), compiled.source("U"));
        assertTrue(
                compiled.source("U").contains("if (at.inside(\"p\").tagged(\"t\").tag().equals(\"a\")) {"),
                compiled.source("U"));
    }

    @Test
    void whatSeveralKindsDoNotAnswerIsAskedFurther() {
        Compiled compiled = unless(new Decision.ByKind(
                P, ordered(JsonKind.OBJECT, A, JsonKind.STRING, OPEN, JsonKind.ARRAY, B), B, UNKNOWN));
        assertReads(compiled, "A", Map.of("p", Map.of()));
        assertReads(compiled, "B", Map.of("p", List.of()));
        assertReads(compiled, "B", Map.of());
        assertReads(compiled, "C", Map.of("p", "text"));
        assertReads(compiled, "Unknown", Map.of("p", 1L));
    }

    @Test
    void keysThatAreThereWithoutAnAnswerAreNoReasonToAskForOthers() {
        Compiled compiled = unless(new Decision.ByKey(
                P,
                List.of(
                        new Decision.KeyCase(List.of("k"), OPEN),
                        new Decision.KeyCase(List.of("l", "m"), A),
                        new Decision.KeyCase(List.of("l"), new Decision.Unless(OPEN, OPEN))),
                B));
        assertReads(compiled, "C", Map.of("p", Map.of("k", 1L, "l", 1L, "m", 1L)));
        assertReads(compiled, "A", Map.of("p", Map.of("l", 1L, "m", 1L)));
        assertReads(compiled, "C", Map.of("p", Map.of("l", 1L)));
        assertReads(compiled, "B", Map.of("p", Map.of()));
    }

    @Test
    void aKeyThatIsNotThereMayBeTheOnlyAnswer() {
        Compiled compiled = unless(new Decision.ByKey(P, List.of(new Decision.KeyCase(List.of("k"), OPEN)), B));
        assertReads(compiled, "C", Map.of("p", Map.of("k", 1L)));
        assertReads(compiled, "B", Map.of("p", Map.of()));
        assertTrue(compiled.source("U").contains("if (!at.inside(\"p\").has(\"k\")) {"), compiled.source("U"));
    }
}
