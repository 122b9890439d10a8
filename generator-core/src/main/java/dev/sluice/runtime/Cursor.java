package dev.sluice.runtime;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;

/**
 * Where a reader stands, and what it has kept of the objects around it.
 *
 * <p>A value is normally still to be read. When it had to be read before it was known not to fit, or to look into it,
 * it is held as a tree, and {@link #raw()} hands out that. So is a value of which the Java value is not the whole: a
 * decimal with more digits than a double has, a list with an element that does not fit.
 */
abstract class Cursor {
    private static final class Scope {
        final Members<Object> kept = new Members<>();
        boolean hasMisfits;
    }

    private final DriftListener listener;
    private final Scratch scratch = new Scratch();
    private Scope[] scopes = new Scope[8];
    private Scope scope;
    private int depth; // of objects only
    private String expected = "";
    private boolean held;
    private boolean partial; // and was read as something that is not the whole of it
    private Object tree;

    Cursor(DriftListener listener) {
        this.listener = listener;
    }

    // The tokens

    /** Enters the object at hand, if it is one. */
    abstract boolean openObject() throws IOException;

    /** The name of the next member; null past the last, which leaves the object. */
    abstract String readName() throws IOException;

    /** Moves from the name of a member to its value; false when this is null. */
    abstract boolean readValue() throws IOException;

    /** The name of the member whose value was read last. */
    abstract String name();

    /** Where the value at hand stands, as a JSON Pointer (RFC 6901). */
    abstract String pointer();

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

    /** Enters the object at hand; false when it is none. */
    public final boolean beginObject() throws IOException {
        if (!openObject()) {
            expected = "object";
            return false;
        }
        if (depth == scopes.length) {
            scopes = Arrays.copyOf(scopes, 2 * depth);
        }
        scope = scopes[depth];
        if (scope == null) {
            scope = scopes[depth] = new Scope();
        }
        depth++;
        return true;
    }

    /** Moves to the next property; null past the last. */
    public final String nextName() throws IOException {
        if (held) {
            letGo();
        }
        return readName();
    }

    /** Leaves the object, after its last property; returns what was kept of it, in its order. */
    public final Map<String, Object> endObject() {
        Map<String, Object> kept = scope.kept.take();
        scope.hasMisfits = false;
        depth--;
        scope = depth == 0 ? null : scopes[depth - 1];
        return kept;
    }

    final boolean beginArray() throws IOException {
        expected = "array";
        return openArray();
    }

    final boolean nextItem() throws IOException {
        if (held) {
            letGo();
        }
        return readItem();
    }

    /** Makes ready for a document, after one that may have been left in the middle. */
    void reset() {
        if (depth > 0) {
            depth = 0;
            Arrays.fill(scopes, null);
        }
        scratch.clear();
        letGo();
    }

    final Scratch scratch() {
        return scratch;
    }

    // What is kept

    /** Takes the value at hand whole. */
    final Object raw() throws IOException {
        if (!held) {
            return readTree();
        }
        Object value = tree;
        letGo();
        return value;
    }

    /** Leaves a value that has been read from the tokens to be taken again. */
    final void hold(Object value) {
        held = true;
        partial = false;
        tree = value;
    }

    /** Holds a value that was read as something that is not the whole of it, for the caller to keep. */
    final void holdWhole(Object value) {
        hold(value);
        partial = true;
    }

    /** Whether the value at hand was read as this and nothing of it is left. */
    final boolean isWhole(Object value) {
        return value != null && !partial;
    }

    private void letGo() {
        held = false;
        partial = false;
        tree = null;
    }

    /** Keeps the property at hand as it is. */
    public final void keep() throws IOException {
        readValue();
        Object raw = raw(); // first, since only then the name is that of this member
        scope.kept.put(name(), raw);
    }

    /** Keeps the member at hand because what it was read as, if anything, is not the whole of it. */
    final void keepMisfit() throws IOException {
        Object raw = misfit();
        scope.kept.put(name(), raw);
        scope.hasMisfits = true;
    }

    /** Of two members with one name the last counts, so an earlier one that did not fit is forgotten. */
    final void forgetMisfit() {
        if (scope.hasMisfits) {
            scope.kept.remove(name());
        }
    }

    /** Keeps the null that the member at hand is, unless it is none, and what it is has been kept. */
    final void keepNull(String name) {
        scope.kept.putIfAbsent(name, null);
        scope.hasMisfits = true;
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

    /** Takes the value at hand, which does not fit, and reports it unless it is held, and what there is to say was said. */
    final Object misfit() throws IOException {
        boolean reported = held;
        Object raw = raw();
        if (!reported) {
            report(raw);
        }
        return raw;
    }

    final void report(Object raw) {
        if (listener != null) {
            listener.onDrift(new Drift(pointer(), expected, raw));
        }
    }

    final DriftListener listener() {
        return listener;
    }
}
