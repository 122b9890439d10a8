package dev.sluice.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.sluice.runtime.JsonReader.Decoder;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What a property of each type makes of good and bad values, and what is written back. Adding a case is adding a row. */
class ReadingTest {
    /** An object with one property of the type under test, between two neighbours. */
    private record Sample(Long before, Object value, Long after, Map<String, Object> kept) implements JsonModel {
        static Sample read(JsonReader in, Decoder<?> property) throws IOException {
            in.beginObject();
            Long before = null;
            Long after = null;
            Object value = null;
            for (String name; (name = in.nextName()) != null; ) {
                switch (name) {
                    case "before" -> before = in.int64();
                    case "value" -> value = property.read(in);
                    case "after" -> after = in.int64();
                    default -> in.keep();
                }
            }
            return new Sample(before, value, after, in.endObject());
        }

        @Override
        public void write(JsonWriter out) throws IOException {
            out.beginObject(kept);
            out.put("before", before);
            out.put("value", value);
            out.put("after", after);
            out.endObject();
        }
    }

    private record Row(String type, Decoder<?> property, String json, Object value, boolean fits) {
        @Override
        public String toString() {
            return type + " " + json;
        }
    }

    private final List<Row> rows = new ArrayList<>();

    private void fits(String type, Decoder<?> property, String json, Object value) {
        rows.add(new Row(type, property, json, value, true));
    }

    private void misfits(String type, Decoder<?> property, String... jsons) {
        for (String json : jsons) {
            rows.add(new Row(type, property, json, null, false));
        }
    }

    private void partlyFits(String type, Decoder<?> property, String json, Object value) {
        rows.add(new Row(type, property, json, value, false));
    }

    private void scalars() {
        Decoder<String> string = JsonReader::string;
        fits("string", string, "\"\"", "");
        fits("string", string, "\"a\\u2028\\\"\\ud83d\\ude00\"", "a\u2028\"\ud83d\ude00");
        fits("string", string, "null", null);
        Decoder<String> orNull = in -> in.orNull("value", in.string());
        fits("string or null", orNull, "\"a\"", "a");
        fits("string or null", orNull, "null,\"value\":\"a\"", "a");
        fits("string or null", orNull, "7,\"value\":\"a\"", "a");
        misfits("string or null", orNull, "null", "7", "\"a\",\"value\":null", "null,\"value\":7", "7,\"value\":null");
        misfits("string", string, "1", "1.5", "true", "[]", "[\"a\"]", "{}", "{\"a\":{\"b\":[1,null]}}");

        Decoder<Long> int64 = JsonReader::int64;
        fits("int64", int64, "9223372036854775807", Long.MAX_VALUE);
        fits("int64", int64, "-0", 0L);
        fits("int64", int64, "5.0", 5L);
        fits("int64", int64, "1e3", 1000L);
        misfits("int64", int64, "9223372036854775808", "1180591620717411303424", "1.5", "1e300", "1e-400");
        misfits("int64", int64, "1.00000000000000000001", "9007199254740993.5", "\"5\"", "true", "[5]", "{\"a\":5}");

        Decoder<Integer> int32 = JsonReader::int32;
        fits("int32", int32, "-2147483648", Integer.MIN_VALUE);
        fits("int32", int32, "7.00", 7);
        misfits("int32", int32, "2147483648", "0.5", "\"1\"", "{}");

        Decoder<Double> float64 = JsonReader::float64;
        fits("float64", float64, "0", 0.0);
        fits("float64", float64, "0.0", 0.0);
        fits("float64", float64, "100", 100.0);
        fits("float64", float64, "0.1", 0.1);
        fits("float64", float64, "-1.5e-7", -1.5e-7);
        fits("float64", float64, "0.30000000000000004", 0.30000000000000004);
        fits("float64", float64, "1e21", 1e21);
        fits("float64", float64, "100000000000000000000", 1e20);
        fits("float64", float64, "4.9E-324", Double.MIN_VALUE);
        partlyFits("float64", float64, "0.1000000000000000055", 0.1);
        partlyFits("float64", float64, "-9007199254740993", -9007199254740992.0);
        partlyFits("float64", float64, "1180591620717411303424", 1180591620717411303424.0);
        partlyFits("float64", float64, "1e-400", 0.0);
        misfits("float64", float64, "1e400", "-1e400", "\"1\"", "false", "[]", "{}");

        fits("bool", JsonReader::bool, "true", true);
        fits("bool", JsonReader::bool, "false", false);
        misfits("bool", JsonReader::bool, "0", "\"true\"", "[]", "{}");
    }

