package dev.sluice.diagnostics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sluice.model.SourceRef;
import java.util.List;
import org.junit.jupiter.api.Test;

class DiagnosticsTest {
    private final Diagnostics diagnostics = new Diagnostics();

    @Test
    void areSortedByPlaceAndKeptOnce() {
        diagnostics.error(Code.BAD_YAML, at("b.yaml", 1, 1), "third");
        diagnostics.error(Code.BAD_JSON, at("a.yaml", 10, 1), "second");
        diagnostics.warning(Code.BAD_JSON, at("a.yaml", 9, 30), "first");
        diagnostics.error(Code.BAD_YAML, at("b.yaml", 1, 1), "third");

        assertEquals(
                List.of(
                        "a.yaml:9:30: warning: first [bad-json]",
                        "a.yaml:10:1: error: second [bad-json]",
                        "b.yaml:1:1: error: third [bad-yaml]"),
                diagnostics.sorted().stream().map(Diagnostic::toString).toList());
    }

    @Test
    void failOnceWithEverything() {
        diagnostics.warning(Code.NAME_COLLISION, at("a.yaml", 1, 1), "look");
        diagnostics.failIfErrors();
        diagnostics.error(Code.WRONG_TYPE, at("a.yaml", 2, 1), "wrong");

        GenerationFailed failure = assertThrows(GenerationFailed.class, diagnostics::failIfErrors);

        assertEquals(diagnostics.sorted(), failure.diagnostics());
        assertTrue(failure.getMessage().contains("a.yaml:2:1: error: wrong [wrong-type]"), failure.getMessage());
    }

    @Test
    void aDefectIsAnErrorUnlessLenient() {
        Diagnostics lenient = Diagnostics.lenient();
        diagnostics.defect(Code.UNRESOLVED_REF, at("a.yaml", 1, 1), "dangling");
        lenient.defect(Code.UNRESOLVED_REF, at("a.yaml", 1, 1), "dangling");

        assertTrue(diagnostics.hasErrors());
        assertFalse(lenient.hasErrors());
        assertEquals(Severity.WARNING, lenient.sorted().get(0).severity());
    }

    @Test
    void manyAreCountedInsteadOfKept() {
        for (int line = 1; line <= Diagnostics.LIMIT + 5; line++) {
            diagnostics.warning(Code.NAME_COLLISION, at("a.yaml", line, 1), "again");
        }
        diagnostics.error(Code.WRONG_TYPE, at("a.yaml", 1, 1), "an error is kept all the same");

        assertEquals(Diagnostics.LIMIT + 1, diagnostics.sorted().size());
        assertEquals(5, diagnostics.omitted());
        assertTrue(diagnostics.hasErrors());
    }

    @Test
    void aMessageIsOneLineOfBoundedLength() {
        diagnostics.error(Code.WRONG_TYPE, at("a.yaml", 1, 1), "'a\nb\u001b[31m" + "x".repeat(10_000) + "'");

        String message = diagnostics.sorted().get(0).message();

        assertTrue(message.startsWith("'a b [31mxxx"), message);
        assertTrue(message.length() < 500, "length " + message.length());
    }

    private static SourceRef at(String file, int line, int column) {
        return new SourceRef(file, "", line, column);
    }
}
