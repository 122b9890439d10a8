package dev.sluice.runtime;

import java.util.Arrays;
import java.util.List;

/**
 * A stack on which the items of arrays gather, those of an inner array above those of the outer one. Only when an array
 * is complete is its list made, of the right size.
 */
final class Scratch {
    private static final int USUAL_SIZE = 16;

    private Object[] items = new Object[USUAL_SIZE];
    private int size;

    int size() {
        return size;
    }

    void push(Object item) {
        if (size == items.length) {
            items = Arrays.copyOf(items, 2 * size);
        }
        items[size++] = item;
    }

    /** The items above a former size, which are taken off. */
    <T> List<T> take(int from) {
        Object[] taken = Arrays.copyOfRange(items, from, size);
        Arrays.fill(items, from, size, null);
        size = from;
        return Copies.own(taken);
    }

    /** The items above a former size. */
    List<Object> view(int from) {
        return Arrays.asList(items).subList(from, size);
    }

    void clear() {
        Arrays.fill(items, 0, size, null);
        size = 0;
    }
}
