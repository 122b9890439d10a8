package dev.sluice.diagnostics;

import dev.sluice.model.SourceRef;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Collects what is wrong with a document, so that a user can mend all of it in one go. Stages report and carry on
 * where they can; {@link #failIfErrors()} is the one place where generation stops.
 *
 * <p>The same diagnostic at the same place is kept once. A hostile document cannot fill the memory with
 * diagnostics: beyond {@value #LIMIT} of a severity they are only counted.
 */
public final class Diagnostics {
    static final int LIMIT = 1_000;

    private static final Comparator<Diagnostic> BY_PLACE = Comparator.comparing((Diagnostic d) -> d.at().file())
            .thenComparingInt(d -> d.at().line())
            .thenComparingInt(d -> d.at().column())
            .thenComparing(Diagnostic::severity)
            .thenComparing(Diagnostic::code)
            .thenComparing(Diagnostic::message);

    private final Severity defects;
    private final Set<Diagnostic> seen = new HashSet<>();
    private final List<Diagnostic> kept = new ArrayList<>();
    private final int[] counts = new int[Severity.values().length];
    private int omitted;

    /** Every defect stops generation. */
    public Diagnostics() {
        this(Severity.ERROR);
    }

    private Diagnostics(Severity defects) {
        this.defects = defects;
    }

    /** What is sound is generated, and a {@linkplain #defect defect} is a warning. */
    public static Diagnostics lenient() {
        return new Diagnostics(Severity.WARNING);
    }

    /** Reports something that makes a right result impossible. */
    public void error(Code code, SourceRef at, String message) {
        add(new Diagnostic(Severity.ERROR, code, message, at));
    }

    /** Reports a defect that leaves the rest of the document usable, such as a reference that leads nowhere. */
    public void defect(Code code, SourceRef at, String message) {
        add(new Diagnostic(defects, code, message, at));
    }

    /** Reports something that the user should know, even if nothing is wrong with it. */
    public void warning(Code code, SourceRef at, String message) {
        add(new Diagnostic(Severity.WARNING, code, message, at));
    }

    public boolean hasErrors() {
        return counts[Severity.ERROR.ordinal()] > 0;
    }

    /** What was reported, by file, line and column. */
    public List<Diagnostic> sorted() {
        return kept.stream().sorted(BY_PLACE).toList();
    }

    /** How many were not kept, because there were too many of them. */
    public int omitted() {
        return omitted;
    }

    /**
     * Stops generation if there is an error.
     *
     * @throws GenerationFailed with everything reported so far
     */
    public void failIfErrors() throws GenerationFailed {
        if (hasErrors()) {
            throw new GenerationFailed(sorted());
        }
    }

    private void add(Diagnostic diagnostic) {
        if (counts[diagnostic.severity().ordinal()] >= LIMIT) {
            omitted++;
        } else if (seen.add(diagnostic)) {
            counts[diagnostic.severity().ordinal()]++;
            kept.add(diagnostic);
        }
    }
}
