package dev.sluice.cli;

import dev.sluice.GenerationResult;
import dev.sluice.Generator;
import dev.sluice.GeneratorOptions;
import dev.sluice.JacksonFlavour;
import dev.sluice.Nullness;
import dev.sluice.diagnostics.Diagnostic;
import dev.sluice.diagnostics.GenerationFailed;
import dev.sluice.diagnostics.Listing;
import dev.sluice.output.OutputException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sluice generate SPEC --output DIR --package PKG}. */
@Command(
        name = "generate",
        description = "Generates Java from an OpenAPI document. Only files whose content differs are written.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false)
final class GenerateCommand implements Callable<Integer> {
    /** A system property that adds the stack trace to an internal error. */
    private static final String DEBUG = "sluice.debug";

    @Spec
    private CommandSpec command;

    @Parameters(paramLabel = "SPEC", description = "The OpenAPI document, YAML or JSON.")
    private Path spec;

    @Option(names = "--output", required = true, paramLabel = "DIR", description = "The source root to write to.")
    private Path output;

    @Option(names = "--package", required = true, paramLabel = "PKG", description = "The package of the client.")
    private String basePackage;

    @Option(names = "--jackson", paramLabel = "2|3", description = "The Jackson to run on. Default: 2.")
    private JacksonFlavour jackson;

    @Option(names = "--models-only", description = "Leave out the client.")
    private boolean modelsOnly;

    @Option(
            names = "--nullness",
            paramLabel = "none|jspecify",
            description = "How to say that a value may be null. Default: none.")
    private Nullness nullness;

    @Option(
            names = "--client-name",
            paramLabel = "NAME",
            description = "The client's name without 'Client'. Default: from the document's title.")
    private String clientName;

    @Option(
            names = "--ref-root",
            paramLabel = "DIR",
            description = "The folder that $refs may lead to. Default: the document's own.")
    private Path refRoot;

    @Override
    public Integer call() {
        GeneratorOptions options = options();
        try {
            GenerationResult result = Generator.generate(options);
            list(result.warnings());
            command.commandLine().getOut().println(result.summary());
            return command.exitCodeOnSuccess();
        } catch (GenerationFailed failed) {
            list(failed.diagnostics());
        } catch (OutputException refused) {
            fail(output, refused.getMessage(), "output");
        } catch (IOException failed) {
            fail(output, "cannot be written: " + failed, "output");
        } catch (RuntimeException | StackOverflowError defect) {
            fail(spec, "internal error, please report it together with the document: " + defect, "internal-error");
            if (Boolean.getBoolean(DEBUG)) {
                defect.printStackTrace(err());
            }
        }
        return command.exitCodeOnExecutionException();
    }

    private GeneratorOptions options() {
        try {
            return GeneratorOptions.builder(spec, output, basePackage)
                    .jackson(jackson)
                    .modelsOnly(modelsOnly)
                    .nullness(nullness)
                    .clientName(clientName)
                    .refRoot(refRoot)
                    .build();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), e.getMessage(), e);
        }
    }

    private void list(List<Diagnostic> diagnostics) {
        Listing listing = new Listing(spec);
        diagnostics.forEach(diagnostic -> err().println(listing.show(diagnostic)));
    }

    private void fail(Path at, String message, String code) {
        err().println(at + ": error: " + message + " [" + code + "]");
    }

    private PrintWriter err() {
        return command.commandLine().getErr();
    }
}
