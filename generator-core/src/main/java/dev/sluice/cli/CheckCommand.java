package dev.sluice.cli;

import dev.sluice.Generator;
import dev.sluice.GeneratorOptions;
import dev.sluice.LockResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;

/** {@code sluice check SPEC --package PKG}. */
@Command(
        name = "check",
        description = "Checks that sluice.lock is what the document and the options give. Writes nothing.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionLine.class,
        sortOptions = false)
final class CheckCommand extends DocumentCommand {
    @Override
    public Integer call() {
        ErrorBoundary boundary = boundary();
        return boundary.run(() -> {
            GeneratorOptions options = mixin.toLock(spec);
            boundary.about(options.spec(), options.output());
            LockResult result = Generator.check(options);
            boundary.list(result.warnings());
            if (result.isStale()) {
                boundary.list(result.finding("'sluice lock' with the same options").stream()
                        .toList());
                result.apiChanges()
                        .all()
                        .forEach(change -> command.commandLine().getErr().println("  " + change));
                return ExitCode.SOFTWARE;
            }
            command.commandLine().getOut().println(result.lock().path().getFileName() + " is up to date");
            return ExitCode.OK;
        });
    }
}
