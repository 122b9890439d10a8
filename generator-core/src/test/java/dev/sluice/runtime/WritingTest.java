package dev.sluice.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** How each value is written, and what is refused. Adding a case is adding a row. */
class WritingTest {
    private static DynamicTest writes(Object value, String json) {
        return dynamicTest("writes " + json, () -> {
            assertEquals(json, text(value));
            assertEquals(json, text(TreeWriter.tree(value)));
        });
    }

    private static DynamicTest refuses(Object value, String message) {
        return dynamicTest("refuses " + message, () -> {
            IllegalArgumentException text =
                    assertThrows(IllegalArgumentException.class, () -> JacksonWriter.encode(value));
            IllegalArgumentException tree = assertThrows(IllegalArgumentException.class, () -> TreeWriter.tree(value));
            assertEquals(message, text.getMessage());
            assertEquals(message, tree.getMessage());
        });
    }

    @TestFactory
    Stream<DynamicTest> values() {
        return Stream.of(
                writes(null, "null"),
                writes(true, "true"),
                writes("a\"\u20ac\u2028", "\"a\\\"\u20ac\u2028\""),
                writes((byte) 1, "1"),
                writes((short) 2, "2"),
                writes(3, "3"),
                writes(Long.MIN_VALUE, "-9223372036854775808"),
                writes(new BigInteger("18446744073709551616"), "18446744073709551616"),
                writes(new BigDecimal("1.10"), "1.10"),
                writes(100.0, "100"),
                writes(-0.0, "0"),
                writes(0.5, "0.5"),
                writes(0.1f, "0.1"),
                writes(1e16, "10000000000000000"),
                writes(1e20, "100000000000000000000"),
                writes(1e21, "1.0E21"),
                writes(List.of(1, List.of()), "[1,[]]"),
                writes(new TreeSet<>(List.of("b", "a")), "[\"a\",\"b\"]"),
                writes(Arrays.asList("a", null), "[\"a\",null]"),
                writes(Map.of("a", Map.of("b", 1)), "{\"a\":{\"b\":1}}"),
                writes(OffsetDateTime.parse("2026-01-31T00:00:00Z"), "\"2026-01-31T00:00:00Z\""),
                writes(LocalDate.of(2026, 1, 31), "\"2026-01-31\""),
                writes(
                        UUID.fromString("00000000-0000-4000-8000-00000000000f"),
                        "\"00000000-0000-4000-8000-00000000000f\""),
                writes(URI.create("a/b?c"), "\"a/b?c\""),
                writes(Bytes.of((byte) 1), "\"AQ==\""));
    }

    @TestFactory
    Stream<DynamicTest> refusals() {
        List<Object> circle = new ArrayList<>();
        circle.add(circle);
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("fine", 1);
        members.put("a/b~", List.of("fine", Map.of("deep", new StringBuilder("x"))));
        return Stream.of(
                refuses(members, "/a~1b~0/1/deep: java.lang.StringBuilder is not a JSON value"),
                refuses(new Object(), ": java.lang.Object is not a JSON value"),
                refuses(List.of(1, new int[0]), "/1: [I is not a JSON value"),
                refuses(Map.of("a", Double.NaN), "/a: NaN is not a JSON number"),
                refuses(Map.of("a", Float.POSITIVE_INFINITY), "/a: Infinity is not a JSON number"),
                refuses(Map.of("a", Map.of(1, 2)), "/a: the name 1 is no string"),
                refuses(circle, "/0".repeat(1_000) + ": nested deeper than 1000 levels"));
    }

    private static String text(Object value) {
        return new String(JacksonWriter.encode(value), StandardCharsets.UTF_8);
    }
}
