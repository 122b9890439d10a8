package dev.sluice.model;

/** Whether a property must be there, and whether it may be {@code null} when it is. */
public enum Presence {
    REQUIRED,
    OPTIONAL,
    /** Must be there and may be {@code null}: always written. */
    NULLABLE,
    OPTIONAL_NULLABLE,
    /** May be absent or {@code null}, which are not the same: to a PATCH, "leave it" and "remove it". */
    PATCHABLE;

    public static Presence of(boolean required, boolean nullable) {
        if (required) {
            return nullable ? NULLABLE : REQUIRED;
        }
        return nullable ? OPTIONAL_NULLABLE : OPTIONAL;
    }

    /** Must be there and not {@code null}: a builder refuses to do without it. */
    public boolean isRequired() {
        return this == REQUIRED;
    }
}
