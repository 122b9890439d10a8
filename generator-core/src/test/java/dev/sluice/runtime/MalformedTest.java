package dev.sluice.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What is no JSON is an error, by whichever way it comes in; what is JSON is none, however odd. */
class MalformedTest {
    private static final JsonReader.Decoder<Map<String, Object>> OBJECT = in -> in.asMap(JsonReader::asAny);

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @TestFactory
    Stream<DynamicTest> refusesWhatIsNoJson() {
        return Stream.of(
                        "",
                        " ",
                        "{",
                        "{\"a\":",
                        "{\"a\":1,}",
                        "{a:1}",
                        "{'a':1}",
                        "{\"a\":NaN}",
                        "{\"a\":01}",
                        "{\"a\":1e99999999999}",
                        "{\"a\":1e-9999999999}",
                        "{\"a\":1}}",
                        "{\"a\":1} x",
                        "{\"a\":1}{\"b\":2}",
                        "{\"a\":1},",
                        "{\"a\":tru}",
                        "{\"a\":\"\\x\"}",
                        "{\"a\":\"\n\"}",
                        "[DONE]",
                        "// {}",
                        "{\"a\":[1}",
                        "5",
                        "\"{}\"",
                        "[]",
                        "null")
                .map(json -> dynamicTest("'" + json + "'", () -> {
                    assertThrows(JsonDecodingException.class, () -> JacksonReader.decode(json, OBJECT));
                    assertThrows(JsonDecodingException.class, () -> JacksonReader.decode(utf8(json), OBJECT));
                    assertThrows(
                            JsonDecodingException.class,
                            () -> new JacksonReader().read(new ByteArrayInputStream(utf8(json)), OBJECT));
                    assertThrows(
                            JsonDecodingException.class,
                            () -> new JacksonReader().read(utf8(json), 0, utf8(json).length, OBJECT));
                    assertThrows(
                            JsonDecodingException.class,
                            () -> RecordingReader.create(null).read(utf8(json), 0, utf8(json).length, OBJECT));
                    assertThrows(IllegalArgumentException.class, () -> Json.object(json));
                }));
    }

    @Test
    void refusesBytesThatAreNoText() {
        for (byte[] bytes : new byte[][] {{'"', (byte) 0xc3, '"'}, {'"', (byte) 0xff, '"'}}) {
            assertThrows(JsonDecodingException.class, () -> JacksonReader.decode(bytes, JsonReader::asAny));
            assertThrows(
                    JsonDecodingException.class,
                    () -> new JacksonReader().read(new ByteArrayInputStream(bytes), JsonReader::asAny));
            assertThrows(
                    JsonDecodingException.class,
                    () -> new JacksonReader().read(bytes, 0, bytes.length, JsonReader::asAny));
            assertThrows(
                    JsonDecodingException.class,
                    () -> RecordingReader.create(null).read(bytes, 0, bytes.length, JsonReader::asAny));
        }
    }

    @Test
    void saysWhatWasExpectedAndWhere() {
        JsonDecodingException kind =
                assertThrows(JsonDecodingException.class, () -> JacksonReader.decode("[1]", OBJECT));
        assertEquals("expected object, but found ARRAY", kind.getMessage());

        JacksonReader reader = new JacksonReader();
        for (int i = 0; i < 3; i++) {
            assertEquals(Map.of("a", 1), read(reader, "{\"a\":1}"));
        }
        byte[] bad = utf8("{\"a\":x}");
        JsonDecodingException e =
                assertThrows(JsonDecodingException.class, () -> reader.read(bad, 0, bad.length, OBJECT));
        assertTrue(e.getMessage().matches("(?s).*at offset [567]"), e.getMessage());
    }

