package dev.sluice.runtime;

import java.util.function.Supplier;

/** A secret that goes with every call. It is a class and not a record so that nothing prints it. */
final class Credential {
    enum In {
        HEADER,
        QUERY,
        COOKIE
    }

    private final In in;
    private final String name;
    private final Supplier<String> value;

    /** @param value is asked at each call; null stands for none */
    Credential(In in, String name, Supplier<String> value) {
        this.in = in;
        this.name = name;
        this.value = value;
    }

    void applyTo(ApiCall call) {
        String secret = value.get();
        switch (in) {
            case HEADER -> call.header(name, secret);
            case QUERY -> call.query(name, secret);
            case COOKIE -> call.cookie(name, secret);
        }
    }
}
