package dev.sluice;

import dev.sluice.diagnostics.Diagnostic;
import dev.sluice.lock.ApiChanges;
import dev.sluice.output.OutputChanges;
import java.util.List;

/**
 * What a run did.
 *
 * @param changes the files written, left alone and deleted
 * @param warnings what the user should know about the document, sorted by place
 * @param apiChanges how the emitted API differs from the lock's; empty if there is no lock, or nothing was to be done
 */
public record GenerationResult(OutputChanges changes, List<Diagnostic> warnings, ApiChanges apiChanges) {

    public GenerationResult {
        warnings = List.copyOf(warnings);
    }

    /** One line for the user, such as {@code generated 42 files (3 written, 39 unchanged, 0 deleted)}. */
    public String summary() {
        return "generated %d files (%d written, %d unchanged, %d deleted)"
                .formatted(
                        changes.generated(),
                        changes.written().size(),
                        changes.unchanged().size(),
                        changes.deleted().size());
    }
}
