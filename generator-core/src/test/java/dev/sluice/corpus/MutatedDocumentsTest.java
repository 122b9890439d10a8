package dev.sluice.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.sluice.diagnostics.Diagnostic;
import dev.sluice.diagnostics.Diagnostics;
import dev.sluice.diagnostics.GenerationFailed;
import dev.sluice.diagnostics.Severity;
import dev.sluice.emit.Compiled;
import dev.sluice.emit.EmitOptions;
import dev.sluice.emit.Emitter;
import dev.sluice.mapping.ApiMapper;
import dev.sluice.mapping.MappingOptions;
import dev.sluice.model.ApiModel;
import dev.sluice.naming.FixedNames;
import dev.sluice.spec.SpecLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * A real document in which something is wrong is refused with the place of what is wrong, or its code compiles without a
 * warning. {@code -Dsluice.mutated=N} tries N wrong ones of each, {@code -Dsluice.mutated.first=SEED} from that one on.
 */
@Tag("corpus")
class MutatedDocumentsTest {

    private static final int FIRST = Integer.getInteger("sluice.mutated.first", 0);
    private static final int TIMES = Integer.getInteger("sluice.mutated", 10);

    /** Larger documents take long, and have little that is not in smaller ones. */
    private static final long MAX_BYTES = 120_000;

    private static final Duration LONG = Duration.ofMinutes(2);

    @TempDir
    private static Path folder;

    private static int refused;
    private static int compiled;

    @TestFactory
    Stream<DynamicTest> isRefusedOrCompiles() throws IOException {
        return Corpus.documents().stream()
                .filter(document ->
                        document.refRoot().isEmpty() && document.file().toFile().length() < MAX_BYTES)
                .map(document -> DynamicTest.dynamicTest(document.name(), () -> tryAll(document)));
    }

    @AfterAll
    static void print() {
        System.out.printf("mutated documents: %d refused, %d compiled%n", refused, compiled);
    }

    private static void tryAll(Corpus.Document document) throws IOException {
        RawDocument original = RawDocument.read(document.file());
        List<String> failures = new ArrayList<>();
        for (int seed = FIRST; seed < FIRST + TIMES; seed++) {
            DocumentMutator.Mutated mutated = DocumentMutator.mutate(original.tree(), seed);
            Path file =
                    Files.writeString(folder.resolve("api.json"), mutated.json().toPrettyString());
            try {
                assertTimeoutPreemptively(LONG, () -> check(file));
            } catch (AssertionError | RuntimeException | StackOverflowError e) {
                failures.add("seed " + seed + ": " + e + "\n    " + String.join("\n    ", mutated.done()));
            }
        }
        assertEquals(List.of(), failures);
    }

    private static void check(Path file) {
        Diagnostics diagnostics = Diagnostics.lenient();
        try {
            MappingOptions options = new MappingOptions("hazard", false, Optional.empty(), FixedNames.NONE);
            ApiModel model = ApiMapper.map(SpecLoader.load(file, null, diagnostics), options, diagnostics);
            diagnostics.failIfErrors();
            Compiled.compile(Emitter.emit(model, new EmitOptions("hazard", "dev.sluice.runtime", true, false, false)));
            compiled++;
        } catch (GenerationFailed failed) {
            List<Diagnostic> nowhere = failed.diagnostics().stream()
                    .filter(diagnostic -> diagnostic.severity() == Severity.ERROR
                            && (diagnostic.at().line() < 1
                                    || diagnostic.message().isBlank()))
                    .toList();
            assertEquals(List.of(), nowhere);
            refused++;
        }
    }
}