    private void formats() {
        Decoder<BigDecimal> decimal = in -> in.value(JsonReader::asDecimal);
        fits(
                "decimal",
                decimal,
                "12345678901234567890.12345678901234567890",
                new BigDecimal("12345678901234567890.12345678901234567890"));
        fits("decimal", decimal, "1", BigDecimal.ONE);
        misfits("decimal", decimal, "\"1\"", "[]");

        Decoder<OffsetDateTime> dateTime = in -> in.value(JsonReader::asDateTime);
        fits(
                "date-time",
                dateTime,
                "\"2026-01-31T23:59:59.123456789Z\"",
                OffsetDateTime.parse("2026-01-31T23:59:59.123456789Z"));
        fits("date-time", dateTime, "\"2026-01-31T00:00:00+05:30\"", OffsetDateTime.parse("2026-01-31T00:00:00+05:30"));
        misfits(
                "date-time",
                dateTime,
                "\"\"",
                "\"2026-02-30T00:00:00Z\"",
                "\"2026-01-31\"",
                "\"23:59:60\"",
                "1769817600",
                "{}");

        Decoder<LocalDate> date = in -> in.value(JsonReader::asDate);
        fits("date", date, "\"2026-02-28\"", LocalDate.of(2026, 2, 28));
        misfits("date", date, "\"2026-02-30\"", "\"2026-2-3\"", "\"2026-02-28T00:00:00Z\"", "20260228");

        Decoder<UUID> uuid = in -> in.value(JsonReader::asUuid);
        fits(
                "uuid",
                uuid,
                "\"6f1c2a3b-0000-4000-8000-00000000000f\"",
                UUID.fromString("6f1c2a3b-0000-4000-8000-00000000000f"));
        misfits("uuid", uuid, "\"1-1-1-1-1\"", "\"\"", "\"6f1c2a3b-0000-4000-8000-00000000000g\"", "1");

        Decoder<URI> uri = in -> in.value(JsonReader::asUri);
        fits("uri", uri, "\"https://example.com/a?b=%20#c\"", URI.create("https://example.com/a?b=%20#c"));
        fits("uri", uri, "\"\"", URI.create(""));
        misfits("uri", uri, "\"a b\"", "\"http://[\"", "1");

        Decoder<Bytes> bytes = in -> in.value(JsonReader::asBytes);
        fits("bytes", bytes, "\"AQID\"", Bytes.of((byte) 1, (byte) 2, (byte) 3));
        fits("bytes", bytes, "\"AQ==\"", Bytes.of((byte) 1));
        fits("bytes", bytes, "\"\"", Bytes.of());
        misfits("bytes", bytes, "\"AQ\"", "\"AR==\"", "\"_-8=\"", "\"A Q=\"", "\"hello!\"", "[1]");
    }

