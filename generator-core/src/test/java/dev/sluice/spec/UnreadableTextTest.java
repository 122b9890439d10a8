package dev.sluice.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.sluice.diagnostics.Diagnostics;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class UnreadableTextTest {
    private final Diagnostics diagnostics = new Diagnostics();

    record Bad(String text, String expected) {}

    static List<Bad> unreadableYaml() {
        return List.of(
                new Bad("", "1:1 empty-document"),
                new Bad("# only a comment\n", "1:1 empty-document"),
                new Bad("a: 1\n---\nb: 2\n", "2:1 several-documents"),
                new Bad("a: [1\nb: 2\n", "2:2 bad-yaml"),
                new Bad("a:\n\tb: 1\n", "2:1 bad-yaml"),
                new Bad("a: \"x", "1:6 bad-yaml"),
                new Bad("a: *nowhere", "1:4 bad-yaml"),
                new Bad("a: &x [*x]", "1:8 bad-yaml"),
                new Bad("? {a: 1}\n: 2", "1:3 bad-yaml"),
                new Bad("a: 1\nb: \u0001", "2:4 bad-yaml"),
                new Bad("a: " + "[".repeat(401) + "]".repeat(401), "1:403 too-deep"),
                new Bad("a: " + "[".repeat(100_000), "1:403 too-deep"),
                new Bad(deepAliases(), "201:15 too-deep"),
                new Bad(bomb(), "7:10 alias-bomb"));
    }

    /** Every line is two deeper than the one before. */
    private static String deepAliases() {
        StringBuilder text = new StringBuilder("a0: &a0 []\n");
        for (int i = 1; i < 1_000; i++) {
            text.append("a%d: &a%d [[*a%d]]\n".formatted(i, i, i - 1));
        }
        return text.toString();
    }

    private static String bomb() {
        StringBuilder text = new StringBuilder("a0: &a0 [x,x,x,x,x,x,x,x,x]\n");
        for (int i = 1; i < 12; i++) {
            String alias = "*a" + (i - 1);
            text.append("a" + i + ": &a" + i + " [" + String.join(",", Collections.nCopies(9, alias)) + "]\n");
        }
        return text.toString();
    }

    @ParameterizedTest
    @MethodSource("unreadableYaml")
    void saysWhereYamlIsUnreadable(Bad bad) {
        Unreadable problem = assertThrows(Unreadable.class, () -> YamlTreeReader.read(bad.text(), report()));

        assertEquals(bad.expected(), problem.at().line() + ":" + problem.at().column() + " " + problem.code());
    }

    static List<Bad> unreadableJson() {
        return List.of(
                new Bad("", "1:1 empty-document"),
                new Bad("{\"a\": 1,\n}", "2:1 bad-json"),
                new Bad("{\"a\": [1\n}", "2:1 bad-json"),
                new Bad("{\"a\": 1} x", "1:10 bad-json"),
                new Bad("{} {}", "1:4 bad-json"),
                new Bad("{\"a\": tru}", "1:7 bad-json"),
                new Bad("{\"a\": " + "[".repeat(100_000), "1:406 too-deep"));
    }

    @ParameterizedTest
    @MethodSource("unreadableJson")
    void saysWhereJsonIsUnreadable(Bad bad) {
        Unreadable problem = assertThrows(Unreadable.class, () -> JsonTreeReader.read(bad.text(), report()));

        assertEquals(bad.expected(), problem.at().line() + ":" + problem.at().column() + " " + problem.code());
    }

    static List<Bad> reported() {
        String number = "f:1:6: error: this number is out of range: ";
        return List.of(
                new Bad("{a: 1,\nb: 2,\na: 3}", "f:3:1: error: the key 'a' is already on line 1 [duplicate-key]"),
                new Bad("{200: a,\n '200': b}", "f:2:2: error: the key '200' is already on line 1 [duplicate-key]"),
                new Bad("{\"a\": 1,\n \"a\": 2}", "f:2:2: error: the key 'a' is already on line 1 [duplicate-key]"),
                new Bad("{\"\": 1e100000}", number + "its exponent is too large [number-out-of-range]"),
                new Bad("{\"\": 1e99999999999}", number + "its exponent is too large [number-out-of-range]"),
                new Bad(
                        "{\"\": " + "9".repeat(2_000) + "}",
                        number + "it has more than 1000 digits [number-out-of-range]"));
    }

    @ParameterizedTest
    @MethodSource("reported")
    void reportsAndReadsOn(Bad bad) throws Unreadable {
        YamlTreeReader.read(bad.text(), report());
        if (bad.text().contains("\"")) {
            JsonTreeReader.read(bad.text(), report());
        }

        assertEquals(1, diagnostics.sorted().size());
        assertEquals(bad.expected(), diagnostics.sorted().get(0).toString());
    }

    private Report report() {
        return new Report("f", diagnostics);
    }
}
