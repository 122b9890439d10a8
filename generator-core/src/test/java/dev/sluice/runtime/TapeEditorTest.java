package dev.sluice.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Documents that are read one after another read as each does alone, whether they are like the one before or not. */
class TapeEditorTest {
    private static final long SEED = 20261125;
    private static final int ROUNDS = 50_000;

    private static final Object MALFORMED = new Object();

    private static final String[] PIECES = {
        "\"",
        "\\",
        "\\\"",
        "\\n",
        "\\u00e9",
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "0",
        "7",
        "123456789012345678901",
        "-",
        ".",
        "e",
        "null",
        "\"a\"",
        " ",
        "\n",
        "é",
        "😀",
        "x"
    };

    @TestFactory
    Stream<DynamicTest> readsNoMoreThanTheStringsAndIntegersThatDiffer() {
        return Stream.of(
                alike("\"\"", "\"\""),
                alike("\"\"", "\" a word\""),
                alike("\"a longer one\"", "\"\""),
                alike("\"ab\"", "\"abc\""),
                alike("\"abc\"", "\"ab\""),
                alike("\"}],\"", "\"{\""),
                alike("\"a\\n\"", "\"a\\t\""),
                alike("\"a\"", "\"\\\"\\\\\\u00e9\\n\""),
                alike("\"\\\\\"", "\"\\\\\\\\\""),
                alike("\"é\"", "\"è\""),
                alike("\"a\"", "\"你😀\""),
                alike("\"a\",\"b\"", "\"c\",\"de\""),
                alike("[\"a\",1,{\"b\":\"c\"}]", "[\"\",23,{\"b\":\"\"}]"),
                alike("1", "2"),
                alike("1", "12"),
                alike("12", "1"),
                alike("0", "1"),
                alike("9", "123456789012345678"),
                alike("3000000000", "3"),
                alike("-1", "1"),
                unlike("1", "0"),
                unlike("1", "-1"),
                unlike("9", "1234567890123456789"),
                unlike("9", "12345678901234567890"),
                unlike("1", "1.5"),
                unlike("1.5", "1"),
                unlike("1.5", "1.6"),
                unlike("1", "1e2"),
                unlike("1", "\"1\""),
                unlike("\"1\"", "1"),
                unlike("\"\"", "null"),
                unlike("null", "\"\""),
                unlike("true", "false"),
                unlike("{}", "[]"),
                unlike("[]", "[1]"),
                unlike("[1]", "[1,1]"),
                unlike("\"a\"", "\"a\",\"b\""),
                unlike("{\"a\":1}", "{\"b\":1}"),
                unlike("{\"a\":1}", "{\"a\" :1}"));
    }

    private static DynamicTest alike(String first, String second) {
        return reads(first, second, true);
    }

    private static DynamicTest unlike(String first, String second) {
        return reads(first, second, false);
    }

    private static DynamicTest reads(String first, String second, boolean alike) {
        return dynamicTest(first + " " + second, () -> {
            JacksonReader reader = RecordingReader.create(null);
            Map<?, ?> one = (Map<?, ?>) read(reader, document(first));
            Map<?, ?> two = (Map<?, ?>) read(reader, document(second));
            assertEquals(Json.parse(document(first)), one);
            assertEquals(Json.parse(document(second)), two);
            assertEquals(alike, one.get("before") == two.get("before") && one.get("after") == two.get("after"));
        });
    }

    private static String document(String values) {
        return "{\"before\":\"label\",\"values\":[" + values + "],\"after\":\"label\"}";
    }

    /** The tape grows at a name, a value, the beginning or the end of an object or array, whichever comes then. */
    @Test
    void readsDocumentsOfAnyLength() {
        JacksonReader reader = new JacksonReader();
        for (String before : List.of("", "1,", "{\"a\":1},")) {
            for (int lists = 0; lists < 150; lists++) {
                String json = "[" + before + "[],".repeat(lists) + "{\"a\":[1]}]";
                assertEquals(Json.parse(json), read(reader, json), json);
            }
        }
    }

    @Test
    void remembersTheLastFewThatWereNotAlike() {
        JacksonReader reader = RecordingReader.create(null);
        Map<?, ?> first = (Map<?, ?>) read(reader, document("1"));
        for (String other : List.of("null", "[]", "true")) {
            read(reader, document(other));
        }
        assertSame(first.get("before"), ((Map<?, ?>) read(reader, document("2"))).get("before"));
        for (String other : List.of("{}", "false")) {
            read(reader, document(other));
        }
        Map<?, ?> last = (Map<?, ?>) read(reader, document("3"));
        assertEquals(first.get("before"), last.get("before"));
        assertNotSame(first.get("before"), last.get("before"));
    }

    /** Whatever is done to a document, it is read as if it were the first. */
    @Test
    void neverReadsWhatIsNotThere() {
        List<String> documents = List.of(
                document("\"word\",12,{\"t\":\"\\n\"}"),
                document("[1,\"é\"],null"),
                "[0,\"a\",-7,\"\"]",
                "\"a\"",
                "12");
        Random random = new Random(SEED);
        JacksonReader reader = new JacksonReader();
        int malformed = 0;
        for (int round = 0; round < ROUNDS; round++) {
            String json = changed(documents.get(random.nextInt(documents.size())), random);
            Object expected = read(new JacksonReader(), json);
            assertEquals(expected, read(reader, json), json);
            malformed += expected.equals(MALFORMED) ? 1 : 0;
        }
        assertTrue(malformed > ROUNDS / 10 && malformed < ROUNDS * 3 / 4, malformed + " of " + ROUNDS);
    }

    private static String changed(String json, Random random) {
        StringBuilder text = new StringBuilder(json);
        for (int changes = random.nextInt(3); changes > 0 && text.length() > 0; changes--) {
            int from = random.nextInt(text.length());
            int to = Math.min(text.length(), from + random.nextInt(3));
            text.replace(from, to, PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }

    private static Object read(JacksonReader reader, String json) {
        byte[] text = json.getBytes(StandardCharsets.UTF_8);
        try {
            return reader.read(text, 0, text.length, JsonReader::asAny);
        } catch (IOException e) {
            return MALFORMED;
        }
    }
}
