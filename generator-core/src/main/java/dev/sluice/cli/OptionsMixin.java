package dev.sluice.cli;

import dev.sluice.GeneratorOptions;
import dev.sluice.JacksonFlavour;
import dev.sluice.Nullness;
import dev.sluice.config.ConfigFile;
import dev.sluice.diagnostics.GenerationFailed;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The options that all commands share. A command takes also those that it does without, so that the command line of
 * {@code generate} serves for any other.
 */
final class OptionsMixin {
    /** The output of what writes none. */
    private static final Path NOWHERE = Path.of("");

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(names = "--config", paramLabel = "FILE", description = "A sluice.yaml with more options.")
    private Path config;

    @Option(names = "--output", paramLabel = "DIR", description = "The source root that generate writes to.")
    private Path output;

    @Option(names = "--package", paramLabel = "PKG", description = "The package of the client.")
    private String basePackage;

    @Option(names = "--jackson", paramLabel = "2|3", description = "The Jackson to run on. Default: 2.")
    private JacksonFlavour jackson;

    @Option(names = "--models-only", description = "Leave out the client.")
    private Boolean modelsOnly;

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

    @Option(
            names = "--strict",
            description = "Fail where the document has defects, instead of generating the rest of it.")
    private Boolean strict;

    @Option(
            names = "--tags",
            paramLabel = "TAG",
            split = ",",
            description = "Generate only the operations with one of these tags.")
    private List<String> tags;

    @Option(
            names = "--paths",
            paramLabel = "PATH",
            split = ",",
            description = "Generate only the operations of these paths; * stands for any text.")
    private List<String> paths;

    @Option(
            names = "--operations",
            paramLabel = "ID",
            split = ",",
            description = "Generate only the operations with one of these operationIds.")
    private List<String> operations;

    @Option(
            names = "--runtime-package",
            paramLabel = "PKG",
            description = "The package of a runtime that is shared between several documents.")
    private String runtimePackage;

    @Option(
            names = "--lock",
            paramLabel = "FILE",
            description = "The file that keeps the names as they are. Default: sluice.lock beside the document.")
    private Path lock;

    /** The file that is read first, as far as the command line says it. */
    Path file(Path spec) {
        return config != null ? config : spec != null ? spec : Path.of("");
    }

    /**
     * The options of a command that writes code.
     *
     * @throws ParameterException if one is missing or wrong
     * @throws GenerationFailed if the configuration file is wrong
     */
    GeneratorOptions toGenerate(Path spec) throws GenerationFailed {
        return options(spec, GeneratorOptions.builder());
    }

    /** The options of a command about the emitted code that writes none; see {@link #toGenerate}. */
    GeneratorOptions toLock(Path spec) throws GenerationFailed {
        return options(spec, GeneratorOptions.builder().output(NOWHERE));
    }

    /** The options of a command that looks at a document; see {@link #toGenerate}. */
    GeneratorOptions toRead(Path spec) throws GenerationFailed {
        return options(spec, GeneratorOptions.builder().output(NOWHERE).basePackage("api"));
    }

    private GeneratorOptions options(Path spec, GeneratorOptions.Builder defaults) throws GenerationFailed {
        GeneratorOptions.Builder options = config == null ? defaults : ConfigFile.read(config, defaults);
        try {
            return options.spec(spec)
                    .output(output)
                    .basePackage(basePackage)
                    .jackson(jackson)
                    .modelsOnly(modelsOnly)
                    .nullness(nullness)
                    .clientName(clientName)
                    .refRoot(refRoot)
                    .strict(strict)
                    .tags(tags)
                    .paths(paths)
                    .operations(operations)
                    .runtimePackage(runtimePackage)
                    .lock(lock)
                    .build();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), e.getMessage(), e);
        }
    }
}