    private void containers() {
        Decoder<List<String>> strings = in -> in.list(JsonReader::asString);
        fits("strings", strings, "[]", List.of());
        fits("strings", strings, "[\"a\",null,\"b\"]", Arrays.asList("a", null, "b"));
        fits("strings", strings, "null", null);
        misfits("strings", strings, "\"a\"", "{}", "{\"a\":[\"b\"]}", "1");
        partlyFits("strings", strings, "[\"a\",5,null,{\"b\":[1]},\"c\"]", Arrays.asList("a", null, null, null, "c"));

        Decoder<List<List<Long>>> table = in -> in.list(row -> row.asList(JsonReader::asInt64));
        fits("table", table, "[[1],[],[2,3]]", List.of(List.of(1L), List.of(), List.of(2L, 3L)));
        partlyFits(
                "table",
                table,
                "[[1],[2,\"x\",null],[3]]",
                List.of(List.of(1L), Arrays.asList(2L, null, null), List.of(3L)));
        partlyFits("table", table, "[1,[2]]", Arrays.asList(null, List.of(2L)));

        Decoder<Map<String, Double>> map = in -> in.map(JsonReader::asFloat64);
        fits("map", map, "{}", Map.of());
        fits("map", map, "{\"a\":1.5,\"b\":2}", Map.of("a", 1.5, "b", 2.0));
        misfits("map", map, "[]", "\"a\"", "0");
        Map<String, Double> partly = new java.util.HashMap<>();
        partly.put("a", 1.5);
        partly.put("b", null);
        partlyFits("map", map, "{\"a\":1.5,\"b\":\"x\"}", partly);
        partlyFits("map", map, "{\"b\":{\"c\":[]},\"a\":1.5}", partly);

        Decoder<Map<String, List<Long>>> lists = in -> in.map(value -> value.asList(JsonReader::asInt64));
        partlyFits("map of lists", lists, "{\"a\":[1,true]}", Map.of("a", Arrays.asList(1L, null)));
        Decoder<List<Double>> numbers = in -> in.list(JsonReader::asFloat64);
        partlyFits("numbers", numbers, "[0.5,0.1000000000000000055,\"x\"]", Arrays.asList(0.5, 0.1, null));

        Decoder<Object> any = JsonReader::any;
        fits("any", any, "{\"a\":[1,-2.5,\"x\",true,null,{}]}", Json.parse("{\"a\":[1,-2.5,\"x\",true,null,{}]}"));
        fits("any", any, "5", 5);
        fits("any", any, "5000000000", 5_000_000_000L);
        fits("any", any, "18446744073709551616", new BigInteger("18446744073709551616"));
        fits("any", any, "0.1", 0.1);
        fits(
                "any",
                any,
                "0.1000000000000000055511151231257827",
                new BigDecimal("0.1000000000000000055511151231257827"));
        fits("any", any, "1E+400", new BigDecimal("1E+400"));
    }

    @TestFactory
    Stream<DynamicTest> readsAndWritesBack() {
        scalars();
        formats();
        containers();
        return rows.stream()
                .flatMap(row -> Stream.of(
                        dynamicTest("text: " + row, () -> check(row, readText(row))),
                        dynamicTest("chunk: " + row, () -> check(row, readChunk(row, new JacksonReader()))),
                        dynamicTest("recorded: " + row, () -> check(row, readChunk(row, RecordingReader.create(null)))),
                        dynamicTest("tree: " + row, () -> check(row, readTree(row)))));
    }

    private static String document(Row row) {
        return "{\"before\":1,\"value\":" + row.json + ",\"after\":2,\"more\":[0.50]}";
    }

    private static Sample readText(Row row) throws IOException {
        return JacksonReader.decode(document(row), in -> Sample.read(in, row.property));
    }

    private static Sample readChunk(Row row, JacksonReader reader) throws IOException {
        byte[] text = document(row).getBytes(StandardCharsets.UTF_8);
        return reader.read(text, 0, text.length, in -> Sample.read(in, row.property));
    }

    private static Sample readTree(Row row) {
        return JsonReader.fromTree(Json.object(document(row)), in -> Sample.read(in, row.property));
    }

    private static void check(Row row, Sample sample) {
        assertEquals(row.value, sample.value);
        assertEquals(1, sample.before);
        assertEquals(2, sample.after);
        assertEquals(!row.fits, sample.kept.containsKey("value"));
        String written = new String(JacksonWriter.encode(sample), StandardCharsets.UTF_8);
        assertEquals(Trees.comparable(Json.parse(document(row))), Trees.comparable(Json.parse(written)));
        assertEquals(Trees.comparable(Json.parse(document(row))), Trees.comparable(sample.toJson()));
    }
}
