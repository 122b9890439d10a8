package dev.sluice;

import dev.sluice.diagnostics.Diagnostics;
import dev.sluice.diagnostics.GenerationFailed;
import dev.sluice.emit.Emitter;
import dev.sluice.emit.GeneratedFile;
import dev.sluice.mapping.ApiMapper;
import dev.sluice.model.ApiModel;
import dev.sluice.output.OutputChanges;
import dev.sluice.output.OutputTree;
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
        return upToDate.isPresent() ? new GenerationResult(upToDate.get(), List.of()) : generate(options, output);
    }

    private static GenerationResult generate(GeneratorOptions options, OutputTree output) throws IOException {
        Diagnostics diagnostics = new Diagnostics();
        LoadedSpec spec = SpecLoader.load(options.spec(), options.refRoot().orElse(null), diagnostics);
        ApiModel model = ApiMapper.map(spec, options.forMapping(), diagnostics);
        diagnostics.failIfErrors();
        List<GeneratedFile> files = Emitter.emit(model, options.forEmission());
        OutputChanges changes = output.write(files, spec.inputs());
        return new GenerationResult(changes, diagnostics.sorted());
    }
}
