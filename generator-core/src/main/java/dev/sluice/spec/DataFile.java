package dev.sluice.spec;

import dev.sluice.diagnostics.Diagnostics;
import java.nio.file.Path;
import java.util.Optional;

/** Reads a single YAML or JSON file that is no OpenAPI document, by the same rules and within the same limits. */
public final class DataFile {
    private DataFile() {}

    /**
     * The tree of a file; nothing if its text cannot be read, which is reported. Its places name the file by its
     * absolute path, since what they are shown together with may lie in any other folder.
     */
    public static Optional<Node> read(Path file, Diagnostics diagnostics) {
        Path path = file.toAbsolutePath().normalize();
        SpecFiles alone = new SpecFiles(path.getParent(), path.getParent(), diagnostics);
        return alone.read(path, path.toString()).map(SpecFile::root);
    }
}
