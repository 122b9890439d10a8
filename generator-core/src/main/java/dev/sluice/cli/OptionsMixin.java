package dev.sluice.cli;

import dev.sluice.GeneratorOptions;
import dev.sluice.JacksonFlavour;
import dev.sluice.Nullness;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The options that all commands share. A command takes also those that it does without, so that the command line of
 * {@code generate} serves for any other.
 */
final class OptionsMixin {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(names = "--output", paramLabel = "DIR", description = "The source root that generate writes to.")
    private Path output;

    @Option(names = "--package", paramLabel = "PKG", description = "The package of the client.")
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

    /**
     * The options of a command that writes code.
     *
     * @throws ParameterException if one is missing or wrong
     */
    GeneratorOptions toGenerate(Path spec) {
        require(output, "--output=DIR");
        require(basePackage, "--package=PKG");
        return options(spec, output, basePackage);
    }

    private void require(Object value, String option) {
        if (value == null) {
            throw new ParameterException(command.commandLine(), "Missing required option: '" + option + "'");
        }
    }

    private GeneratorOptions options(Path spec, Path folder, String packageName) {
        try {
            return GeneratorOptions.builder(spec, folder, packageName)
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
}
