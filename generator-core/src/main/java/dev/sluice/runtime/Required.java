package dev.sluice.runtime;

import java.util.ArrayList;
import java.util.List;

/** Collects the required properties that a builder was not given, to name them all at once. */
public final class Required {
    private final String type;
    private final ModelBuilder<?> builder; // which may excuse what is missing; or null
    private final List<String> missing = new ArrayList<>();

    Required(String type, ModelBuilder<?> builder) {
        this.type = type;
        this.builder = builder;
    }

    /** Begins the check of something of which all that is required must be there. */
    public static Required of(String type) {
        return new Required(type, null);
    }

    /** Takes note when the property of this wire name has no value. */
    public Required check(String name, Object value) {
        if (value == null && (builder == null || !builder.excuses(name))) {
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
