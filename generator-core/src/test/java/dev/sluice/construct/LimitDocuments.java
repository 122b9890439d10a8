package dev.sluice.construct;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Documents with more, or longer ones, of something than a class file can hold. */
final class LimitDocuments {

    /** 130 kB in UTF-8, of characters that emitted text has to look at. */
    static final String LONG_TEXT = "é\"\\\u2028*/ \\u000a ".repeat(8_000);

    /** 330 characters. */
    static final String LONG_NAME = "quite a long name ".repeat(18) + "at all";

    private static final Map<String, Object> TEXT = Map.of("type", "string");

    private LimitDocuments() {}

    /** A type {@code Holder} with a property {@code it}. */
    static String ofSchema(Map<String, Object> schema) {
        return text(Map.of(), Map.of("It", schema, "Holder", holder()));
    }

    /** The same, beside a component, an operation and all its parts of a long name. */
    static String ofLongNames() {
        Map<String, Object> nested = object(Map.of(LONG_NAME, enumOf(2), LONG_NAME + "!", object(Map.of("a", TEXT))));
        Map<String, Object> schema = object(Map.of(LONG_NAME, nested));
        Map<String, Object> more = Map.of(
                "requestBody", content("application/json", schema),
                "parameters", List.of(Map.of("in", "query", "name", LONG_NAME, "schema", enumOf(2))));
        Map<String, Object> operation = operation(LONG_NAME, List.of(LONG_NAME), more);
        return text(
                Map.of("/" + LONG_NAME, Map.of("post", operation)),
                Map.of("It", schema, LONG_NAME, schema, "Holder", holder()));
    }

    private static Map<String, Object> holder() {
        return object(Map.of("it", Map.of("$ref", "#/components/schemas/It")));
    }

    /** In one tag: {@code get0} to {@code get<count - 1>}. */
    static String ofOperations(int count) {
        Map<String, Object> paths = new LinkedHashMap<>();
        IntStream.range(0, count)
                .forEach(i -> paths.put("/p" + i, Map.of("get", operation("get" + i, List.of(), Map.of()))));
        return text(paths, Map.of());
    }

    /** An operation {@code take} with so many optional query parameters. */
    static String ofParameters(int count) {
        List<Object> parameters = list(count, i -> Map.of("in", "query", "name", "p" + i, "schema", TEXT));
        return text(
                Map.of("/p", Map.of("get", operation("take", List.of(), Map.of("parameters", parameters)))), Map.of());
    }

    /** An operation {@code take} whose body has so many parts. */
    static String ofParts(int count) {
        Map<String, Object> body = content("multipart/form-data", object(each(count, i -> TEXT)));
        return text(Map.of("/p", Map.of("post", operation("take", List.of(), Map.of("requestBody", body)))), Map.of());
    }

    private static Map<String, Object> operation(String id, List<String> tags, Map<String, Object> more) {
        Map<String, Object> operation = new LinkedHashMap<>(more);
        operation.put("operationId", id);
        operation.put("tags", tags.isEmpty() ? List.of("all") : tags);
        operation.put("summary", id);
        operation.put("responses", Map.of("200", Map.of("description", "Done.")));
        return operation;
    }

    private static Map<String, Object> content(String mediaType, Map<String, Object> schema) {
        return Map.of("content", Map.of(mediaType, Map.of("schema", schema)));
    }

    /** Values {@code value 0} to {@code value <count - 1>}. */
    static Map<String, Object> enumOf(int count) {
        return Map.of("type", "string", "enum", list(count, i -> "value " + i));
    }

    static Map<String, Object> object(Map<String, Object> properties) {
        return Map.of("type", "object", "properties", properties);
    }

    static Map<String, Object> required(Map<String, Object> properties) {
        return Map.of("type", "object", "properties", properties, "required", List.copyOf(properties.keySet()));
    }

    /** Values under {@code p0}, {@code p1} and so on. */
    static Map<String, Object> each(int count, IntFunction<Object> value) {
        Map<String, Object> map = new LinkedHashMap<>();
        IntStream.range(0, count).forEach(i -> map.put("p" + i, value.apply(i)));
        return map;
    }

    static List<Object> list(int count, IntFunction<Object> item) {
        return IntStream.range(0, count).mapToObj(item).toList();
    }

    private static String text(Map<String, Object> paths, Map<String, Object> schemas) {
        Map<String, Object> info = Map.of("title", "T", "version", "1", "description", LONG_TEXT);
        try {
            return new ObjectMapper()
                    .writeValueAsString(Map.of(
                            "openapi",
                            "3.1.0",
                            "info",
                            info,
                            "paths",
                            paths,
                            "components",
                            Map.of("schemas", schemas)));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
