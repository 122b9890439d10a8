package dev.sluice;

import java.util.Arrays;
import java.util.Locale;

/** How the emitted code says that a value may be null. */
public enum Nullness {
    /** In the Javadoc only. */
    NONE,
    /** With {@code org.jspecify.annotations}, which the user's build then needs to compile. */
    JSPECIFY;

    /**
     * The value that is spelled so.
     *
     * @throws IllegalArgumentException if there is none, with one line for the user
     */
    public static Nullness of(String option) {
        return Arrays.stream(values())
                .filter(value -> value.toString().equals(option))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("nullness must be none or jspecify, not '" + option + "'"));
    }

    /** The name, as the options of the command line and of the Maven plugin spell it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
