package dev.sluice.construct;

import dev.sluice.TemporaryFolder;
import dev.sluice.diagnostics.Diagnostic;
import dev.sluice.diagnostics.Diagnostics;
import dev.sluice.emit.Compiled;
import dev.sluice.emit.EmitOptions;
import dev.sluice.emit.Emitter;
import dev.sluice.emit.GeneratedFile;
import dev.sluice.mapping.ApiMapper;
import dev.sluice.mapping.MappingOptions;
import dev.sluice.model.ApiModel;
import dev.sluice.model.OperationFilter;
import dev.sluice.model.Overrides;
import dev.sluice.naming.FixedNames;
import dev.sluice.spec.SpecLoader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/**
 * A document given as text and all that is emitted for it, runtime aside.
 *
 * @param model what it was mapped to
 * @param files what was emitted
 * @param problems what was reported, as {@code code: message}
 */
record GeneratedApi(ApiModel model, List<GeneratedFile> files, List<String> problems) {

    private static final String BASE = "hazard";

    static GeneratedApi of(String document) {
        return of(document, BASE);
    }

    static GeneratedApi of(String document, String basePackage) {
        return of(document, basePackage, Overrides.NONE);
    }

    static GeneratedApi of(String document, Overrides overrides) {
        return of(document, BASE, overrides);
    }

    private static GeneratedApi of(String document, String basePackage, Overrides overrides) {
        try (TemporaryFolder folder = TemporaryFolder.create()) {
            Diagnostics diagnostics = new Diagnostics();
            ApiModel model = ApiMapper.map(
                    SpecLoader.load(folder.write("api.yaml", document), null, diagnostics),
                    new MappingOptions(
                            basePackage, false, Optional.empty(), FixedNames.NONE, OperationFilter.ALL, overrides),
                    diagnostics);
            List<String> problems =
                    diagnostics.sorted().stream().map(GeneratedApi::brief).toList();
            diagnostics.failIfErrors();
            EmitOptions options = new EmitOptions(basePackage, "dev.sluice.runtime", true, false, false);
            return new GeneratedApi(model, Emitter.emit(model, options), problems);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A document of these components, given one below the other without indentation. */
    static GeneratedApi ofSchemas(String schemas) {
        return of("openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths: {}\ncomponents:\n  schemas:\n"
                + schemas.indent(4));
    }

    Compiled compile() {
        return Compiled.compile(files);
    }

    private static String brief(Diagnostic diagnostic) {
        return diagnostic.code() + ": " + diagnostic.message();
    }
}
