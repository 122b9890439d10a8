package dev.sluice.runtime;

import java.util.AbstractList;
import java.util.AbstractMap;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import java.util.Set;

/**
 * Unmodifiable copies of lists and maps. Unlike {@code List.copyOf} and {@code Map.copyOf} they keep null elements and
 * the order of entries; like these they do not copy what is such a copy already, so what was just read costs nothing.
 */
public final class Copies {
    private Copies() {}

    /** A copy of a list; of null, the empty list. */
    public static <T> List<T> list(List<? extends T> list) {
        return list == null ? List.of() : listOrNull(list);
    }

    /** A copy of a list; of null, null. */
    @SuppressWarnings("unchecked") // nothing can be put in, so a list of a narrower type is a list of the wider one
    public static <T> List<T> listOrNull(List<? extends T> list) {
        if (list == null || list instanceof FixedList) {
            return (List<T>) list;
        }
        return list.isEmpty() ? List.of() : own(list.toArray());
    }

    /** A copy of a map; of null, the empty map. */
    public static <T> Map<String, T> map(Map<String, ? extends T> map) {
        return map == null ? Map.of() : mapOrNull(map);
    }

    /** A copy of a map; of null, null. */
    @SuppressWarnings("unchecked") // see listOrNull
    public static <T> Map<String, T> mapOrNull(Map<String, ? extends T> map) {
        if (map == null || map instanceof FixedMap || map instanceof LargeMap) {
            return (Map<String, T>) map;
        }
        if (map.isEmpty()) {
            return Map.of();
        }
        Members<T> members = new Members<>();
        map.forEach(members::put);
        return members.take();
    }

    /** A list over an array that nobody else holds. */
    static <T> List<T> own(Object[] items) {
        return items.length == 0 ? List.of() : new FixedList<>(items);
    }

    /** A map over one that nobody else holds. */
    static <T> Map<String, T> own(LinkedHashMap<String, T> entries) {
        return new LargeMap<>(entries);
    }

    private static final class FixedList<T> extends AbstractList<T> implements RandomAccess {
        private final Object[] items;

        FixedList(Object[] items) {
            this.items = items;
        }

        @Override
        @SuppressWarnings("unchecked")
        public T get(int index) {
            return (T) items[index];
        }

        @Override
        public int size() {
            return items.length;
        }

        @Override
        public Object[] toArray() {
            return Arrays.copyOf(items, items.length, Object[].class);
        }
    }

    private static final class LargeMap<V> extends AbstractMap<String, V> {
        private final LinkedHashMap<String, V> entries;

        LargeMap(LinkedHashMap<String, V> entries) {
            this.entries = entries;
        }

        @Override
        public V get(Object name) {
            return entries.get(name);
        }

        @Override
        public boolean containsKey(Object name) {
            return entries.containsKey(name);
        }

        @Override
        public int size() {
            return entries.size();
        }

        @Override
        public Set<Entry<String, V>> entrySet() {
            return Collections.unmodifiableMap(entries).entrySet();
        }
    }
}
