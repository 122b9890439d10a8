package dev.sluice.spec;

import dev.sluice.diagnostics.Code;

/** A file has no tree: it cannot be read, or is neither YAML nor JSON. */
final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    private final Code code;
    private final transient Value.Mark at;

    Unreadable(Code code, Value.Mark at, String message) {
        super(message);
        this.code = code;
        this.at = at;
    }

    Code code() {
        return code;
    }

    Value.Mark at() {
        return at;
    }
}
