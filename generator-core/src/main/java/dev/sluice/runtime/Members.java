package dev.sluice.runtime;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Collects the members of one object; of two with one name the last wins (RFC 8259 leaves it open, this is what most
 * readers do). Few members are searched one after another, many are hashed, so that hostile input stays linear.
 */
final class Members<V> {
    private static final int FEW = 8;
    private static final Object[] NONE = {};

    private Object[] pairs = NONE;
    private int end;
    private LinkedHashMap<String, V> many;

    void put(String name, V value) {
        if (many != null) {
            many.put(name, value);
            return;
        }
        int at = indexOf(name);
        if (at >= 0) {
            pairs[at + 1] = value;
        } else if (end < 2 * FEW) {
            append(name, value);
        } else {
            spread();
            many.put(name, value);
        }
    }

    void putIfAbsent(String name, V value) {
        if (many != null ? !many.containsKey(name) : indexOf(name) < 0) {
            put(name, value);
        }
    }

    void remove(String name) {
        if (many != null) {
            many.remove(name);
            return;
        }
        int at = indexOf(name);
        if (at >= 0) {
            System.arraycopy(pairs, at + 2, pairs, at, end - at - 2);
            end -= 2;
        }
    }

    @SuppressWarnings("unchecked")
    void forEach(BiConsumer<? super String, ? super V> action) {
        if (many != null) {
            many.forEach(action);
            return;
        }
        for (int at = 0; at < end; at += 2) {
            action.accept((String) pairs[at], (V) pairs[at + 1]);
        }
    }

    /** What was collected, unmodifiable; this is empty afterwards, and can be used again. */
    Map<String, V> take() {
        if (many != null) {
            Map<String, V> taken = Copies.own(many);
            many = null;
            return taken;
        }
        if (end == 0) {
            return Map.of();
        }
        Map<String, V> taken = new FixedMap<>(Arrays.copyOf(pairs, end));
        Arrays.fill(pairs, 0, end, null);
        end = 0;
        return taken;
    }

    private int indexOf(String name) {
        for (int at = 0; at < end; at += 2) {
            if (pairs[at].equals(name)) {
                return at;
            }
        }
        return -1;
    }

    private void append(String name, V value) {
        if (end == pairs.length) {
            pairs = Arrays.copyOf(pairs, end == 0 ? 4 : 2 * end);
        }
        pairs[end] = name;
        pairs[end + 1] = value;
        end += 2;
    }

    private void spread() {
        LinkedHashMap<String, V> spread = new LinkedHashMap<>(4 * FEW);
        forEach(spread::put);
        many = spread;
        Arrays.fill(pairs, null);
        end = 0;
    }
}
