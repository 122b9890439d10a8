package dev.sluice.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sluice.diagnostics.Diagnostics;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TreeReaderTest {
    private final Diagnostics diagnostics = new Diagnostics();

    record Plain(String yaml, Object value) {}

    static List<Plain> plainScalars() {
        return List.of(
                new Plain("no", "no"),
                new Plain("on", "on"),
                new Plain("y", "y"),
                new Plain("true", true),
                new Plain("False", false),
                new Plain("~", null),
                new Plain("Null", null),
                new Plain("", null),
                new Plain("12", 12L),
                new Plain("-12", -12L),
                new Plain("010", 10L),
                new Plain("0o10", 8L),
                new Plain("0x1F", 31L),
                new Plain("9223372036854775807", Long.MAX_VALUE),
                new Plain("9223372036854775808", new BigInteger("9223372036854775808")),
                new Plain("1.10", new BigDecimal("1.10")),
                new Plain(".5", new BigDecimal(".5")),
                new Plain("1e3", new BigDecimal("1e3")),
                new Plain("0.1234567890123456789", new BigDecimal("0.1234567890123456789")),
                new Plain("1_000", "1_000"),
                new Plain("12:30:45", "12:30:45"),
                new Plain("2024-01-02", "2024-01-02"),
                new Plain("1.2.3", "1.2.3"),
                new Plain("+", "+"),
                new Plain(".inf", ".inf"),
                new Plain("<<", "<<"),
                new Plain("'12'", "12"),
                new Plain("\"no\\n\"", "no\n"),
                new Plain("!!str 12", "12"),
                new Plain("!!int \"12\"", 12L),
                new Plain("!secret x", "x"),
                new Plain("|\n  12\n", "12\n"));
    }

    @ParameterizedTest
    @MethodSource("plainScalars")
    void yamlScalarsFollowTheCoreSchema(Plain plain) {
        assertEquals(plain.value(), yaml("a: " + plain.yaml()).get("a").value());
    }

    @Test
    void keysAreTextAsWritten() {
        Node node = yaml("{200: a, 1.10: b, true: c, null: d, 0x1F: e, 'q': f, 1e99999: g, &k x: h, z: *k}");

        assertEquals(
                List.of("200", "1.10", "true", "null", "0x1F", "q", "1e99999", "x", "z"),
                node.entries().stream().map(Node.Entry::key).toList());
    }

    @Test
    void numbersKeepTheirText() {
        assertEquals("1.10", yaml("a: 1.10").get("a").text());
        assertEquals("007", yaml("a: 007").get("a").text());
        assertEquals("1E400", json("{\"a\": 1E400}").get("a").text());
    }

    @Test
    void jsonNumbersAreExact() {
        Node node = json("{\"a\": [1, 18446744073709551615, 0.1234567890123456789, -0.0, 1e2]}");

        assertEquals(
                List.of(
                        1L,
                        new BigInteger("18446744073709551615"),
                        new BigDecimal("0.1234567890123456789"),
                        new BigDecimal("-0.0"),
                        new BigDecimal("1e2")),
                node.get("a").value());
    }

    @Test
    void yamlPlacesAreOneBased() {
        Node node = yaml("a:\n  - x\n  - b c: {d: 1}\n");

        assertEquals("f:2:5", node.get("a").at(0).source().toString());
        assertEquals("f:3:5", node.get("a").at(1).get("b c").keySource().toString());
        assertEquals("f:3:14", node.get("a").at(1).get("b c").get("d").source().toString());
        assertEquals("/a/1/b c/d", node.get("a").at(1).get("b c").get("d").pointer());
    }

    @Test
    void jsonPlacesAreOneBased() {
        Node node = json("{\n  \"a/b\": [\n    {\"c~\": true}]\n}");
        Node c = node.get("a/b").at(0).get("c~");

        assertEquals("f:2:3", node.get("a/b").keySource().toString());
        assertEquals("f:3:6", c.keySource().toString());
        assertEquals("f:3:12", c.source().toString());
        assertEquals("f#/a~1b/0/c~0", c.id());
    }

    @Test
    void aMissingNodeHasThePlaceOfItsParent() {
        Node missing = yaml("a:\n  b: 1").get("a").get("x").at(3).get("y");

        assertEquals("f:2:3", missing.source().toString());
        assertEquals("/a/x/3/y", missing.pointer());
        assertEquals(List.of(), missing.items());
        assertEquals("", missing.text());
        assertTrue(!missing.exists() && !missing.isNull() && missing.entries().isEmpty());
    }

    @Test
    void valuesKeepTheirOrder() {
        Map<String, Object> expected = new LinkedHashMap<>();
        expected.put("z", 1L);
        expected.put("a", Arrays.asList(null, true, "x"));

        Object value = yaml("z: 1\na: [null, true, x]").value();

        assertEquals(expected, value);
        assertEquals(List.of("z", "a"), List.copyOf(((Map<?, ?>) value).keySet()));
    }

    @Test
    void anAliasIsTheValueOfItsAnchor() {
        Node node = yaml("a: &x {b: 1}\nc: *x\nd: [*x, *x]");

        assertSame(node.get("a").raw(), node.get("c").raw());
        assertEquals("/d/1/b", node.get("d").at(1).get("b").pointer());
        assertEquals("f:1:11", node.get("d").at(1).get("b").source().toString());
    }

    @Test
    void mergeKeysGiveWayToOwnKeysAndToEarlierSources() {
        Node node = yaml("""
                a: &a {x: 1, y: 1}
                b: &b {y: 2, z: 2}
                one: {<<: *a, x: 0}
                many: {<<: [*a, *b]}
                nested: &n {<<: *b, w: 3}
                twice: {<<: *n}
                text: {<<: plain, '<<quoted': 1}
                """);

        assertEquals(Map.of("x", 0L, "y", 1L), node.get("one").value());
        assertEquals(Map.of("x", 1L, "y", 1L, "z", 2L), node.get("many").value());
        assertEquals(Map.of("y", 2L, "z", 2L, "w", 3L), node.get("twice").value());
        assertEquals(Map.of("<<", "plain", "<<quoted", 1L), node.get("text").value());
    }

    static List<Plain> onlyYaml12() {
        return List.of(
                new Plain("a:\tx", "x"),
                new Plain("a: x\t# comment", "x"),
                new Plain("\t# comment\na: x", "x"),
                new Plain("a: x\n\t\n", "x"),
                new Plain("a: x\u2028y", "x\u2028y"),
                new Plain("a: \"x\u0085y\"", "x\u0085y"));
    }

    @ParameterizedTest
    @MethodSource("onlyYaml12")
    void readsWhatOnlyYaml12Allows(Plain plain) {
        assertEquals(plain.value(), yaml(plain.yaml()).get("a").text());
    }

    @Test
    void lineSeparatorsInTextDoNotMoveLaterLines() {
        assertEquals("f:2:4", yaml("a: x\u2028y\u2029z\nb: 1").get("b").source().toString());
    }

    private Node yaml(String text) {
        return read(() -> YamlTreeReader.read(text, report()));
    }

    private Node json(String text) {
        return read(() -> JsonTreeReader.read(text, report()));
    }

    private Report report() {
        return new Report("f", diagnostics);
    }

    private interface Reading {
        Value read() throws Unreadable;
    }

    private static Node read(Reading reading) {
        try {
            return new SpecFile(null, null, "f", reading.read()).root();
        } catch (Unreadable problem) {
            throw new AssertionError(problem.at() + " " + problem.getMessage(), problem);
        }
    }
}
