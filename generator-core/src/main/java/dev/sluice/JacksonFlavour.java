package dev.sluice;

import java.util.Arrays;

/** The generation of Jackson that the emitted code runs on. The models are the same for both. */
public enum JacksonFlavour {
    /** {@code com.fasterxml.jackson}, 2.18 or later. */
    JACKSON_2("2"),
    /** {@code tools.jackson}, 3.0 or later. */
    JACKSON_3("3");

    private final String major;

    JacksonFlavour(String major) {
        this.major = major;
    }

    /**
     * The flavour with this major version.
     *
     * @throws IllegalArgumentException if there is none, with one line for the user
     */
    public static JacksonFlavour of(String major) {
        return Arrays.stream(values())
                .filter(flavour -> flavour.major.equals(major))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("jackson must be 2 or 3, not '" + major + "'"));
    }

    /** The major version, as the options of the command line and of the Maven plugin spell it. */
    @Override
    public String toString() {
        return major;
    }
}
