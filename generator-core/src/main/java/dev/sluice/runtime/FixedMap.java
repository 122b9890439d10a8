package dev.sluice.runtime;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Set;

/**
 * A small unmodifiable map: names and values in one array, looked up one after another. The few properties that a
 * document does not declare stand in nearly every object of real traffic, and a hash map for them weighs four times
 * as much.
 */
final class FixedMap<V> extends AbstractMap<String, V> {
    private final Object[] pairs;

    /** Takes over an array of name, value, name, value. */
    FixedMap(Object[] pairs) {
        this.pairs = pairs;
    }

    @Override
    public V get(Object name) {
        int at = indexOf(name);
        return at < 0 ? null : value(at);
    }

    @Override
    public boolean containsKey(Object name) {
        return indexOf(name) >= 0;
    }

    @Override
    public int size() {
        return pairs.length / 2;
    }

    @Override
    public Set<Entry<String, V>> entrySet() {
        return new Entries();
    }

    private int indexOf(Object name) {
        for (int at = 0; at < pairs.length; at += 2) {
            if (pairs[at].equals(name)) {
                return at;
            }
        }
        return -1;
    }

    @SuppressWarnings("unchecked")
    private V value(int at) {
        return (V) pairs[at + 1];
    }

    private final class Entries extends AbstractSet<Entry<String, V>> {
        @Override
        public int size() {
            return FixedMap.this.size();
        }

        @Override
        public Iterator<Entry<String, V>> iterator() {
            return new Iterator<>() {
                private int at;

                @Override
                public boolean hasNext() {
                    return at < pairs.length;
                }

                @Override
                public Entry<String, V> next() {
                    if (at >= pairs.length) {
                        throw new NoSuchElementException();
                    }
                    at += 2;
                    return new SimpleImmutableEntry<>((String) pairs[at - 2], value(at - 2));
                }
            };
        }
    }
}
