package dev.sluice.output;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writes files in one step: whoever looks sees the old content or the new one, never a part. */
final class AtomicWriter {
    /** In the folder itself, since a move between file systems would be a copy. */
    static final String TEMPORARY = ".sluice-temporary";

    private final Path root;
    private final Path temporary;

    AtomicWriter(Path root) {
        this.root = root;
        this.temporary = root.resolve(TEMPORARY);
    }

    /** Whether an earlier run did not get to its end. */
    boolean wasKilled() {
        return Files.exists(temporary);
    }

    /** Removes what a killed run may have left. */
    void cleanUp() throws IOException {
        Files.deleteIfExists(temporary);
    }

    void write(String path, byte[] content) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        try {
            Files.write(temporary, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            move(temporary, file);
        } finally {
            cleanUp();
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
