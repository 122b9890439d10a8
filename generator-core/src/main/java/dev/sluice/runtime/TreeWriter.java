package dev.sluice.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes new maps and lists, which belong to the caller. */
final class TreeWriter extends JsonWriter {
    private final Deque<Object> open = new ArrayDeque<>();
    private String name;
    private final boolean keepsBytes;
    private Object root;

    private TreeWriter(boolean keepsBytes) {
        this.keepsBytes = keepsBytes;
    }

    /** Any JSON value, models included, as maps, lists and scalars. */
    static Object tree(Object value) {
        return tree(value, new TreeWriter(false));
    }

    /** The same, but with {@link Bytes} as they are. */
    static Object treeOfParts(Object value) {
        return tree(value, new TreeWriter(true));
    }

    private static Object tree(Object value, TreeWriter out) {
        try {
            out.writeAny(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a model's own, since there is no output here that could fail
        }
        return out.root;
    }

    @Override
    void openObject() {
        open(new LinkedHashMap<String, Object>());
    }

    @Override
    void closeObject() {
        open.pop();
    }

    @Override
    void openArray() {
        open(new ArrayList<>());
    }

    @Override
    void closeArray() {
        open.pop();
    }

    @Override
    void writeName(String name) {
        this.name = name;
    }

    @Override
    void writeNull() {
        add(null);
    }

    @Override
    void writeText(String value) {
        add(value);
    }

    @Override
    void writeBoolean(boolean value) {
        add(value);
    }

    @Override
    void writeLong(long value) {
        add(Numbers.integer(value));
    }

    @Override
    void writeFraction(double value) {
        add(value);
    }

    @Override
    void writeInteger(BigInteger value) {
        if (value.bitLength() < Long.SIZE) {
            writeLong(value.longValue());
        } else {
            add(value);
        }
    }

    @Override
    void writeDecimal(BigDecimal value) {
        add(value);
    }

    @Override
    void writeBytes(Bytes value) throws IOException {
        if (keepsBytes) {
            add(value);
        } else {
            super.writeBytes(value);
        }
    }

    private void open(Object container) {
        add(container);
        open.push(container);
    }

    @SuppressWarnings("unchecked")
    private void add(Object value) {
        Object into = open.peek();
        if (into == null) {
            root = value;
        } else if (into instanceof Map) {
            ((Map<String, Object>) into).put(name, value);
        } else {
            ((List<Object>) into).add(value);
        }
    }
}
