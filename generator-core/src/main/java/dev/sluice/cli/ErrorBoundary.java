package dev.sluice.cli;

import dev.sluice.diagnostics.Code;
import dev.sluice.diagnostics.Diagnostic;
import dev.sluice.diagnostics.GenerationFailed;
import dev.sluice.diagnostics.Listing;
import dev.sluice.output.OutputException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;

/** Turns whatever goes wrong with a document into lines on the standard error and an exit code. */
final class ErrorBoundary {
    /** A system property that adds the stack trace to an internal error. */
    private static final String DEBUG = "sluice.debug";

    private final Path document;
    private final Path target;
    private final PrintWriter err;

    /** What a command does; it returns the exit code. */
    interface Task {
        int run() throws IOException;
    }

    /**
     * @param document the document that the command is about
     * @param target the file or folder that it writes
     */
    ErrorBoundary(CommandSpec command, Path document, Path target) {
        this.document = document;
        this.target = target;
        this.err = command.commandLine().getErr();
    }

    /** Runs a task; returns its exit code, or {@value ExitCode#SOFTWARE} after saying what went wrong. */
    int run(Task task) {
        try {
            return task.run();
        } catch (GenerationFailed failed) {
            list(failed.diagnostics());
        } catch (OutputException refused) {
            fail(target, refused.getMessage(), Code.OUTPUT);
        } catch (IOException failed) {
            fail(target, "cannot be written: " + failed, Code.OUTPUT);
        } catch (RuntimeException | StackOverflowError defect) {
            fail(
                    document,
                    "internal error, please report it together with the document: " + defect,
                    Code.INTERNAL_ERROR);
            if (Boolean.getBoolean(DEBUG)) {
                defect.printStackTrace(err);
            }
        }
        return ExitCode.SOFTWARE;
    }

    /** Shows diagnostics with the lines that they are about. */
    void list(List<Diagnostic> diagnostics) {
        Listing listing = new Listing(document);
        diagnostics.forEach(diagnostic -> err.println(listing.show(diagnostic)));
    }

    private void fail(Path at, String message, Code code) {
        err.println(at + ": error: " + message + " [" + code + "]");
    }
}
