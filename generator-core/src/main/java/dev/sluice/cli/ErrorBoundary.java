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
import picocli.CommandLine.ParameterException;

/** Turns whatever goes wrong with a document into lines on the standard error and an exit code. */
final class ErrorBoundary {
    /** A system property that adds the stack trace to an internal error. */
    private static final String DEBUG = "sluice.debug";

    private final PrintWriter err;
    private Path document;
    private Path target;

    /** What a command does; it returns the exit code. */
    interface Task {
        int run() throws IOException;
    }

    /** @param file what the command is about, as far as the command line says it */
    ErrorBoundary(CommandSpec command, Path file) {
        this.document = file;
        this.target = file;
        this.err = command.commandLine().getErr();
    }

    /**
     * Says what the rest of the task is about.
     *
     * @param document the document, relative to which diagnostics name their files
     * @param target the file or folder that is written
     */
    void about(Path document, Path target) {
        this.document = document;
        this.target = target;
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
        } catch (ParameterException usage) {
            throw usage;
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
