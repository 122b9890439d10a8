package dev.sluice.spec;

import dev.sluice.diagnostics.Diagnostics;
import dev.sluice.diagnostics.GenerationFailed;
import java.nio.file.Path;
import java.util.Optional;

/** Reads an OpenAPI document: Swagger 2.0, OpenAPI 3.0, 3.1 or 3.2, one file or many. */
public final class SpecLoader {
    private SpecLoader() {}

    /**
     * Reads a document. Files that it refers to are read when their nodes are first asked for. Nothing is ever read
     * from the network.
     *
     * @param document the main file
     * @param refRoot the folder that encloses every file that may be read; null for the main file's own
     * @throws GenerationFailed if the document cannot be read or has errors; they are in {@code diagnostics}, too
     */
    public static LoadedSpec load(Path document, Path refRoot, Diagnostics diagnostics) throws GenerationFailed {
        Path main = document.toAbsolutePath().normalize();
        Path folder = main.getParent();
        Path root = refRoot == null ? folder : refRoot.toAbsolutePath().normalize();
        SpecFiles files = new SpecFiles(folder, root, diagnostics);
        Optional<SpecFile> file = files.open(main);
        diagnostics.failIfErrors();
        return new LoadedSpec(files, file.orElseThrow().root());
    }
}
