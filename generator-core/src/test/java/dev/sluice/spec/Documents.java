package dev.sluice.spec;

import dev.sluice.diagnostics.Diagnostic;
import dev.sluice.diagnostics.Diagnostics;
import dev.sluice.diagnostics.GenerationFailed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The documents of a test: files of a folder, the main one of which is loaded. */
final class Documents {
    private final Path folder;
    private final Diagnostics diagnostics;

    Documents(Path folder) {
        this(folder, new Diagnostics());
    }

    Documents(Path folder, Diagnostics diagnostics) {
        this.folder = folder;
        this.diagnostics = diagnostics;
    }

    Documents with(String name, String text) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    LoadedSpec load(String name) {
        return SpecLoader.load(folder.resolve(name), null, diagnostics);
    }

    /** One component of an OpenAPI 3.1 document, beside another one called {@code Other}. */
    Schema schema(String text) {
        LoadedSpec spec = with(
                        "api.yaml",
                        "openapi: 3.1.0\ncomponents: {schemas: {Other: {properties: {o: {}}}, A: " + text + "}}")
                .load("api.yaml");
        return spec.schema(spec.components("schemas").get("A"));
    }

    /** What is reported, as {@code file:line:column severity code}; loading may fail. */
    List<String> problems(String name) {
        try {
            load(name);
        } catch (GenerationFailed expected) {
            // the diagnostics have it
        }
        return reported();
    }

    List<String> reported() {
        return diagnostics.sorted().stream().map(Documents::brief).toList();
    }

    List<Diagnostic> sorted() {
        return diagnostics.sorted();
    }

    private static String brief(Diagnostic diagnostic) {
        return diagnostic.at() + " " + diagnostic.severity().label() + " " + diagnostic.code();
    }
}
