package dev.sluice.cli;

import dev.sluice.Generator;
import dev.sluice.GeneratorOptions;
import dev.sluice.LockResult;
import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;

/** {@code sluice lock SPEC --package PKG}. */
@Command(
        name = "lock",
        description = "Writes sluice.lock: the names, which stay as they are, and the Java API, for review.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionLine.class,
        sortOptions = false)
final class LockCommand extends DocumentCommand {
    @Override
    public Integer call() {
        ErrorBoundary boundary = boundary();
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
