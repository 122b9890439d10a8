package dev.sluice.spec;

/** A file has no tree: it cannot be read, or is neither YAML nor JSON. */
final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient Value.Mark at;

    Unreadable(String code, Value.Mark at, String message) {
        super(message);
        this.code = code;
        this.at = at;
    }

    String code() {
        return code;
    }

    Value.Mark at() {
        return at;
    }
}
