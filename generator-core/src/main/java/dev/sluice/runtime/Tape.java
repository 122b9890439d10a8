package dev.sluice.runtime;

import java.io.IOException;
import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * The tokens of one document, one after another: for a member its name, then its value; an object or array ends with a
 * token of its own.
 */
final class Tape {
    private static final int NONE = -1;

    private JsonKind[] kinds = new JsonKind[64]; // null for names and ends
    private Object[] values = new Object[64]; // a name, string, number, boolean, or the text of a fraction; else null
    private int[] begins = new int[64]; // for an end: of its object or array; for this: of the outer one
    private int size;
    private int open = NONE; // the innermost object or array that has not ended

    void clear() {
        size = 0;
        open = NONE;
    }

    /**
     * Takes the tokens of a document, from the one at hand on.
     *
     * @param mark is given the place of each string and integer, while it is at hand
     */
    void record(TokenReader tokens, IntConsumer mark) throws IOException {
        do {
            take(tokens, mark);
            if (isInObject()) {
                String name = tokens.nextTokenName();
                if (name != null) {
                    add(null, name);
                    tokens.nextToken();
                }
            } else if (open != NONE) {
                tokens.nextToken();
            }
        } while (open != NONE);
    }

    private void take(TokenReader tokens, IntConsumer mark) throws IOException {
        JsonKind kind = tokens.currentToken();
        if (kind == null) {
            close();
            return;
        }
        switch (kind) {
            case OBJECT, ARRAY -> open(kind);
            case STRING -> mark.accept(add(kind, tokens.text()));
            case NUMBER -> {
                Number integer = tokens.integer();
                if (integer != null) {
                    mark.accept(add(kind, integer));
                } else {
                    add(kind, tokens.text());
                }
            }
            case BOOLEAN -> add(kind, tokens.truth());
            case NULL -> add(kind, null);
        }
    }

    private boolean isInObject() {
        return open != NONE && kinds[open] == JsonKind.OBJECT;
    }

    private void open(JsonKind kind) {
        int outer = open;
        open = add(kind, null);
        begins[open] = outer;
    }

    private void close() {
        int end = add(null, null); // first, since there may be longer arrays then
        begins[end] = open;
        open = begins[open];
    }

    private int add(JsonKind kind, Object value) {
        if (size == kinds.length) {
            kinds = Arrays.copyOf(kinds, 2 * size);
            values = Arrays.copyOf(values, 2 * size);
            begins = Arrays.copyOf(begins, 2 * size);
        }
        kinds[size] = kind;
        values[size] = value;
        return size++;
    }

    /** Puts another value in the place of a scalar. */
    void replace(int at, Object value) {
        values[at] = value;
    }

    /** What the value there is; null for a name or an end. */
    JsonKind kind(int at) {
        return kinds[at];
    }

    /** The name or scalar there; null for null, an end, and what an object or array begins with. */
    Object value(int at) {
        return values[at];
    }

    /** Where the value begins that a token belongs to: of an end, its object or array; of others, the token itself. */
    int begin(int at) {
        return kinds[at] == null && values[at] == null ? begins[at] : at;
    }

    /** Where a value stands, as a JSON Pointer (RFC 6901). */
    String pointer(int value) {
        Path path = new Path();
        for (int at = 0; at <= value; at++) {
            if (kinds[at] != null) {
                if (at > 0) {
                    path.next();
                }
                if (at < value && (kinds[at] == JsonKind.OBJECT || kinds[at] == JsonKind.ARRAY)) {
                    path.enter();
                }
            } else if (values[at] != null) {
                path.at((String) values[at]);
            } else {
                path.leave();
            }
        }
        return path.toString();
    }
}
