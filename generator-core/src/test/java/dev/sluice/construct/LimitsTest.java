package dev.sluice.construct;

import static dev.sluice.construct.LimitDocuments.LONG_NAME;
import static dev.sluice.construct.LimitDocuments.LONG_TEXT;
import static dev.sluice.construct.LimitDocuments.each;
import static dev.sluice.construct.LimitDocuments.list;
import static dev.sluice.construct.LimitDocuments.object;
import static dev.sluice.construct.LimitDocuments.required;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sluice.emit.Compiled;
import dev.sluice.emit.Reflect;
import dev.sluice.runtime.Transport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Documents past what a class file or a file system can hold (JVMS 4.11: 255 parameters, 64 KB of code, 65,535 bytes of
 * a constant; 255 bytes of a file's name). Models and client compile, each model keeps the JSON that it is given, and
 * each call sends all that it is given.
 */
class LimitsTest {

    private static final int MOST_BYTES_OF_A_FILE_NAME = 255;
    private static final Map<String, Object> TEXT = Map.of("type", "string");
    private static final Map<String, Object> WHOLE = Map.of("type", "integer");

    static Stream<Arguments> schemas() {
        return Stream.of(
                row("300 properties", object(each(300, i -> TEXT)), each(300, i -> "v" + i)),
                row("250 longs", required(each(250, i -> WHOLE)), each(250, i -> i)),
                row("1,000 properties", required(each(1_000, i -> TEXT)), each(1_000, i -> "v" + i)),
                row("5,000 values", LimitDocuments.enumOf(5_000), "value 4999", "value 5000"),
                row("9,000 values", LimitDocuments.enumOf(9_000), "value 7000", "value 8999", "value 9000"),
                row("9,000 numbers", Map.of("enum", list(9_000, i -> i)), 8_999, 9_000),
                row("long texts", longTexts(), Map.of("constant", LONG_TEXT, "defaulted", LONG_TEXT, "one", LONG_TEXT)),
                row(
                        "members by a long constant",
                        oneOf(2, i -> required(Map.of("kind", Map.of("const", LONG_TEXT + i), "v" + i, TEXT))),
                        Map.of("kind", LONG_TEXT + 1, "v1", "x")),
                row(
                        "500 members by a constant",
                        oneOf(500, i -> required(Map.of("kind", Map.of("const", "k" + i), "v" + i, TEXT))),
                        Map.of("kind", "k499", "v499", "x"),
                        Map.of("kind", "k500")),
                row(
                        "500 members by what they require",
                        oneOf(500, i -> required(Map.of("v" + i, TEXT))),
                        Map.of("v499", "x")),
                row("500 members alike", oneOf(500, i -> object(Map.of("v" + i, TEXT))), Map.of("v499", "x")));
    }

    private static Map<String, Object> oneOf(int members, IntFunction<Object> member) {
        return Map.of("oneOf", list(members, member));
    }

    private static Map<String, Object> longTexts() {
        return required(Map.of(
                "constant", Map.of("const", LONG_TEXT, "description", LONG_TEXT),
                "defaulted", Map.of("type", "string", "default", LONG_TEXT, "pattern", LONG_TEXT),
                "one", Map.of("enum", List.of("a", LONG_TEXT, LONG_TEXT + "b"))));
    }

    private static Arguments row(String what, Map<String, Object> schema, Object... values) {
        return Arguments.of(what, schema, Arrays.asList(values));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("schemas")
    void modelsKeepTheirJson(String what, Map<String, Object> schema, List<Object> values) {
        assertKept(compile(LimitDocuments.ofSchema(schema)), values);
    }

    @Test
    void longNames() {
        Object value = Map.of(LONG_NAME, Map.of(LONG_NAME, "value 1", LONG_NAME + "!", Map.of("a", "b")));
        assertKept(compile(LimitDocuments.ofLongNames()), List.of(value));
    }

    private static void assertKept(Compiled compiled, List<Object> values) {
        for (Object value : values) {
            Map<String, Object> sent = Map.of("it", value);
            Object read = compiled.call("model.Holder", "fromJson", sent);
            Reflect.assertJson(sent, read);
            assertEquals(read, compiled.call("model.Holder", "fromJson", sent));
            assertEquals(Map.of(), Reflect.call(read, "additionalProperties"), "it fits");
        }
    }

    @Test
    void valuesWithoutAConstantAreSaid() {
        List<String> problems = GeneratedApi.of(LimitDocuments.ofSchema(LimitDocuments.enumOf(5_001)))
                .problems();
        assertEquals(List.of("too-many-values: only the first 5000 of these 5001 values get constants"), problems);
    }

    @Test
    void aThousandOperationsInATag() throws IOException {
        Compiled compiled = compile(LimitDocuments.ofOperations(1_000));
        assertEquals("GET /p999 null", sent(compiled, "get999"));
    }

    @Test
    void threeHundredParameters() throws IOException {
        Compiled compiled = compile(LimitDocuments.ofParameters(300));
        Object params = build(compiled, "model.TakeParams", 300);
        String sent = sent(compiled, "take", params);
        assertTrue(sent.startsWith("GET /p?p0=x0&p1=x1&") && sent.contains("&p299=x299"), sent);
        assertEquals(params, build(compiled, "model.TakeParams", 300));
    }

    @Test
    void threeHundredParts() throws IOException {
        Compiled compiled = compile(LimitDocuments.ofParts(300));
        String sent = sent(compiled, "take", build(compiled, "model.TakeRequestBody", 300));
        for (int i = 0; i < 300; i++) {
            assertTrue(sent.contains("name=\"p" + i + "\"\r\n\r\nx" + i + "\r\n"), sent);
        }
    }

    private static Object build(Compiled compiled, String type, int setters) {
        Object builder = compiled.call(type, "builder");
        for (int i = 0; i < setters; i++) {
            Reflect.call(builder, "p" + i, "x" + i);
        }
        return Reflect.call(builder, "build");
    }

    /** What a call of the client sends: method, path with query, and body. */
    private static String sent(Compiled compiled, String method, Object... arguments) throws IOException {
        List<Transport.Request> requests = new ArrayList<>();
        Transport transport = request -> {
            requests.add(request);
            return Transport.Response.of(200, "application/json", "{}");
        };
        Object builder = compiled.call("TClient", "builder");
        Reflect.call(Reflect.call(builder, "baseUrl", "http://localhost"), "transport", transport);
        Object api = Reflect.call(Reflect.call(builder, "build"), "all");
        Reflect.call(compiled.load("AllApi"), api, method, arguments);
        Transport.Request request = requests.get(0);
        String body = request.body() == null
                ? null
                : new String(request.body().open().readAllBytes(), StandardCharsets.UTF_8);
        return request.method() + " " + request.uri().toString().substring("http://localhost".length()) + " " + body;
    }

    private static Compiled compile(String document) {
        GeneratedApi api = GeneratedApi.of(document);
        List<String> unexpected = api.problems().stream()
                .filter(problem -> !problem.startsWith("ambiguous-union: ") && !problem.startsWith("too-many-values: "))
                .toList();
        assertEquals(List.of(), unexpected);
        Compiled compiled = api.compile();
        Stream<String> files = api.files().stream()
                .map(file -> file.path().substring(file.path().lastIndexOf('/') + 1));
        Stream<String> classes =
                compiled.classNames().stream().map(name -> name.substring(name.lastIndexOf('.') + 1) + ".class");
        assertEquals(
                List.of(),
                Stream.concat(files, classes)
                        .filter(name -> name.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES_OF_A_FILE_NAME)
                        .toList());
        return compiled;
    }
}
