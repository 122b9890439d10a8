package dev.sluice.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.sluice.GenerationResult;
import dev.sluice.Generator;
import dev.sluice.GeneratorOptions;
import dev.sluice.JacksonFlavour;
import dev.sluice.Nullness;
import dev.sluice.model.ApiModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every document of the corpus is generated and compiled as a strict user's build would, and comes out as it is
 * {@linkplain Pins pinned}; a second run writes nothing. Every fifth document is compiled for Jackson 3 as well. Prints
 * two tables. {@code -Dsluice.document=NAME} takes one document only, {@code -Dsluice.corpus=DIR} another folder, and
 * {@code -Dsluice.repin} accepts what comes out.
 */
@Tag("corpus")
class CorpusTest {

    /** A peer emits more than twice that for this document, and it does not compile. */
    private static final int MOST_LINES_FOR_OPENROUTER = 65_000;

    private static final int JACKSON_3_EVERY = 5;
    private static final int JACKSON_3_FROM = 1;

    private static final CorpusTable TABLE = new CorpusTable();

    @TempDir
    private static Path folder;

    private static Pins pins;

    @BeforeAll
    static void readPins() throws IOException {
        pins = Pins.read();
    }

    @TestFactory
    Stream<DynamicTest> compilesWithoutAWarning() throws IOException {
        return Corpus.documents().stream()
                .map(document -> DynamicTest.dynamicTest(document.name(), () -> check(document)));
    }

    @Test
    void everyPinHasItsDocument() throws IOException {
        assumeTrue(Corpus.isWhole(), "SKIPPED: not all documents are looked at");
        Set<String> gone = pins.without(
                Corpus.documents().stream().map(Corpus.Document::name).toList());
        if (Pins.isRepinning()) {
            pins.unpin(gone);
        } else {
            assertEquals(Set.of(), gone, "pinned, but not in the index any more");
        }
    }

    @TestFactory
    Stream<DynamicTest> compilesForJackson3() throws IOException {
        List<Corpus.Document> documents = Corpus.documents();
        List<Corpus.Document> some = new ArrayList<>();
        for (int i = JACKSON_3_FROM % documents.size(); i < documents.size(); i += JACKSON_3_EVERY) {
            some.add(documents.get(i));
        }
        return some.stream()
                .map(document -> DynamicTest.dynamicTest(document.name(), () -> {
                    GeneratorOptions options = options(document)
                            .output(folder.resolve(document.name() + "-jackson3"))
                            .jackson(JacksonFlavour.JACKSON_3)
                            .build();
                    Generator.generate(options);
                    assertCompiles(options);
                }));
    }

    @AfterAll
    static void print() {
        TABLE.print();
    }

    private static void check(Corpus.Document document) throws IOException {
        GeneratorOptions options = options(document).build();
        long start = System.nanoTime();
        GenerationResult result = Generator.generate(options);
        long generated = System.nanoTime();
        long compiling = assertCompiles(options);

        ApiModel model = GeneratedCode.model(document, JacksonFlavour.JACKSON_2);
        long lines = CorpusTable.codeLines(options.output());
        TABLE.add(document, model, lines, generated - start, compiling, result.warnings());
        assertPinned(document, model, result);
        assertUnchanged(options);
        if (document.name().equals("openrouter-2026-02")) {
            assertTrue(lines <= MOST_LINES_FOR_OPENROUTER, () -> lines + " lines that are no comments");
        }
    }

    private static GeneratorOptions.Builder options(Corpus.Document document) {
        GeneratorOptions.Builder options = GeneratorOptions.builder(
                        document.file(), folder.resolve(document.name()), "com.example.api")
                .nullness(Nullness.JSPECIFY);
        document.refRoot().ifPresent(options::refRoot);
        return options;
    }

    /** Compiles all that was emitted; returns for how many nanoseconds. */
    private static long assertCompiles(GeneratorOptions options) throws IOException {
        long start = System.nanoTime();
        Compilation compilation = Compilation.of(options.output());
        long took = System.nanoTime() - start;
        assertEquals(List.of(), compilation.problems().stream().limit(20).toList());
        return took;
    }

    private static void assertPinned(Corpus.Document document, ApiModel model, GenerationResult result)
            throws IOException {
        if (document.core()) {
            assertEquals(
                    List.of(), Pins.unsupported(result.warnings()), "what becomes Object though it says something");
        }
        String found = Pins.row(document, CorpusTable.types(model), CorpusTable.operations(model), result.warnings());
        if (Pins.isRepinning()) {
            pins.pin(found);
        }
        assertEquals(pins.expected(found), found, "as it is pinned; -Dsluice.repin accepts what comes out");
    }

    private static void assertUnchanged(GeneratorOptions options) throws IOException {
        GenerationResult again = Generator.generate(options);
        assertEquals(List.of(), again.changes().written(), "the second run writes nothing");
        assertEquals(List.of(), again.changes().deleted(), "the second run deletes nothing");
    }
}
