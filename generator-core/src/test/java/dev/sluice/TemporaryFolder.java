package dev.sluice;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder for as long as a block of code takes. For helpers of tests, which JUnit's {@code @TempDir} does not reach: it
 * serves the test classes themselves.
 */
public record TemporaryFolder(Path path) implements AutoCloseable {

    /** A new, empty one. */
    public static TemporaryFolder create() throws IOException {
        return new TemporaryFolder(Files.createTempDirectory("sluice"));
    }

    /** Writes a file into it. */
    public Path write(String name, String text) throws IOException {
        return Files.writeString(path.resolve(name), text);
    }

    /** Removes it and all that is in it. */
    @Override
    public void close() throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> files = Files.walk(path)) {
            deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : deepestFirst) {
            Files.delete(file);
        }
    }
}
