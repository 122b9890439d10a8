package dev.sluice.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CopiesTest {
    @Test
    void aListIsCopiedOnceAndKeepsNulls() {
        List<String> source = new ArrayList<>(Arrays.asList("b", null, "a"));
        List<String> copy = Copies.list(source);
        source.clear();

        assertEquals(Arrays.asList("b", null, "a"), copy);
        assertSame(copy, Copies.list(copy));
        assertSame(copy, Copies.listOrNull(copy));
        assertThrows(UnsupportedOperationException.class, () -> copy.set(0, "c"));
        assertEquals(List.of(), Copies.list(null));
        assertNull(Copies.listOrNull(null));
    }

    @Test
    void aMapIsCopiedOnceAndKeepsNullsAndOrder() {
        for (int size : new int[] {0, 1, 8, 9, 500}) {
            Map<String, Integer> source = new LinkedHashMap<>();
            for (int i = size; i > 0; i--) {
                source.put("k" + i, i == 2 ? null : Integer.valueOf(i));
            }
            Map<String, Integer> expected = new LinkedHashMap<>(source);
            Map<String, Integer> copy = Copies.map(source);
            source.clear();

            assertEquals(expected, copy);
            assertEquals(copy, expected);
            assertEquals(expected.hashCode(), copy.hashCode());
            assertEquals(new ArrayList<>(expected.entrySet()), new ArrayList<>(copy.entrySet()));
            assertEquals(size > 1, copy.containsKey("k2"));
            assertNull(copy.get("other"));
            assertSame(copy, Copies.mapOrNull(copy));
            assertThrows(UnsupportedOperationException.class, () -> copy.put("x", 1));
            copy.entrySet().forEach(e -> assertThrows(UnsupportedOperationException.class, () -> e.setValue(7)));
        }
        assertEquals(Map.of(), Copies.map(null));
        assertNull(Copies.mapOrNull(null));
    }
}
