package dev.sluice.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LineBreakerTest {

    /** Letters of a length. */
    private static String x(int length) {
        return "x".repeat(length);
    }

    private static String list(int count, String item) {
        return IntStream.range(0, count).mapToObj(i -> item).collect(Collectors.joining(", "));
    }

    static Stream<Arguments> lines() {
        return Stream.of(
                arguments("    short(a, b);", "    short(a, b);"),
                arguments("return new Foo(" + list(3, x(40)) + ");", """
                                return new Foo(
                                        %1$s, %1$s,
                                        %1$s);""".formatted(x(40))),
                arguments(
                        "public record Foo(String " + x(60) + ", Map<String, Object> " + x(60) + ") implements Bar {",
                        """
                        public record Foo(
                                String %1$s,
                                Map<String, Object> %1$s)
                                implements Bar {""".formatted(x(60))),
                arguments(
                        "public static Foo of(String " + x(45) + ", String " + x(45) + ") throws IOException {",
                        """
                        public static Foo of(
                                String %1$s, String %1$s)
                                throws IOException {""".formatted(x(45))),
                arguments("public sealed interface Foo extends Bar permits " + list(3, x(40)) + " {", """
                        public sealed interface Foo extends Bar
                                permits %1$s, %1$s,
                                %1$s {""".formatted(
                                x(40))),
                arguments("require(\"Foo\")" + ".check(\"a\", a)".repeat(8) + ".done();", """
                        require("Foo")
                                %s
                                .done();""".formatted(
                                ".check(\"a\", a)".repeat(8))),
                arguments("case \"" + x(60) + "\" -> b." + x(60) + " = in.string();", """
                        case "%1$s" ->
                                b.%1$s = in.string();""".formatted(x(60))),
                arguments("x." + x(60) + "." + x(60) + "();", "x." + x(60) + "." + x(60) + "();"),
                arguments("case \"a, b(\", \"" + x(60) + "\", \"" + x(60) + "\" -> read(at);", """
                        case "a, b(", "%1$s",
                                "%1$s" -> read(at);""".formatted(x(60))),
                arguments("return other && " + x(60) + " && " + x(60) + ";", """
                        return other && %1$s
                                && %1$s;""".formatted(x(60))),
                arguments("this." + x(70) + " = from." + x(70) + ";", """
                        this.%1$s =
                                from.%1$s;""".formatted(x(70))),
                arguments("@JsonProperty(\"" + x(70) + "\") Foo " + x(40) + ",", """
                        @JsonProperty("%s")
                                Foo %s,""".formatted(x(70), x(40))),
                arguments("public sealed interface Foo extends " + list(3, x(40)) + " {", """
                        public sealed interface Foo
                                extends %1$s, %1$s,
                                %1$s {""".formatted(x(40))),
                arguments("default Foo bar(String " + x(50) + ", Map<String, Object> " + x(50) + ") {", """
                        default Foo bar(
                                String %1$s,
                                Map<String, Object> %1$s) {""".formatted(
                                x(50))),
                arguments(
                        "private static final Foo<" + x(60) + "> " + x(60) + " = Foo.json(x).endsWith(y);",
                        """
                        private static final Foo<%1$s> %1$s =
                                Foo.json(x).endsWith(y);""".formatted(x(60))),
                arguments(
                        "return new Foo(http.get(\"" + x(60) + "\").json(" + x(60) + ").errors(E).fetch());",
                        """
                        return new Foo(
                                http.get("%1$s")
                                        .json(%1$s)
                                        .errors(E)
                                        .fetch());""".formatted(x(60))),
                arguments("String a = \"" + x(130) + "\";", "String a =\n        \"" + x(130) + "\";"));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void breaksAtTheOutermostBracket(String line, String expected) {
        assertEquals(expected, String.join("\n", LineBreaker.lines(line)));
    }
}
