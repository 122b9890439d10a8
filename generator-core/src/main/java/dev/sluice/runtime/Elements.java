package dev.sluice.runtime;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads lists and maps. An element that does not fit reads null in its place; the reader then holds the whole array or
 * object as well, for the caller to keep. So it does when an element is not the whole of what was sent.
 */
final class Elements {
    private Elements() {}

    /** The array at hand, or null when it is none. */
    static <T> List<T> list(JsonReader in, JsonReader.Decoder<T> decoder) throws IOException {
        if (!in.beginArray()) {
            return null;
        }
        Scratch items = in.scratch();
        int start = items.size();
        List<Object> raw = null;
        while (in.nextItem()) {
            boolean absent = in.isNull();
            T item = absent ? null : decoder.read(in);
            boolean fits = absent || in.isWhole(item);
            if (!fits && raw == null) {
                raw = rawList(items.view(start));
            }
            if (raw != null) {
                raw.add(fits ? TreeWriter.tree(item) : in.misfit());
            }
            items.push(item);
        }
        if (raw != null) {
            in.holdWhole(Copies.own(raw.toArray()));
        }
        return items.take(start);
    }

    /** The object at hand as a map, or null when it is none. */
    static <T> Map<String, T> map(JsonReader in, JsonReader.Decoder<T> decoder) throws IOException {
        if (!in.beginObject()) {
            return null;
        }
        Members<T> members = new Members<>();
        Members<Object> raw = null;
        for (String name; (name = in.nextName()) != null; ) {
            boolean absent = !in.readValue();
            T value = absent ? null : decoder.read(in);
            boolean fits = absent || in.isWhole(value);
            if (!fits && raw == null) {
                raw = rawMembers(members);
            }
            if (raw != null) {
                raw.put(name, fits ? TreeWriter.tree(value) : in.misfit());
            }
            members.put(name, value);
        }
        in.endObject();
        if (raw != null) {
            in.holdWhole(raw.take());
        }
        return members.take();
    }

    private static List<Object> rawList(List<?> items) {
        List<Object> raw = new ArrayList<>(items.size() + 1);
        for (Object item : items) {
            raw.add(TreeWriter.tree(item));
        }
        return raw;
    }

    private static Members<Object> rawMembers(Members<?> members) {
        Members<Object> raw = new Members<>();
        members.forEach((name, value) -> raw.put(name, TreeWriter.tree(value)));
        return raw;
    }
}
