package dev.sluice.diagnostics;

/** How much a {@link Diagnostic} matters. */
public enum Severity {
    /** Nothing is written. */
    ERROR,
    /** The rest of the document is generated. */
    WARNING;

    /** The word that a listing prints, as compilers do. */
    public String label() {
        return this == ERROR ? "error" : "warning";
    }
}
