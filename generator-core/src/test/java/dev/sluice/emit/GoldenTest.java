package dev.sluice.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The emitted text is, to the byte, what was first written by hand. The goldens are compiled with the tests. */
class GoldenTest {

    private static final Path GOLDEN = Path.of("src/test/golden");
    private static final EmitOptions OPTIONS = new EmitOptions("golden", "dev.sluice.runtime", true, false, false);

    private static List<GeneratedFile> emitted() {
        return Emitter.emit(ChatModel.create(), OPTIONS);
    }

    @TestFactory
    Stream<DynamicTest> emitsTheGolden() {
        return emitted().stream()
                .map(file -> dynamicTest(
                        file.path(),
                        () -> assertEquals(Files.readString(GOLDEN.resolve(file.path())), file.content())));
    }

    @Test
    void thereIsAGoldenForEachFileAndNoOther() throws IOException {
        Set<String> emitted = emitted().stream().map(GeneratedFile::path).collect(Collectors.toSet());
        try (Stream<Path> goldens = Files.list(GOLDEN.resolve("golden/chat"))) {
            assertEquals(
                    goldens.map(golden -> GOLDEN.relativize(golden).toString().replace('\\', '/'))
                            .collect(Collectors.toSet()),
                    emitted);
        }
    }
}
