package dev.sluice;

import dev.sluice.diagnostics.Diagnostics;
import dev.sluice.diagnostics.GenerationFailed;
import dev.sluice.emit.Emitter;
import dev.sluice.emit.GeneratedFile;
import dev.sluice.emit.SurfaceEmitter;
import dev.sluice.inspect.Inspection;
import dev.sluice.inspect.Inspector;
import dev.sluice.lock.ApiChanges;
import dev.sluice.lock.ApiSurface;
import dev.sluice.mapping.ApiMapper;
import dev.sluice.model.ApiModel;
import dev.sluice.naming.FixedNames;
import dev.sluice.output.OutputChanges;
import dev.sluice.output.OutputTree;
import dev.sluice.output.TextFile;
import dev.sluice.spec.LoadedSpec;
import dev.sluice.spec.SpecLoader;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The whole program: load, map, check, emit, write. The only class that knows all the stages. */
public final class Generator {
    private Generator() {}

    /**
     * Makes the output folder hold the code for a document. If it does already, nothing is loaded to find that out, and
     * what there was to warn of is not said again.
     *
     * @throws GenerationFailed if the document has errors; nothing was written
     * @throws IOException if the output folder cannot be written
     */
    public static GenerationResult generate(GeneratorOptions options) throws IOException {
        OutputTree output = new OutputTree(options.output(), options.origin());
        Optional<OutputChanges> upToDate = output.upToDate();
        return upToDate.isPresent()
                ? new GenerationResult(upToDate.get(), List.of(), ApiChanges.NONE)
                : generate(options, output);
    }

    private static GenerationResult generate(GeneratorOptions options, OutputTree output) throws IOException {
        Diagnostics diagnostics = options.diagnostics();
        Locking locking = Locking.of(options, diagnostics);
        Mapped mapped = map(options, locking.names(), diagnostics);
        List<GeneratedFile> files = Emitter.emit(mapped.model, options.forEmission());
        OutputChanges changes = output.write(files, locking.inputs(mapped.spec));
        return new GenerationResult(changes, diagnostics.sorted(), locking.changes(mapped.api));
    }

    /**
     * Compares the lock with what would be generated now.
     *
     * @throws GenerationFailed if the document has errors, or the lock cannot be read
     */
    public static LockResult check(GeneratorOptions options) {
        Diagnostics diagnostics = options.diagnostics();
        Locking locking = Locking.of(options, diagnostics);
        Mapped mapped = map(options, locking.names(), diagnostics);
        return locking.compare(mapped.spec, mapped.api, diagnostics.sorted());
    }

    /**
     * Writes the lock anew, with the names that it has.
     *
     * @return what was out of date
     * @throws GenerationFailed if the document has errors; the lock was not touched
     * @throws IOException if the lock cannot be written
     */
    public static LockResult lock(GeneratorOptions options) throws IOException {
        Diagnostics diagnostics = options.diagnostics();
        Locking locking = Locking.toMend(options, diagnostics);
        Mapped mapped = map(options, locking.names(), diagnostics);
        LockResult result = locking.compare(mapped.spec, mapped.api, diagnostics.sorted());
        TextFile.write(
                options.lockFile().path(), locking.now(mapped.spec, mapped.api).text());
        return result;
    }

    /**
     * What a document amounts to, whatever a lock says.
     *
     * @throws GenerationFailed if the document has errors
     */
    public static Inspection inspect(GeneratorOptions options) {
        Diagnostics diagnostics = options.diagnostics();
        Mapped mapped = map(options, FixedNames.NONE, diagnostics);
        return Inspector.inspect(mapped.model, mapped.api, diagnostics.sorted());
    }

    /**
     * The API that is generated for a document, whatever a lock says.
     *
     * @param names the names to keep
     * @throws GenerationFailed if the document has errors
     */
    public static ApiSurface api(GeneratorOptions options, FixedNames names) {
        return map(options, names, options.diagnostics()).api;
    }

    private record Mapped(LoadedSpec spec, ApiModel model, ApiSurface api) {}

    private static Mapped map(GeneratorOptions options, FixedNames names, Diagnostics diagnostics) {
        LoadedSpec spec = SpecLoader.load(options.spec(), options.refRoot().orElse(null), diagnostics);
        ApiModel model = ApiMapper.map(spec, options.forMapping(names), diagnostics);
        diagnostics.failIfErrors();
        return new Mapped(spec, model, SurfaceEmitter.of(model, options.forEmission()));
    }
}
