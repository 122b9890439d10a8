package dev.sluice.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sluice.model.ScalarKind;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LiteralsTest {

    /** Left the text as code points where it cannot be written here, right its literal. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    plain               | "plain"
                    größe 寸 😀          | "größe 寸 😀"
                    say "hi"            | "say \\"hi\\""
                    C:\\users            | "C:\\\\users"
                    $T and $L           | "$T and $L"
                    U+0009 U+000a       | "\\t\\n"
                    U+000d U+0008       | "\\r\\b"
                    U+0000 U+007f       | "\\u0000\\u007f"
                    U+2028 U+2029       | "\\u2028\\u2029"
                    U+00a0 U+3000       | "\\u00a0\\u3000"
                    U+202e U+200b       | "\\u202e\\u200b"
                    U+d800 U+0061       | "\\ud800a"
                    U+dc00 U+d83d       | "\\udc00\\ud83d"
                    U+0085 U+feff       | "\\u0085\\ufeff"
                    """)
    void escapes(String text, String literal) {
        assertEquals(literal, Literals.quoted(decoded(text)));
    }

    private static String decoded(String text) {
        if (!text.startsWith("U+")) {
            return text;
        }
        StringBuilder out = new StringBuilder();
        for (String code : text.split(" ")) {
            out.append((char) Integer.parseInt(code.substring(2), 16));
        }
        return out.toString();
    }

    @Test
    void aConstantOfTheGreatestLengthIsNotSplit() {
        assertEquals(
                "\"" + "a".repeat(65_535) + "\"",
                Literals.string("a".repeat(65_535)).toString());
        String split = Literals.string("a".repeat(65_536)).toString();
        assertTrue(split.startsWith("java.lang.String.join(\"\", \"aaa"), split.substring(0, 40));
    }

    @ParameterizedTest
    @CsvSource({
        "5, INT, 5",
        "5, LONG, 5L",
        "5000000000, LONG, 5000000000L",
        "-1, LONG, -1L",
        "5, DOUBLE, 5.0",
        "0.1, DOUBLE, 0.1",
        "1e400, DECIMAL, new java.math.BigDecimal(\"1E+400\")",
    })
    void numbers(String value, ScalarKind kind, String literal) {
        assertEquals(literal, Literals.of(new BigDecimal(value), kind).toString());
    }

    @Test
    void stringsAndBooleans() {
        assertEquals("\"a\"", Literals.of("a", ScalarKind.STRING).toString());
        assertEquals("true", Literals.of(true, ScalarKind.BOOLEAN).toString());
    }
}
