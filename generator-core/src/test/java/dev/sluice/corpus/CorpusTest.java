package dev.sluice.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sluice.GenerationResult;
import dev.sluice.Generator;
import dev.sluice.GeneratorOptions;
import dev.sluice.Nullness;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/**
 * Every document of the corpus is generated and compiled as a strict user's build would, twice over: the second run must
 * write nothing. Prints a table. {@code -Dsluice.document=NAME} takes one document only.
 */
@Tag("corpus")
class CorpusTest {

    /** A peer emits more than twice that for this document, and it does not compile. */
    private static final int MOST_LINES_FOR_OPENROUTER = 65_000;

    private static final List<String> TABLE = new ArrayList<>();

    @TestFactory
    Stream<DynamicTest> compilesWithoutAWarning() throws IOException {
        return Corpus.documents().stream()
                .map(document -> DynamicTest.dynamicTest(document.name(), () -> check(document)));
    }

    @AfterAll
    static void print() {
        System.out.println("| document | files | lines | generate ms | javac ms | problems | warnings of ours |");
        System.out.println("|---|---:|---:|---:|---:|---:|---:|");
        TABLE.forEach(System.out::println);
    }

    private static void check(Corpus.Document document) throws IOException {
        Path output = Files.createTempDirectory("corpus");
        GeneratorOptions.Builder options = GeneratorOptions.builder(document.file(), output, "com.example.api")
                .nullness(Nullness.JSPECIFY);
        document.refRoot().ifPresent(options::refRoot);

        long start = System.nanoTime();
        GenerationResult result = Generator.generate(options.build());
        long generated = System.nanoTime();
        Compilation compilation = Compilation.of(output);
        long compiled = System.nanoTime();

        long lines = codeLines(output);
        TABLE.add(String.format(
                Locale.ROOT,
                "| %s | %d | %d | %d | %d | %d | %d |",
                document.name(),
                result.changes().generated(),
                lines,
                (generated - start) / 1_000_000,
                (compiled - generated) / 1_000_000,
                compilation.problems().size(),
                result.warnings().size()));
        assertEquals(List.of(), compilation.problems().stream().limit(20).toList());
        Files.delete(output.resolve(".sluice-manifest")); // with it nothing would be generated a second time
        GenerationResult again = Generator.generate(options.build());
        assertEquals(List.of(), again.changes().written(), "the second run writes nothing");
        assertEquals(List.of(), again.changes().deleted(), "the second run deletes nothing");
        if (document.name().equals("openrouter-2026-02")) {
            assertTrue(lines <= MOST_LINES_FOR_OPENROUTER, () -> lines + " lines that are no comments");
        }
    }

    /** The lines that are neither empty nor part of a comment. */
    private static long codeLines(Path root) throws IOException {
        long count = 0;
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                try (Stream<String> lines = Files.lines(file)) {
                    count += lines.map(String::strip)
                            .filter(line -> !line.isEmpty()
                                    && !line.startsWith("//")
                                    && !line.startsWith("/*")
                                    && !line.startsWith("*"))
                            .count();
                }
            }
        }
        return count;
    }
}
