package dev.sluice.lock;

/**
 * One difference between two APIs.
 *
 * @param type the type, as it is declared
 * @param before the type's member, or the type itself, as it was; empty if it is new
 * @param after as it is now; empty if it is gone
 * @param breaking whether a program that compiled and ran may do so no more
 */
public record ApiChange(String type, String before, String after, boolean breaking) {

    /** Such as {@code - record Pet: String name}, with the mark that version control systems use. */
    @Override
    public String toString() {
        String what = before.isEmpty()
                ? "+ " + in(after)
                : after.isEmpty() ? "- " + in(before) : "~ " + in(before) + " -> " + after;
        return what + (breaking ? "  (breaking)" : "");
    }

    private String in(String declaration) {
        return declaration.equals(type) ? declaration : type + ": " + declaration;
    }
}
