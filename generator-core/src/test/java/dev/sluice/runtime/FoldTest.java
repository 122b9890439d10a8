package dev.sluice.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What chunks add up to, by rule and without one. */
class FoldTest {

    private record Case(String name, FoldRules rules, List<String> chunks, String answer) {}

    private static FoldRules none() {
        return FoldRules.none();
    }

    private static final String LONG = "a text that nobody says twice";

    private static final List<Case> CASES = List.of(
            new Case("text is appended", none().append("a"), List.of("'ha'", "'ha'", "' ha!'"), "'haha ha!'"),
            new Case("a long text is not sent twice", none().append("a"), List.of("'LONG'", "'LONG'"), "'LONG'"),
            new Case(
                    "bytes that are padded one by one",
                    none().bytes("a"),
                    List.of("'YQ=='", "'YmM='", "'ZGVm'"),
                    "'YWJjZGVm'"),
            new Case("what is no base64, and should be", none().bytes("a"), List.of("'a b'", "' c'"), "'a b c'"),
            new Case(
                    "long base64 that goes on after its padding",
                    none().append("a"),
                    List.of("'" + "YWFh".repeat(20) + "YQ=='", "'YmI='", "'YmJi'"),
                    "'" + "YWFh".repeat(20) + "YWJiYmJi'"),
            new Case("but not what may be text", none().append("a"), List.of("'key='", "'word'"), "'key=word'"),
            new Case(
                    "nor what goes on as text",
                    none().append("a"),
                    List.of("'" + "YWFh".repeat(20) + "YQ=='", "' is it'"),
                    "'" + "YWFh".repeat(20) + "YQ== is it'"),
            new Case(
                    "elements that agree in a property are one",
                    none().append("a/t").merge("a", "key").last("a/key"),
                    List.of("[{'key':'p','t':'x'}]", "[{'t':'b','key':7}]", "[{'key':'p','t':'y'},{'t':'z'}]"),
                    "[{'key':'p','t':'xy'},{'t':'b','key':7},{'t':'z'}]"),
            new Case(
                    "an element whose index is left out is at its place",
                    none().append("a/t").indexed("a"),
                    List.of("[{'t':'x'}]", "[{'t':'y'},{'t':'v','index':1}]", "[{'index':0,'t':'z'},{'t':'w'},7]"),
                    "[{'t':'xyz','index':0},{'t':'vw','index':1},7]"),
            new Case(
                    "unless that has another id",
                    none().append("a/t").indexed("a"),
                    List.of("[{'id':'p','t':'x'}]", "[{'t':'y'}]", "[{'id':'q','t':'z'}]"),
                    "[{'id':'p','t':'xy'},{'id':'q','t':'z'}]"),
            new Case("of a label the last counts", none().last("a"), List.of("'queued'", "'done'"), "'done'"),
            new Case("an empty label is none", none().last("a"), List.of("'assistant'", "''", "null"), "'assistant'"),
            new Case("a label that no rule is about", none(), List.of("'stop'", "'stop'", "'stop'"), "'stop'"),
            new Case("one that changes", none(), List.of("'one'", "'one'", "'two'", "'six'"), "'six'"),
            new Case(
                    "text that no rule is about",
                    none(),
                    List.of("'We'", "' need'", "' it'", "' it'"),
                    "'We need it it'"),
            new Case("text that begins twice alike", none(), List.of("'ha'", "'ha'", "'!'"), "'haha!'"),
            new Case("digits", none(), List.of("'1'", "'1'", "'2'"), "'112'"),
            new Case("nothing, then a label", none(), List.of("null", "''", "'stop'", "'stop'"), "'stop'"),
            new Case("nothing at all", none(), List.of("null", "null"), "null"),
            new Case("numbers", none(), List.of("1", "2.5", "null"), "2.5"),
            new Case("booleans", none(), List.of("true", "false"), "false"),
            new Case("another kind", none(), List.of("1", "'one'", "{'b':1}"), "{'b':1}"),
            new Case("objects are merged", none(), List.of("{'b':1,'c':2}", "{'c':3,'d':4}"), "{'b':1,'c':3,'d':4}"),
            new Case(
                    "elements with an index are merged, in its order",
                    none().append("a/t"),
                    List.of("[{'index':1,'t':'x'}]", "[{'t':'b','index':0}]", "[{'index':1,'t':'y'}]"),
                    "[{'t':'b','index':0},{'index':1,'t':'xy'}]"),
            new Case(
                    "but not what has another id",
                    none().append("a/t"),
                    List.of(
                            "[{'index':0,'id':'p','t':'x'}]",
                            "[{'index':0,'id':'q','t':'y'}]",
                            "[{'index':0,'t':'z'}]"),
                    "[{'index':0,'id':'p','t':'x'},{'index':0,'id':'q','t':'yz'}]"),
            new Case(
                    "or is of another type",
                    none().append("a/t"),
                    List.of("[{'index':0,'type':'t','t':'x'}]", "[{'index':0,'type':'d','d':'y'}]"),
                    "[{'index':0,'type':'t','t':'x'},{'index':0,'type':'d','d':'y'}]"),
            new Case(
                    "other elements are appended", none().append("a"), List.of("[1]", "[1]", "[2,[3]]"), "[1,1,2,[3]]"),
            new Case("an array that comes again", none(), List.of("[1,{'b':2}]", "[1,{'b':2}]"), "[1,{'b':2}]"),
            new Case("and one that has grown since", none(), List.of("[1]", "[1,2]", "[3]"), "[1,2,3]"),
            new Case("an array of which the last counts", none().last("a"), List.of("[1,2]", "[3]", "null"), "[3]"),
            new Case("text after elements", none(), List.of("[1]", "'x'"), "[1,'x']"),
            new Case("elements after text", none(), List.of("''", "'x'", "[1]"), "['x',1]"),
            new Case(
                    "text among elements is an object",
                    none().append("a").textItem("a", "text", "type", "text"),
                    List.of("''", "[{'type':'thought'}]", "'a'", "'b'", "[{'type':'thought'}]", "'c'"),
                    "[{'type':'thought'},{'type':'text','text':'ab'},{'type':'thought'},{'type':'text','text':'c'}]"),
            new Case(
                    "text before elements, too",
                    none().append("a").textItem("a", "text", "type", "text"),
                    List.of("'a'", "[1]"),
                    "[{'type':'text','text':'a'},1]"));

