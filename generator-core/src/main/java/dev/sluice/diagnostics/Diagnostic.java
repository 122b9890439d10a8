package dev.sluice.diagnostics;

import dev.sluice.model.SourceRef;

/**
 * One thing that is wrong with an input document.
 *
 * @param severity whether generation stops
 * @param code what kind of thing it is, in kebab case and stable, such as {@code unresolved-ref}
 * @param message one line for a person, without the place
 * @param at where it is
 */
public record Diagnostic(Severity severity, String code, String message, SourceRef at) {

    /** {@code pets.yaml:12:7: error: message [code]}. */
    @Override
    public String toString() {
        return at + ": " + severity.label() + ": " + message + " [" + code + "]";
    }
}
