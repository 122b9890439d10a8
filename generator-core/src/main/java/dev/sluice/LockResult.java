package dev.sluice;

import dev.sluice.diagnostics.Code;
import dev.sluice.diagnostics.Diagnostic;
import dev.sluice.diagnostics.Severity;
import dev.sluice.lock.ApiChanges;
import dev.sluice.lock.LockFile;
import java.util.List;
import java.util.Optional;

/**
 * How a lock compares with what is generated now.
 *
 * @param lock the lock
 * @param reasons why it is out of date, each in a few words; none if it is up to date
 * @param apiChanges how the API differs from the one in the lock
 * @param warnings what the user should know about the document, sorted by place
 */
public record LockResult(LockFile lock, List<String> reasons, ApiChanges apiChanges, List<Diagnostic> warnings) {

    static final String MISSING = "there is no lock";

    public LockResult {
        reasons = List.copyOf(reasons);
        warnings = List.copyOf(warnings);
    }

    /** Whether the lock is, or was until it was rewritten, not what it should be. */
    public boolean isStale() {
        return !reasons.isEmpty();
    }

    /** Whether there was no lock. */
    public boolean isNew() {
        return reasons.contains(MISSING);
    }

    /**
     * The error that a stale lock is.
     *
     * @param remedy the command that mends it
     */
    public Optional<Diagnostic> finding(String remedy) {
        String stale = isNew() ? MISSING : "the lock is out of date (" + String.join("; ", reasons) + ")";
        return isStale()
                ? Optional.of(new Diagnostic(Severity.ERROR, Code.STALE_LOCK, stale + ": run " + remedy, lock.at(1)))
                : Optional.empty();
    }
}