    @Test
    void aReaderGoesOnAfterADocumentThatWasMalformed() {
        JacksonReader reader = new JacksonReader();
        for (String bad : List.of("{\"a\":{\"b\":[1,{\"c\"", "{\"a\":[[[", "{} {}", "nul", "", "{\"a\":\"\u00e9")) {
            byte[] text = utf8(bad);
            assertThrows(JsonDecodingException.class, () -> reader.read(text, 0, text.length, OBJECT));
            assertThrows(JsonDecodingException.class, () -> reader.read(text, 0, 0, OBJECT));
            assertEquals(Map.of("a", List.of(1, 2)), read(reader, "{\"a\":[1,2]}"));
        }
    }

    @Test
    void aReaderReadsPartsOfAnArrayOneAfterAnother() throws IOException {
        JacksonReader reader = new JacksonReader();
        String[] documents = {
            "{\"a\":1}\n", " {\"a\":\"\u20ac\"}\r\n\t ", "{}", "{\"a\":\"" + "x".repeat(20_000) + "\"}"
        };
        byte[] all = utf8(String.join("", documents));
        for (int round = 0; round < 100; round++) {
            int offset = 0;
            for (String document : documents) {
                int length = utf8(document).length;
                assertEquals(Json.object(document), reader.read(all, offset, length, OBJECT));
                offset += length;
            }
        }
        byte[] scalar = utf8("12");
        assertEquals(12, reader.read(scalar, 0, scalar.length, JsonReader::asInt32));
        assertEquals(12, reader.read(scalar, 0, scalar.length, JsonReader::asInt32));
    }

    @Test
    void aFailureOfTheInputIsNoMalformedJson() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("reset");
            }
        };
        IOException e = assertThrows(IOException.class, () -> new JacksonReader().read(broken, OBJECT));
        assertEquals("reset", e.getMessage());
    }

    @Test
    void readsWhatIsDeep() throws IOException {
        String deep = "{\"a\":".repeat(200) + "[1]" + "}".repeat(200);
        assertEquals(deep, text(JacksonReader.decode(deep, OBJECT)));
        assertThrows(JsonDecodingException.class, () -> JacksonReader.decode("[".repeat(100_000), JsonReader::asAny));
    }

    @Test
    void readsManyUnknownMembersInLinearTime() {
        String many = IntStream.range(0, 100_000)
                .mapToObj(i -> "\"k" + i + "\":" + i)
                .collect(Collectors.joining(",", "{", "}"));
        String same = String.join(",", Collections.nCopies(100_000, "\"a\":1,\"b\":\"x\""));
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            assertEquals(many, text(JacksonReader.decode(many, OBJECT)));
            assertEquals(Map.of("a", 1, "b", "x"), JacksonReader.decode("{" + same + "}", OBJECT));
        });
    }

    @Test
    void ofTwoMembersWithOneNameTheLastWins() throws IOException {
        for (String[] row : new String[][] {
            {"\"n\":1,\"n\":2", "{\"n\":2}"},
            {"\"n\":\"x\",\"n\":2", "{\"n\":2}"},
            {"\"n\":2,\"n\":\"x\"", "{\"n\":\"x\"}"},
            {"\"n\":\"x\",\"n\":null", "{}"},
            {"\"u\":1,\"u\":[2]", "{\"u\":[2]}"},
        }) {
            JsonModel model = JacksonReader.decode("{" + row[0] + "}", in -> {
                in.beginObject();
                Long value = null;
                for (String name; (name = in.nextName()) != null; ) {
                    if (name.equals("n")) {
                        value = in.int64();
                    } else {
                        in.keep();
                    }
                }
                Long number = value;
                Map<String, Object> kept = in.endObject();
                return out -> {
                    out.beginObject(kept);
                    out.put("n", number);
                    out.endObject();
                };
            });
            assertEquals(row[1], text(model), row[0]);
        }
    }

    private static Object read(JacksonReader reader, String json) {
        try {
            return reader.read(utf8(json), 0, utf8(json).length, OBJECT);
        } catch (IOException e) {
            throw new AssertionError(json, e);
        }
    }

    private static String text(Object value) {
        return new String(JacksonWriter.encode(value), StandardCharsets.UTF_8);
    }
}
