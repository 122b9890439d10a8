package dev.sluice.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParamStyleTest {
    private static final Map<String, Object> VALUES = Map.ofEntries(
            Map.entry("empty", ""),
            Map.entry("string", "blue"),
            Map.entry("array", List.of("blue", "black", "brown")),
            Map.entry("object", rgb()),
            Map.entry("none", List.of()),
            Map.entry("odd", "a b/c&d=e,f;ü%.-_~"),
            Map.entry("nested", Map.of("a", Map.of("b", List.of(1, 2)))),
            Map.entry("holed", holed()),
            Map.entry("holedArray", Arrays.asList("a", null, "b")),
            Map.entry("flag", true),
            Map.entry("decimal", 1.5));

    private static Map<String, Object> rgb() {
        Map<String, Object> rgb = new LinkedHashMap<>();
        rgb.put("R", 100L);
        rgb.put("G", 200L);
        rgb.put("B", 150L);
        return rgb;
    }

    private static Map<String, Object> holed() {
        Map<String, Object> holed = rgb();
        holed.put("G", null);
        return holed;
    }

    /** The table "Style Examples" of the OpenAPI specification, 3.1.1; RFC 6570 on null; and what they leave open. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "MATRIX | empty | ;color",
                "MATRIX | string | ;color=blue",
                "MATRIX | array | ;color=blue,black,brown",
                "MATRIX | object | ;color=R,100,G,200,B,150",
                "MATRIX_EXPLODE | string | ;color=blue",
                "MATRIX_EXPLODE | array | ;color=blue;color=black;color=brown",
                "MATRIX_EXPLODE | object | ;R=100;G=200;B=150",
                "LABEL | empty | .",
                "LABEL | string | .blue",
                "LABEL | array | .blue,black,brown",
                "LABEL | object | .R,100,G,200,B,150",
                "LABEL_EXPLODE | array | .blue.black.brown",
                "LABEL_EXPLODE | object | .R=100.G=200.B=150",
                "SIMPLE | string | blue",
                "SIMPLE | array | blue,black,brown",
                "SIMPLE | object | R,100,G,200,B,150",
                "SIMPLE_EXPLODE | array | blue,black,brown",
                "SIMPLE_EXPLODE | object | R=100,G=200,B=150",
                "FORM | empty | color=",
                "FORM | string | color=blue",
                "FORM | array | color=blue,black,brown",
                "FORM | object | color=R,100,G,200,B,150",
                "FORM_EXPLODE | empty | color=",
                "FORM_EXPLODE | array | color=blue&color=black&color=brown",
                "FORM_EXPLODE | object | R=100&G=200&B=150",
                "SPACE_DELIMITED | array | color=blue%20black%20brown",
                "SPACE_DELIMITED | object | color=R%20100%20G%20200%20B%20150",
                "PIPE_DELIMITED | array | color=blue%7Cblack%7Cbrown",
                "PIPE_DELIMITED | object | color=R%7C100%7CG%7C200%7CB%7C150",
                "DEEP_OBJECT | object | color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150",
                "DEEP_OBJECT | nested | color%5Ba%5D%5Bb%5D%5B0%5D=1&color%5Ba%5D%5Bb%5D%5B1%5D=2",
                "FORM_EXPLODE | none | ~~",
                "SIMPLE | odd | a%20b%2Fc%26d%3De%2Cf%3B%C3%BC%25.-_~",
                "FORM_EXPLODE | nested | a=%7B%22b%22%3A%5B1%2C2%5D%7D",
                "FORM_EXPLODE | holed | R=100&B=150",
                "FORM_EXPLODE | holedArray | color=a&color=b",
                "SIMPLE | holed | R,100,B,150",
                "SIMPLE | holedArray | a,b",
                "DEEP_OBJECT | holed | color%5BR%5D=100&color%5BB%5D=150",
                "FORM_EXPLODE | flag | color=true",
                "FORM_EXPLODE | decimal | color=1.5"
            })
    void laysOutAsTheSpecificationShows(ParamStyle style, String value, String expected) {
        assertEquals(expected, style.expand("color", VALUES.get(value), ParamStyle::encode));
    }
}
