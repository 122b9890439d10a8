package dev.sluice.diagnostics;

import java.util.List;
import java.util.stream.Collectors;

/** The input document has errors. Thrown once, with all of them, before anything is written. */
public final class GenerationFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Diagnostic> diagnostics;

    GenerationFailed(List<Diagnostic> diagnostics) {
        super(diagnostics.stream().map(Diagnostic::toString).collect(Collectors.joining(System.lineSeparator())));
        this.diagnostics = List.copyOf(diagnostics);
    }

    /** Everything that was reported until then, warnings included, sorted by place. */
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }
}
