package dev.sluice.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What is reported of values that do not fit: each one once, with its place. */
class DriftTest {
    /** An item of a tree: {@code {"type": "node", "id": 1, "children": [...], "tags": {...}}}, or something unknown. */
    private static Object node(JsonReader in) throws IOException {
        JsonReader at = in.tagged("type");
        if (!at.tag().equals("node")) {
            return at.asUnknown();
        }
        at.beginObject();
        for (String name; (name = at.nextName()) != null; ) {
            switch (name) {
                case "id" -> at.int64();
                case "size" -> at.float64();
                case "day" -> at.value(JsonReader::asDate);
                case "children" -> at.list(DriftTest::node);
                case "rows" -> at.list(row -> row.asList(JsonReader::asInt32));
                case "tags" -> at.map(JsonReader::asString);
                default -> at.keep();
            }
        }
        return at.endObject();
    }

    private static DynamicTest reports(String json, String... drifts) {
        return dynamicTest(json, () -> {
            byte[] text = json.getBytes(StandardCharsets.UTF_8);
            List<Drift> direct = new ArrayList<>();
            new JacksonReader(direct::add).read(new ByteArrayInputStream(text), DriftTest::node);
            assertEquals(List.of(drifts), lines(direct));
            List<Drift> chunk = new ArrayList<>();
            new JacksonReader(chunk::add).read(text, 0, text.length, DriftTest::node);
            assertEquals(List.of(drifts), lines(chunk));
            List<Drift> recorded = new ArrayList<>();
            RecordingReader.create(recorded::add).read(text, 0, text.length, DriftTest::node);
            assertEquals(List.of(drifts), lines(recorded));
        });
    }

    private static List<String> lines(List<Drift> drifts) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Drift drift : drifts) {
            String raw = new String(JacksonWriter.encode(drift.raw()), StandardCharsets.UTF_8);
            lines.add(drift.path() + " " + drift.expected() + " " + raw);
        }
        return lines;
    }

    @TestFactory
    Stream<DynamicTest> drifts() {
        return Stream.of(
                reports("{\"type\":\"node\",\"id\":1,\"children\":[],\"new\":{\"a\":1}}"),
                reports("{\"type\":\"node\",\"id\":null,\"day\":null,\"tags\":null}"),
                reports("{\"type\":\"node\",\"size\":0.1000000000000000055}", "/size double 0.1000000000000000055"),
                reports("{\"type\":\"node\",\"size\":1e400}", "/size double 1E+400"),
                reports("{\"type\":\"node\",\"id\":\"x\"}", "/id int64 \"x\""),
                reports("{\"id\":{\"a\":[1]},\"type\":\"node\"}", "/id int64 {\"a\":[1]}"),
                reports("{\"type\":\"node\",\"day\":\"soon\"}", "/day date \"soon\""),
                reports("{\"type\":\"node\",\"rows\":[[1],[2,3.5],4]}", "/rows/1/1 int32 3.5", "/rows/2 array 4"),
                reports("{\"type\":\"node\",\"rows\":{\"a\":1}}", "/rows array {\"a\":1}"),
                reports("{\"type\":\"node\",\"tags\":{\"a/b\":1}}", "/tags/a~1b string 1"),
                reports("{\"type\":\"leaf\"}", " a declared value {\"type\":\"leaf\"}"),
                reports(
                        "{\"type\":\"node\",\"children\":[{\"type\":\"node\",\"id\":true},{\"id\":1.5,\"type\":\"node\"},7]}",
                        "/children/0/id int64 true",
                        "/children/1/id int64 1.5",
                        "/children/2 a declared value 7"),
                reports(
                        "{\"children\":[{\"children\":[{\"id\":\"x\",\"type\":\"node\"}],\"type\":\"node\"}],\"type\":\"node\"}",
                        "/children/0/children/0/id int64 \"x\""));
    }

    @TestFactory
    Stream<DynamicTest> aReaderWithoutAListenerReadsTheSame() {
        return Stream.of("{\"type\":\"node\",\"id\":\"x\",\"rows\":[[1],[2,3.5],4]}")
                .map(json -> dynamicTest(
                        json,
                        () -> assertEquals(
                                Map.of("id", "x", "rows", Json.parse("[[1],[2,3.5],4]")),
                                without("type", JacksonReader.decode(json, DriftTest::node)))));
    }

    private static Object without(String name, Object tree) {
        Map<String, Object> members = new java.util.HashMap<>();
        ((Map<?, ?>) tree).forEach((key, value) -> members.put((String) key, value));
        members.remove(name);
        return members;
    }
}
