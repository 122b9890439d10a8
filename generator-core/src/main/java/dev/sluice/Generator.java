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

/** The whole program: load, map, check, emit, write. The only class that knows all the stages. */
public final class Generator {
    private Generator() {}

    /**
     * Makes the output folder hold the code for a document.
     *
     * @throws GenerationFailed if the document has errors; nothing was written
     * @throws IOException if the output folder cannot be written
     */
    public static GenerationResult generate(GeneratorOptions options) throws IOException {
        Diagnostics diagnostics = new Diagnostics();
        LoadedSpec spec = SpecLoader.load(options.spec(), options.refRoot().orElse(null), diagnostics);
        ApiModel model = ApiMapper.map(spec, options.forMapping(), diagnostics);
        diagnostics.failIfErrors();
        List<GeneratedFile> files = Emitter.emit(model, options.forEmission());
        OutputChanges changes = new OutputTree(options.output()).write(files);
        return new GenerationResult(changes, diagnostics.sorted());
    }
}
