package dev.sluice.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A command about one document: what it is given, and where what goes wrong with it ends. */
abstract class DocumentCommand implements Callable<Integer> {
    @Spec
    CommandSpec command;

    @Parameters(arity = "0..1", paramLabel = "SPEC", description = "The OpenAPI document, YAML or JSON.")
    Path spec;

    @Mixin
    OptionsMixin mixin;

    /** The boundary for a run of this command. */
    final ErrorBoundary boundary() {
        return new ErrorBoundary(command, mixin.file(spec));
    }
}
