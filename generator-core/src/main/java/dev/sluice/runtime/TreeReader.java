package dev.sluice.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Reads maps, lists and scalars: what an {@code ObjectMapper} made, or a value that has to be looked into first. */
final class TreeReader extends JsonReader {
    private final Cursor outer;
    private final Deque<Iterator<?>> open = new ArrayDeque<>();
    private final Path path = new Path();
    private Object value;
    private String tag = "";

    private TreeReader(Object value) {
        super(null);
        this.outer = null;
        this.value = value;
    }

    /** Reads a value that another reader has at hand. */
    TreeReader(Object value, Cursor outer) {
        super(outer.listener());
        this.outer = outer;
        this.value = value;
    }

    static <T> T read(Object tree, Decoder<T> decoder) {
        try {
            return decoder.read(new TreeReader(tree));
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a decoder's own, since there is no input here that could fail
        }
    }

    @Override
    boolean openObject() {
        if (value instanceof Map<?, ?> map) {
            enter(map.entrySet());
        }
        return value instanceof Map;
    }

    @Override
    String readName() {
        if (!open.element().hasNext()) {
            leave();
            return null;
        }
        Map.Entry<?, ?> member = (Map.Entry<?, ?>) open.element().next();
        value = member.getValue();
        path.at(String.valueOf(member.getKey()));
        return path.name();
    }

    @Override
    boolean readValue() {
        return value != null;
    }

    @Override
    boolean openArray() {
        if (value instanceof List<?> list) {
            enter(list);
        }
        return value instanceof List;
    }

    @Override
    boolean readItem() {
        if (!open.element().hasNext()) {
            leave();
            return false;
        }
        value = open.element().next();
        path.next();
        return true;
    }

    @Override
    String name() {
        return path.name();
    }

    @Override
    String pointer() {
        return outer == null ? path.toString() : outer.pointer() + path;
    }

    @Override
    boolean isNull() {
        return value == null;
    }

    @Override
    String readString() {
        return value instanceof String text ? text : null;
    }

    @Override
    Boolean readBoolean() {
        return value instanceof Boolean truth ? truth : null;
    }

    @Override
    Long readLong() {
        return value instanceof Number number ? Numbers.toLong(number) : null;
    }

    @Override
    Double readDouble() {
        return value instanceof Number number ? Numbers.toDouble(number) : null;
    }

    @Override
    BigDecimal readDecimal() {
        return value instanceof Number number ? Numbers.toDecimal(number) : null;
    }

    @Override
    Object readTree() {
        return value;
    }

    @Override
    public JsonKind kind() {
        return kind(value);
    }

    private static JsonKind kind(Object value) {
        if (value == null) {
            return JsonKind.NULL;
        } else if (value instanceof String) {
            return JsonKind.STRING;
        } else if (value instanceof Number) {
            return JsonKind.NUMBER;
        } else if (value instanceof Boolean) {
            return JsonKind.BOOLEAN;
        } else if (value instanceof List) {
            return JsonKind.ARRAY;
        } else if (value instanceof Map) {
            return JsonKind.OBJECT;
        }
        throw new IllegalArgumentException(value.getClass().getName() + " is not a JSON value");
    }

    @Override
    public JsonReader tagged(String property) {
        Object found = value instanceof Map<?, ?> map ? map.get(property) : null;
        if (found instanceof String text) {
            tag = text;
        } else if (found instanceof Double number) {
            tag = Numbers.written(number).toString();
        } else if (found instanceof Number || found instanceof Boolean) {
            tag = found.toString();
        } else {
            tag = "";
        }
        return this;
    }

    @Override
    public String tag() {
        return tag;
    }

    @Override
    public int count(String... names) {
        int count = 0;
        if (value instanceof Map<?, ?> map) {
            for (String name : names) {
                count += map.get(name) != null ? 1 : 0;
            }
        }
        return count;
    }

    @Override
    public JsonKind kindOf(String property) {
        return kind(member(property));
    }

    @Override
    public JsonReader inside(String property) {
        return new TreeReader(member(property), this);
    }

    private Object member(String property) {
        return value instanceof Map<?, ?> map ? map.get(property) : null;
    }

    @Override
    public JsonReader firstItem() {
        return new TreeReader(value instanceof List<?> list && !list.isEmpty() ? list.get(0) : null, this);
    }

    @Override
    public JsonReader firstValue() {
        boolean isThere = value instanceof Map<?, ?> map && !map.isEmpty();
        return new TreeReader(isThere ? ((Map<?, ?>) value).values().iterator().next() : null, this);
    }

    private void enter(Iterable<?> values) {
        open.push(values.iterator());
        path.enter();
    }

    private void leave() {
        open.pop();
        path.leave();
    }
}
