package dev.sluice.cli;

import dev.sluice.GenerationResult;
import dev.sluice.Generator;
import dev.sluice.GeneratorOptions;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** {@code sluice generate SPEC --output DIR --package PKG}. */
@Command(
        name = "generate",
        description = "Generates Java from an OpenAPI document. Only files whose content differs are written.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionLine.class,
        sortOptions = false)
final class GenerateCommand extends DocumentCommand {
    /** So many changes of the API are shown; a lock's diff shows all. */
    private static final int MOST_SHOWN = 20;

    @Option(
            names = "--watch",
            description = "Generate again whenever the document, a file that it may refer to, or an option changes.")
    private boolean watch;

    @Override
    public Integer call() {
        return watch ? watch() : generate(options -> {}, false);
    }

    /** A step before generating. */
    private interface Preparation {
        void accept(GeneratorOptions options) throws IOException;
    }

    /** @param quiet whether to say nothing where nothing was to be done */
    private int generate(Preparation preparation, boolean quiet) {
        ErrorBoundary boundary = boundary();
        return boundary.run(() -> {
            GeneratorOptions options = mixin.toGenerate(spec);
            boundary.about(options.spec(), options.output());
            preparation.accept(options);
            GenerationResult result = Generator.generate(options);
            boundary.list(result.warnings());
            if (!quiet || !result.changes().isEmpty()) {
                show(result);
            }
            return ExitCode.OK;
        });
    }

    private void show(GenerationResult result) {
        PrintWriter out = command.commandLine().getOut();
        if (!result.apiChanges().isEmpty()) {
            result.apiChanges().all().stream().limit(MOST_SHOWN).forEach(out::println);
            out.println(result.apiChanges().summary() + ", since the lock was written: 'sluice lock' accepts them");
        }
        out.println(result.summary());
    }

    /** Goes on until the process is ended, whatever is wrong with the document. */
    private int watch() {
        return boundary().run(() -> {
            try (FolderWatch changes = new FolderWatch()) {
                changes.add(mixin.file(spec).toAbsolutePath().getParent());
                int last = generate(options -> follow(options, changes), false);
                command.commandLine().getOut().println("waiting for changes; Ctrl-C ends");
                while (true) {
                    changes.awaitChange();
                    last = again(changes, last == ExitCode.OK);
                }
            } catch (InterruptedException ended) {
                return ExitCode.OK;
            }
        });
    }

    private int again(FolderWatch changes, boolean quiet) {
        try {
            return generate(options -> follow(options, changes), quiet);
        } catch (ParameterException wrong) { // the configuration file lacks something now
            command.commandLine().getErr().println(wrong.getMessage());
            return ExitCode.USAGE;
        }
    }

    /** Whatever a document may refer to is below one folder. */
    private static void follow(GeneratorOptions options, FolderWatch changes) throws IOException {
        Path folder = options.spec().toAbsolutePath().getParent();
        changes.ignore(options.output());
        changes.add(folder);
        changes.addTree(options.refRoot().orElse(folder));
        Path lockFolder = options.lockFile().path().getParent();
        if (Files.isDirectory(lockFolder)) {
            changes.add(lockFolder);
        }
    }
}
