package dev.sluice.cli;

import dev.sluice.GenerationResult;
import dev.sluice.Generator;
import dev.sluice.GeneratorOptions;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sluice generate SPEC --output DIR --package PKG}. */
@Command(
        name = "generate",
        description = "Generates Java from an OpenAPI document. Only files whose content differs are written.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionLine.class,
        sortOptions = false)
final class GenerateCommand implements Callable<Integer> {
    /** So many changes of the API are shown; a lock's diff shows all. */
    private static final int MOST_SHOWN = 20;

    @Spec
    private CommandSpec command;

    @Parameters(arity = "0..1", paramLabel = "SPEC", description = "The OpenAPI document, YAML or JSON.")
    private Path spec;

    @Mixin
    private OptionsMixin mixin;

    @Override
    public Integer call() {
        ErrorBoundary boundary = new ErrorBoundary(command, mixin.file(spec));
        return boundary.run(() -> {
            GeneratorOptions options = mixin.toGenerate(spec);
            boundary.about(options.spec(), options.output());
            GenerationResult result = Generator.generate(options);
            boundary.list(result.warnings());
            PrintWriter out = command.commandLine().getOut();
            if (!result.apiChanges().isEmpty()) {
                result.apiChanges().all().stream().limit(MOST_SHOWN).forEach(out::println);
                out.println(result.apiChanges().summary() + ", since the lock was written: 'sluice lock' accepts them");
            }
            out.println(result.summary());
            return ExitCode.OK;
        });
    }
}
