package dev.sluice.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.sluice.runtime.JsonReader.Decoder;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What a union can learn of a value before it reads it, and that it can read it all the same. */
class UnionReadingTest {
    private static Stream<DynamicTest> sees(String json, Decoder<?> look, Object expected) {
        Decoder<Object> both = in -> List.of(look.read(in));
        return Stream.of(
                dynamicTest("text: " + json, () -> assertEquals(List.of(expected), JacksonReader.decode(json, both))),
                dynamicTest(
                        "tree: " + json,
                        () -> assertEquals(List.of(expected), JsonReader.fromTree(Json.parse(json), both))));
    }

    private static Stream<DynamicTest> tag(String json, String tag) {
        String again = Json.parse(json) == null ? "null" : Json.parse(json).toString();
        return sees(
                json,
                in -> {
                    JsonReader at = in.tagged("t");
                    return at.tag() + " " + at.kind() + " " + at.asAny();
                },
                tag + " " + JsonReader.fromTree(Json.parse(json), JsonReader::kind) + " " + again);
    }

    private static Stream<DynamicTest> buffered(String json, Decoder<?> look, Object expected) {
        return sees(json, in -> look.read(in.buffered()), expected);
    }

    @TestFactory
    Stream<DynamicTest> tags() {
        return Stream.of(
                        tag("{\"t\":\"a\",\"b\":1}", "a"),
                        tag("{\"b\":{\"t\":\"x\"},\"t\":\"a\"}", "a"),
                        tag("{\"t\":1}", "1"),
                        tag("{\"t\":1.0}", "1"),
                        tag("{\"t\":1.5}", "1.5"),
                        tag("{\"b\":1,\"t\":true}", "true"),
                        tag("{\"t\":null}", ""),
                        tag("{\"t\":[\"a\"]}", ""),
                        tag("{\"b\":1}", ""),
                        tag("{}", ""),
                        tag("[\"t\"]", ""),
                        tag("\"t\"", ""),
                        tag("5", ""),
                        tag("true", ""))
                .flatMap(tests -> tests);
    }

    @TestFactory
    Stream<DynamicTest> twoTags() {
        Decoder<?> nested = in -> {
            JsonReader at = in.tagged("t");
            String tag = at.tagged("t").tag();
            JsonReader inner = at.tagged("u");
            return tag + inner.tag() + inner.asAny();
        };
        return Stream.of(
                        sees("{\"t\":\"a\",\"u\":\"b\"}", nested, "ab{t=a, u=b}"),
                        sees("{\"u\":\"b\",\"t\":\"a\"}", nested, "ab{u=b, t=a}"))
                .flatMap(tests -> tests);
    }

    @TestFactory
    Stream<DynamicTest> looks() {
        Decoder<?> first = in -> in.firstItem().kind();
        Decoder<?> value = in -> in.firstValue().kind();
        return Stream.of(
                        buffered("{\"a\":1,\"b\":0}", in -> in.has("a", "b"), true),
                        buffered("{\"a\":1,\"b\":null}", in -> in.has("a", "b"), false), // null is absent
                        buffered("{\"a\":1}", in -> in.has("a", "b"), false),
                        buffered("[\"a\"]", in -> in.has("a"), false),
                        buffered("{\"a\":1,\"b\":null,\"d\":[]}", in -> in.count("a", "b", "c", "d"), 2),
                        buffered("{\"a\":1}", in -> in.kindOf("a"), JsonKind.NUMBER),
                        buffered("{\"a\":1}", in -> in.kindOf("b"), JsonKind.NULL),
                        buffered("\"a\"", in -> in.kindOf("a"), JsonKind.NULL),
                        buffered("\"a\"", in -> in.count("a"), 0),
                        buffered("[1]", first, JsonKind.NUMBER),
                        buffered("[\"a\",1]", first, JsonKind.STRING),
                        buffered("[{}]", first, JsonKind.OBJECT),
                        buffered("[[]]", first, JsonKind.ARRAY),
                        buffered("[true]", first, JsonKind.BOOLEAN),
                        buffered("[]", first, JsonKind.NULL),
                        buffered("{}", first, JsonKind.NULL),
                        buffered("{\"a\":[],\"b\":1}", value, JsonKind.ARRAY),
                        buffered("{}", value, JsonKind.NULL),
                        buffered("[1]", value, JsonKind.NULL),
                        buffered("[1,2]", in -> in.asList(JsonReader::asInt64), List.of(1L, 2L)))
                .flatMap(tests -> tests);
    }

    @TestFactory
    Stream<DynamicTest> wrappers() {
        Decoder<?> strings =
                in -> in.wrap(items -> items.asList(JsonReader::asString), v -> "list " + v, v -> "raw " + v);
        Decoder<?> text = in -> in.orUnknown(JsonReader::asString, v -> "raw " + v);
        return Stream.of(
                        sees("[\"a\"]", strings, "list [a]"),
                        sees("[\"a\",1,[2]]", strings, "raw [a, 1, [2]]"),
                        sees("{\"a\":[1]}", strings, "raw {a=[1]}"),
                        sees("\"a\"", text, "a"),
                        sees("[1]", text, "raw [1]"))
                .flatMap(tests -> tests);
    }
}
