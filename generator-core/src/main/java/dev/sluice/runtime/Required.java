package dev.sluice.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Collects the required properties that a builder was not given, to name them all at once. */
public final class Required {
    private final String type;
    private final Predicate<String> excused;
    private final List<String> missing = new ArrayList<>();

    Required(String type, Predicate<String> excused) {
        this.type = type;
        this.excused = excused;
    }

    /** Begins the check of something of which all that is required must be there. */
    public static Required of(String type) {
        return new Required(type, name -> false);
    }

    /** Takes note when the property of this wire name has no value. */
    public Required check(String name, Object value) {
        if (value == null && !excused.test(name)) {
            missing.add(name);
        }
        return this;
    }

    /**
     * Ends the check.
     *
     * @throws IllegalStateException naming every property that is missing
     */
    public void done() {
        if (!missing.isEmpty()) {
            throw new IllegalStateException(type + " misses required " + String.join(", ", missing));
        }
    }
}
