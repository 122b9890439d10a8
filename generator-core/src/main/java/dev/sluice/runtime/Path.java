package dev.sluice.runtime;

import java.util.Arrays;

/** Where one stands in a tree: the member name or the element index at each level of nesting. */
final class Path {
    private String[] names = new String[8];
    private int[] indexes = new int[8];
    private int depth;

    int depth() {
        return depth;
    }

    void enter() {
        if (depth == names.length) {
            names = Arrays.copyOf(names, 2 * depth);
            indexes = Arrays.copyOf(indexes, 2 * depth);
        }
        names[depth] = null;
        indexes[depth] = -1;
        depth++;
    }

    void leave() {
        depth--;
    }

    void at(String name) {
        names[depth - 1] = name;
    }

    /** Moves to the next element. */
    void next() {
        indexes[depth - 1]++;
    }

    /** The name of the member at hand. */
    String name() {
        return names[depth - 1];
    }

    /** As a JSON Pointer (RFC 6901). */
    @Override
    public String toString() {
        StringBuilder pointer = new StringBuilder();
        for (int level = 0; level < depth; level++) {
            if (names[level] != null) {
                pointer.append('/').append(names[level].replace("~", "~0").replace("/", "~1"));
            } else if (indexes[level] >= 0) {
                pointer.append('/').append(indexes[level]);
            }
        }
        return pointer.toString();
    }
}
