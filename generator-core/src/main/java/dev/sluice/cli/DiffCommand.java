package dev.sluice.cli;

import dev.sluice.Generator;
import dev.sluice.lock.ApiChanges;
import dev.sluice.lock.ApiSurface;
import dev.sluice.naming.FixedNames;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sluice diff OLD NEW}. */
@Command(
        name = "diff",
        description = "Shows how the Java API of one document differs from another's, which keeps its names.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionLine.class,
        sortOptions = false)
final class DiffCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command;

    @Parameters(index = "0", paramLabel = "OLD", description = "The OpenAPI document as it was.")
    private Path old;

    @Parameters(index = "1", paramLabel = "NEW", description = "The OpenAPI document as it is now.")
    private Path now;

    @Mixin
    private OptionsMixin mixin;

    @Override
    public Integer call() {
        return new ErrorBoundary(command, old).run(() -> {
            ApiSurface before = Generator.api(mixin.toRead(old), FixedNames.NONE);
            return new ErrorBoundary(command, now).run(() -> {
                ApiSurface after = Generator.api(mixin.toRead(now), before.names());
                ApiChanges changes = ApiChanges.between(before, after);
                PrintWriter out = command.commandLine().getOut();
                changes.all().forEach(out::println);
                out.println(changes.summary());
                return ExitCode.OK;
            });
        });
    }
}
