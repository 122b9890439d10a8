package dev.sluice.runtime;

/** Told of each value that does not fit its declared type, while it is being read and on the thread that reads. */
@FunctionalInterface
public interface DriftListener {
    /** Takes note of a value that did not fit. What this throws ends the reading. */
    void onDrift(Drift drift);
}
