package dev.sluice.diagnostics;

import dev.sluice.model.SourceRef;

/**
 * One thing that is wrong with an input document.
 *
 * @param severity whether generation stops
 * @param code what kind of thing it is
 * @param message one line for a person, without the place
 * @param at where it is
 */
public record Diagnostic(Severity severity, Code code, String message, SourceRef at) {
    private static final int MAX_LENGTH = 400;

    /** A message is one line of bounded length, whatever text of a document it quotes. */
    public Diagnostic {
        String line = Printable.text(message);
        message = line.length() <= MAX_LENGTH ? line : line.substring(0, MAX_LENGTH) + "…";
    }

    /** {@code pets.yaml:12:7: error: message [code]}. */
    @Override
    public String toString() {
        return at + ": " + severity.label() + ": " + message + " [" + code + "]";
    }
}
