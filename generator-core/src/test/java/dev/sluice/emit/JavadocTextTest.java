package dev.sluice.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.sluice.model.Doc;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class JavadocTextTest {

    static Stream<Arguments> texts() {
        return Stream.of(
                arguments("", ""),
                arguments("  \n ", ""),
                arguments("One line.", "One line."),
                arguments("Two\nlines.", "Two lines."),
                arguments("One.\n\nTwo.", "One.\n\n<p>Two."),
                arguments("Hard  \nbreak", "Hard<br> break"),
                arguments("a < b && c > d", "a &lt; b &amp;&amp; c &gt; d"),
                arguments("a `code` b", "a {@code code} b"),
                arguments("`a < b`", "{@code a < b}"),
                arguments("`{id}`", "<code>{id}</code>"),
                arguments("`@type`", "<code>&#64;type</code>"),
                arguments("`*/`", "<code>*&#47;</code>"),
                arguments("**b** and *e*", "<strong>b</strong> and <em>e</em>"),
                arguments("[docs](https://x.y/z?a=1&b=2)", "<a href=\"https://x.y/z?a=1&amp;b=2\">docs</a>"),
                arguments("[at](https://x.y/@z)", "<a href=\"https://x.y/%40z\">at</a>"),
                arguments("[other](#section)", "other"),
                arguments("[js](javascript:alert(1))", "js"),
                arguments("![logo](https://x.y/z.png)", "logo"),
                arguments("# Title\ntext", "<b>Title</b>\n\n<p>text"),
                arguments("- a\n- b", "<ul>\n<li>a\n<li>b\n</ul>"),
                arguments("1. a\n2. b", "<ol>\n<li>a\n<li>b\n</ol>"),
                arguments("- a\n  - b", "<ul>\n<li>a\n<ul>\n<li>b\n</ul>\n</ul>"),
                arguments("x\n\n- a\n\n  more\n- b", "x\n<ul>\n<li>a\n\n<p>more\n<li>b\n</ul>"),
                arguments("> quoted", "<blockquote>\nquoted\n</blockquote>"),
                arguments("```json\n{\"a\": 1}\n```", "<pre>\n{\"a\": 1}\n</pre>"),
                arguments("```\na @b */ <c>\n\n  d\n```", "<pre>\na &#64;b *&#47; &lt;c&gt;\n\n  d\n</pre>"),
                arguments("    indented", "<pre>\nindented\n</pre>"),
                arguments("|a|b|\n|-|-|\n|1|2|", "<ul>\n<li>a | b\n<li>1 | 2\n</ul>"),
                arguments("a<br/>b", "a b"),
                arguments("<div>text</div>", "text"),
                arguments("Bearer <token>", "Bearer &lt;token&gt;"),
                arguments("<!-- hidden -->seen", "seen"),
                arguments("{@link Foo} @see bar", "{&#64;link Foo} &#64;see bar"),
                arguments("end */ of", "end *&#47; of"),
                arguments("*\\/ x", "*&#47; x"),
                arguments("\\u002a\\u002f", "&#92;u002a&#92;u002f"),
                arguments("C:\\users", "C:&#92;users"),
                arguments("C:\\\\users", "C:&#92;users"),
                arguments("a\u0000b\u202ec\ud800d", "a bcd"),
                arguments("a\u2028b", "a b"),
                arguments("größe 😀", "größe 😀"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void html(String commonMark, String expected) {
        assertEquals(expected, JavadocText.html(commonMark));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*/ class X {",
                "\\u002a/ class X {",
                "*\\/",
                "`*/`",
                "[*/](https://*/)",
                "<*/>",
                "| */ |\n|-|",
                "\\\\u002a/"
            })
    void theCommentNeverEndsEarly(String text) {
        String html = JavadocText.html(text);
        assertFalse(html.contains("*/"), html);
        assertFalse(html.contains("\\u"), html);
    }

    /** Texts that make a parser slow or its stack overflow. */
    @ParameterizedTest
    @ValueSource(
            strings = {">", "> ", "- ", "1. ", "*", "*a ", "[", "![", "[a](", "<a", "<a ", "<!--", "`", "|a", "a\n\n"})
    void hostileTextIsShortened(String part) {
        String text = part.repeat(20_000) + "a";
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            assertTrue(JavadocText.html(text).length() < 100_000);
        });
    }

    @Test
    void longParagraphsAreWrapped() {
        String html = JavadocText.html("word ".repeat(100));
        assertTrue(html.lines().count() > 4, html);
        assertTrue(html.lines().allMatch(line -> line.length() <= 108), html);
    }

    @Test
    void codeIsNotBroken() {
        String html = JavadocText.html("word ".repeat(20) + "`some code`");
        assertTrue(html.endsWith("\n{@code some code}"), html);
    }

    @Test
    void constraintsFollowTheText() {
        Doc doc = new Doc("How hot.", List.of("minimum: `0`", "maximum: `2`"));
        assertEquals(
                "How hot.\n\n<p>minimum: {@code 0}, maximum: {@code 2}",
                Javadoc.of(doc).block().toString());
    }

    @Test
    void parametersAreIndented() {
        Doc doc = new Doc("word ".repeat(25), List.of("minimum: `0`"));
        String expected = """
                @param p %s
                    %s(minimum: {@code 0})""".formatted("word ".repeat(20).strip(), "word ".repeat(5));
        assertEquals(expected, Javadoc.of(Doc.NONE).param("p", doc).block().toString());
    }

    @Test
    void constraintsAfterCodeAreAParagraph() {
        Doc doc = new Doc("```\ncode\n```", List.of("minimum: `0`"));
        assertEquals(
                "@param p <pre>\n    code\n    </pre>\n\n    <p>(minimum: {@code 0})",
                Javadoc.of(Doc.NONE).param("p", doc).block().toString());
    }
}
