package dev.sluice.runtime;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;

/**
 * Where a reader stands, and what it has kept of the objects around it.
 *
 * <p>A value is normally still to be read. When it had to be read before it was known not to fit, or to look into it,
 * it is held as a tree, and {@link #raw()} hands out that.
 */
abstract class Cursor {
    private static final class Scope {
        final Members<Object> kept = new Members<>();
        boolean hasMisfits;
    }

    private final Cursor outer;
    private final DriftListener listener;
    private final Path path = new Path();
    private Scope[] scopes = new Scope[8];
    private Scope scope;
    private String expected = "";
    private boolean held;
    private Object tree;

    /** @param outer the reader whose value at hand this one reads, or null */
    Cursor(DriftListener listener, Cursor outer) {
        this.listener = listener;
        this.outer = outer;
    }

    // The tokens

    /** Enters the object at hand, if it is one. */
    abstract boolean openObject() throws IOException;

    /** The name of the next member; null past the last, which leaves the object. */
    abstract String readName() throws IOException;

    /** Moves from the name of a member to its value; false when this is null. */
    abstract boolean readValue() throws IOException;

    /** Enters the array at hand, if it is one. */
    abstract boolean openArray() throws IOException;

    /** Moves to the next element; false past the last, which leaves the array. */
    abstract boolean readItem() throws IOException;

    abstract boolean isNull();

    /** The value at hand as a string; null when it is none. So the next four. */
    abstract String readString() throws IOException;

    abstract Boolean readBoolean();

    abstract Long readLong() throws IOException;

    abstract Double readDouble() throws IOException;

    abstract BigDecimal readDecimal() throws IOException;

    /** The value at hand, whatever it is. */
    abstract Object readTree() throws IOException;

    // Objects and arrays

    final boolean enterObject() throws IOException {
        if (!openObject()) {
            return expect("object") != null;
        }
        path.enter();
        int depth = path.depth();
        if (depth > scopes.length) {
            scopes = Arrays.copyOf(scopes, 2 * depth);
        }
        scope = scopes[depth - 1];
        if (scope == null) {
            scope = scopes[depth - 1] = new Scope();
        }
        return true;
    }

    final String nextMember() throws IOException {
        held = false;
        String name = readName();
        path.at(name);
        return name;
    }

    final Map<String, Object> leaveObject() {
        Map<String, Object> kept = scope.kept.take();
        scope.hasMisfits = false;
        leave();
        return kept;
    }

    final boolean enterArray() throws IOException {
        if (!openArray()) {
            return expect("array") != null;
        }
        path.enter();
        return true;
    }

    final boolean nextItem(int index) throws IOException {
        held = false;
        path.at(index);
        return readItem();
    }

    final void leaveArray() {
        leave();
    }

    private void leave() {
        path.leave();
        int depth = path.depth();
        scope = depth == 0 ? null : scopes[depth - 1];
    }

    /** Forgets a document that was not read to its end. */
    final void reset() {
        path.clear();
        Arrays.fill(scopes, null);
        held = false;
        tree = null;
    }

    // What is kept

    /** Takes the value at hand whole. */
    final Object raw() throws IOException {
        if (!held) {
            return readTree();
        }
        Object value = tree;
        held = false;
        tree = null;
        return value;
    }

    /** Leaves a value that has been read from the tokens to be taken again. */
    final void hold(Object value) {
        held = true;
        tree = value;
    }

    /** Whether the value at hand is held, which after a failed read means that an element of it did not fit. */
    final boolean isHeld() {
        return held;
    }

    final void keepMember() throws IOException {
        readValue();
        scope.kept.put(path.name(), raw());
    }

    /** Keeps the member at hand because its value, or an element of it, did not fit. */
    final void keepMisfit() throws IOException {
        scope.kept.put(path.name(), misfit());
        scope.hasMisfits = true;
    }

    /** Of two members with one name the last counts, so an earlier one that did not fit is forgotten. */
    final void forgetMisfit() {
        if (scope.hasMisfits) {
            scope.kept.remove(path.name());
        }
    }

    /** Takes note that a member is missing, unless something is kept under its name. */
    final void markMissing(String name) {
        scope.kept.putIfAbsent(name, null);
    }

    // Drift

    /** Takes note of what the value at hand should have been; returns null, for "does not fit". */
    final <T> T expect(String type) {
        expected = type;
        return null;
    }

    /** What the value at hand should have been. */
    final String expected() {
        return expected;
    }

    /** Takes the value at hand, which does not fit, and reports it unless its elements were reported already. */
    final Object misfit() throws IOException {
        boolean reported = held;
        Object raw = raw();
        if (listener != null && !reported) {
            listener.onDrift(new Drift(pointer(), expected, raw));
        }
        return raw;
    }

    final DriftListener listener() {
        return listener;
    }

    private String pointer() {
        return outer == null ? path.toString() : outer.pointer() + path;
    }
}
