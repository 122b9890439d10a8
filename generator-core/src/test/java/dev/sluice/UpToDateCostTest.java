package dev.sluice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Prints what finding out costs that nothing changed, beside a full generation. Each is the first thing that a JVM does. */
@Tag("corpus")
class UpToDateCostTest {
    private static final Path SPEC =
            Path.of(System.getProperty("sluice.corpus", "../../shared/corpus")).resolve("openrouter-2026-02.yaml");

    @TempDir
    private Path folder;

    @Test
    void nothingChangedBesideAFullGeneration() throws Exception {
        assumeTrue(Files.exists(SPEC), () -> "SKIPPED: no " + SPEC);

        List<String> first = run();
        List<String> second = run();

        assertTrue(first.get(0).contains(" 0 unchanged"), first.toString());
        assertTrue(second.get(0).contains("(0 written, "), second.toString());
        System.out.println("full generation: " + first.get(1) + " ms; nothing changed: " + second.get(1) + " ms");
    }

    private List<String> run() throws Exception {
        File said = folder.resolve("said.txt").toFile();
        Process run = new ChildJvm()
                .start(Timed.class, said, SPEC.toString(), folder.resolve("out").toString());
        assertEquals(0, run.waitFor(), () -> "see " + said);
        return Files.readAllLines(said.toPath());
    }

    /** Generates, and prints the summary and the milliseconds. */
    static final class Timed {
        private Timed() {}

        public static void main(String[] arguments) throws IOException {
            GeneratorOptions options = GeneratorOptions.builder(
                            Path.of(arguments[0]), Path.of(arguments[1]), "com.acme")
                    .build();
            long start = System.nanoTime();
            GenerationResult result = Generator.generate(options);
            long end = System.nanoTime();
            System.out.println(result.summary());
            System.out.println((end - start) / 1_000_000);
        }
    }
}
