package dev.sluice.cli;

import dev.sluice.Generator;
import dev.sluice.GeneratorOptions;
import dev.sluice.LockResult;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sluice lock SPEC --package PKG}. */
@Command(
        name = "lock",
        description = "Writes sluice.lock: the names, which stay as they are, and the Java API, for review.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionLine.class,
        sortOptions = false)
final class LockCommand implements Callable<Integer> {
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
            GeneratorOptions options = mixin.toLock(spec);
            boundary.about(options.spec(), options.lockFile().path());
            LockResult result = Generator.lock(options);
            boundary.list(result.warnings());
            PrintWriter out = command.commandLine().getOut();
            result.apiChanges().all().forEach(out::println);
            String name = result.lock().path().getFileName().toString();
            String summary = result.isNew() ? "" : ": " + result.apiChanges().summary();
            out.println(result.isStale() ? "wrote " + name + summary : name + " is up to date");
            return ExitCode.OK;
        });
    }
}
