package dev.sluice.spec;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.sluice.diagnostics.Diagnostic;
import dev.sluice.diagnostics.Diagnostics;
import dev.sluice.diagnostics.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Loads every document of the corpus, a folder of real documents that is not part of this repository. It is expected
 * beside it in {@code shared/corpus}; the system property {@code sluice.corpus} names another place.
 */
class SpecLoaderCorpusTest {
    private static final Path CORPUS = Path.of(System.getProperty("sluice.corpus", "../../shared/corpus"));

    /** Values that may contain anything, and are followed by nothing. */
    private static final Set<String> OPAQUE = Set.of("example", "examples", "default", "enum", "const", "value");

    @TestFactory
    Stream<DynamicTest> documents() throws IOException {
        Path index = CORPUS.resolve("INDEX.tsv");
        assumeTrue(
                Files.exists(index),
                "SKIPPED: there is no corpus at " + CORPUS.toAbsolutePath().normalize());
        List<String> lines = Files.readAllLines(index);
        String[] names = lines.get(0).split("\t", -1);
        return lines.stream()
                .skip(1)
                .map(line -> row(names, line.split("\t", -1)))
                .map(row -> dynamicTest(row.get("name"), () -> load(row)));
    }

    private static Map<String, String> row(String[] names, String[] values) {
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < names.length; i++) {
            row.put(names[i], values[i]);
        }
        return row;
    }

    private static void load(Map<String, String> row) {
        Path file = Path.of(row.get("file"));
        Path root = file.getNameCount() == 1 ? null : CORPUS.resolve(file.getName(0));
        Diagnostics diagnostics = new Diagnostics();
        LoadedSpec spec = SpecLoader.load(CORPUS.resolve(file), root, diagnostics);
        follow(spec.root(), new HashSet<>());

        assertAll(
                () -> assertEquals(List.of(), errors(diagnostics)),
                () -> assertEquals(row.get("version"), spec.version()),
                () -> assertEquals(row.get("paths"), size(spec.root().get("paths"))),
                () -> assertEquals(row.get("schemas"), size(spec.components("schemas"))));
    }

    private static List<Diagnostic> errors(Diagnostics diagnostics) {
        return diagnostics.sorted().stream()
                .filter(diagnostic -> diagnostic.severity() == Severity.ERROR)
                .toList();
    }

    private static String size(Node object) {
        long members = object.entries().stream()
                .filter(entry -> !entry.key().startsWith("x-"))
                .count();
        return String.valueOf(members);
    }

    /** Every reference that means something must lead somewhere: one that does not is reported. */
    private static void follow(Node node, Set<String> seen) {
        if (node.isRef()) {
            Node target = node.resolved();
            if (seen.add(target.id())) {
                follow(target, seen);
            }
        }
        node.entries().stream()
                .filter(entry -> !entry.key().startsWith("x-") && !OPAQUE.contains(entry.key()))
                .forEach(entry -> follow(entry.value(), seen));
        node.items().forEach(item -> follow(item, seen));
    }
}