    @TestFactory
    Stream<DynamicTest> values() {
        return CASES.stream()
                .map(test -> DynamicTest.dynamicTest(
                        test.name(),
                        () -> assertEquals(
                                Collections.singletonMap("a", json(test.answer())),
                                fold(
                                        test.rules(),
                                        test.chunks().stream()
                                                .map(value -> "{'a':" + value + "}")
                                                .toList()))));
    }

    private static final List<Case> OBJECTS = List.of(
            new Case(
                    "another name, in whichever way it comes",
                    none().rename("c/delta", "message").append("c/delta/t"),
                    List.of("{'c':[{'index':0,'delta':{'t':'x'}}]}", "{'c':[{'index':0,'message':{'t':'x'}}]}"),
                    "{'c':[{'index':0,'message':{'t':'xx'}}]}"),
            new Case("a constant", none().constant("o", "chunk", "whole"), List.of("{'o':'chunk'}"), "{'o':'whole'}"),
            new Case("that is not there", none().constant("o", "whole"), List.of("{}"), "{'o':'whole'}"),
            new Case("that is contradicted", none().constant("o", "chunk", "whole"), List.of("{'o':'x'}"), "{'o':'x'}"),
            new Case(
                    "names with slashes",
                    none().append("a~1b/c~0d"),
                    List.of("{'a/b':{'c~d':'x'}}", "{'a/b':{'c~d':'x'}}"),
                    "{'a/b':{'c~d':'xx'}}"));

    @TestFactory
    Stream<DynamicTest> objects() {
        return OBJECTS.stream()
                .map(test -> DynamicTest.dynamicTest(
                        test.name(), () -> assertEquals(json(test.answer()), fold(test.rules(), test.chunks()))));
    }

    @Test
    void bytesAreJoinedAsBytes() {
        FoldedAnswer<Object, Object> answer =
                new FoldedAnswer<>(none().append("a").last("b"), JsonReader::asAny);
        for (byte part = 1; part < 4; part++) {
            answer.add(Map.of("a", Bytes.of(part), "b", Bytes.of(part)));
        }
        assertEquals(
                Map.of(
                        "a", Bytes.of((byte) 1, (byte) 2, (byte) 3).toBase64(),
                        "b", Bytes.of((byte) 3).toBase64()),
                answer.soFar());
    }

    private static Map<String, Object> fold(FoldRules rules, List<String> chunks) {
        FoldedAnswer<Object, Map<String, Object>> answer =
                new FoldedAnswer<>(rules, in -> in.beginObject() ? members(in) : null);
        chunks.forEach(chunk -> answer.add(json(chunk)));
        return answer.soFar();
    }

    /** Nulls, too, which a map of values leaves out. */
    private static Map<String, Object> members(JsonReader in) throws IOException {
        while (in.nextName() != null) {
            in.keep();
        }
        return in.endObject();
    }

    private static Object json(String text) {
        String json = "[" + text.replace("LONG", LONG).replace('\'', '"') + "]";
        return ((List<?>) Json.parse(json)).get(0);
    }
}
