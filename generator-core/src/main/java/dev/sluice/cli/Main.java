package dev.sluice.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The entry point of the standalone jar. Exit codes: 0 done, 1 the document or the output fails, 2 wrong usage. */
@Command(
        name = "sluice",
        description = "Generates Java records, sealed unions and a typed streaming client from an OpenAPI document.",
        subcommands = {
            GenerateCommand.class,
            CheckCommand.class,
            LockCommand.class,
            DiffCommand.class,
            InspectCommand.class
        },
        mixinStandardHelpOptions = true,
        versionProvider = VersionLine.class)
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.exit(run(new PrintWriter(System.out, true), new PrintWriter(System.err, true), args));
    }

    static int run(PrintWriter out, PrintWriter err, String... args) {
        return new CommandLine(new Main()).setOut(out).setErr(err).execute(args);
    }
}
