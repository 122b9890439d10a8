package dev.sluice.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.Deque;

/** Lets a chunk write itself into the answer, so that it need not become a tree first. */
final class FoldWriter extends JsonWriter {
    private final IndexProbe probe = new IndexProbe();
    private final Deque<Object> open = new ArrayDeque<>(); // FoldedObject, FoldedList
    private final FoldedValue root;
    private FoldedObject object; // the innermost, while no array is inside it
    private FoldedValue slot;
    private FoldedObject element;
    private Long itemIndex; // of an object that is sent instead of an array; null for a further element

    FoldWriter(FoldRules rules) {
        this.root = new FoldedValue(rules);
    }

    /** Takes in what the chunk holds. */
    void add(Object chunk) {
        add(root, chunk, null);
    }

    /** Takes in what belongs in one place of the answer. */
    void add(FoldedValue place, Object part, Long index) {
        slot = place;
        itemIndex = index;
        try {
            writeAny(part);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a model's own, since there is no output here that could fail
        }
    }

    /** Where the answer as a whole belongs. */
    FoldedValue root() {
        return root;
    }

    /** What was taken in so far. */
    Object tree() {
        return root.tree();
    }

    /** An element that says which it is, is written into that; others stay what they are. */
    @Override
    boolean takes(Object item) throws IOException {
        FoldedList list = (FoldedList) open.element();
        if (list.key() != null) {
            element = list.like(TreeWriter.tree(item));
        } else if (probe.look(item, list.nextIndex())) {
            element = list.at(probe);
        }
        if (element != null) {
            return false;
        }
        list.add(TreeWriter.tree(item));
        return true;
    }

    @Override
    void openObject() {
        object = element != null ? element : slot.object(itemIndex);
        element = null;
        open.push(object);
    }

    @Override
    void closeObject() {
        pop();
    }

    private Object pop() {
        Object left = open.pop();
        object = open.peek() instanceof FoldedObject outer ? outer : null;
        return left;
    }

    @Override
    void openArray() {
        FoldedList list = slot.list();
        list.begin();
        open.push(list);
    }

    @Override
    void closeArray() {
        ((FoldedList) pop()).end();
    }

    @Override
    void writeName(String name) {
        slot = object.member(name);
    }

    @Override
    void writeNull() {}

    @Override
    void writeText(String value) {
        slot.addText(value);
    }

    @Override
    void writeBytes(Bytes value) {
        slot.addBytes(value);
    }

    @Override
    void writeBoolean(boolean value) {
        slot.add(value);
    }

    @Override
    void writeLong(long value) {
        slot.add(value);
    }

    @Override
    void writeFraction(double value) {
        slot.add(value);
    }

    @Override
    void writeInteger(BigInteger value) {
        slot.add(value);
    }

    @Override
    void writeDecimal(BigDecimal value) {
        slot.add(value);
    }
}
