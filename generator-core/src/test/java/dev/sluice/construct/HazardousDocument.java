package dev.sluice.construct;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A document in which each name is a component, a property, an inline type, a value of an enum, a tag, an operation and
 * a parameter. There are three turns: as a component a name is an object in one, an enum in the next, a union in the
 * third; and a third of the names has an operation.
 */
final class HazardousDocument {

    private static final int PROPERTIES = 60;

    private final List<String> names;
    private final int turn;
    private final Map<String, Object> schemas = new LinkedHashMap<>();
    private final Map<String, Object> paths = new LinkedHashMap<>();

    HazardousDocument(List<String> names, int turn) {
        this.names = names;
        this.turn = turn;
    }

    String text() {
        for (int i = 0; i < names.size(); i++) {
            schemas.put(names.get(i), component(names.get(i), (i + turn) % 3));
        }
        for (int from = 0; from < names.size(); from += PROPERTIES) {
            List<String> some = names.subList(from, Math.min(from + PROPERTIES, names.size()));
            schemas.put("Owner " + from, owner(some));
            schemas.put("Nest " + from, nest(some));
        }
        schemas.put("All values", Map.of("type", "string", "enum", names));
        schemas.put("All properties", object(each(names, name -> Map.of("type", "string"))));
        for (int i = turn; i < names.size(); i += 3) {
            paths.put("/" + i + "/{" + names.get(i) + "}", Map.of("post", operation(names.get(i))));
        }
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("openapi", "3.1.0");
        document.put("info", Map.of("title", "Hazards", "version", "1"));
        document.put("paths", paths);
        document.put("components", Map.of("schemas", schemas));
        try {
            return new ObjectMapper().writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private Map<String, Object> component(String name, int kind) {
        return switch (kind) {
            case 0 -> {
                Map<String, Object> properties = new LinkedHashMap<>();
                properties.put(name, Map.of("type", "array", "items", object(Map.of("a", Map.of("type", "number")))));
                properties.put("id", Map.of("type", "integer"));
                properties.put("at", Map.of("type", "string", "format", "date-time"));
                properties.put("list", Map.of("type", "array", "items", Map.of("type", "string")));
                Map<String, Object> object = object(properties);
                object.put("additionalProperties", Map.of("type", "integer"));
                object.put("required", List.of("id"));
                yield object;
            }
            case 1 -> Map.of("type", "string", "enum", List.of(name, "other"));
            default ->
                Map.of(
                        "oneOf",
                        List.of(
                                Map.of("type", "string"),
                                Map.of("type", "array", "items", Map.of("type", "string")),
                                object(Map.of("kind", Map.of("const", name), "a", Map.of("type", "string"))),
                                object(Map.of(
                                        "kind", Map.of("const", "none of these"), "b", Map.of("type", "string")))));
        };
    }

    /** Properties of the names, of each kind of type in turn. */
    private static Map<String, Object> owner(List<String> some) {
        List<Map<String, Object>> types = List.of(
                Map.of("type", "string"),
                Map.of("type", "integer", "format", "int32"),
                Map.of("type", "array", "items", Map.of("type", "string", "format", "uuid")),
                Map.of("type", "object", "additionalProperties", Map.of("type", "boolean")),
                Map.of("oneOf", List.of(Map.of("type", "string"), Map.of("type", "boolean"))),
                Map.of("type", "string", "format", "password"));
        Map<String, Object> properties = new LinkedHashMap<>();
        for (String name : some) {
            properties.put(name, types.get(properties.size() % types.size()));
        }
        Map<String, Object> owner = object(properties);
        owner.put("required", some.subList(0, some.size() / 2));
        owner.put("additionalProperties", Map.of("type", "string"));
        return owner;
    }

    /** Types of the names, inline, so that they nest in one owner. */
    private static Map<String, Object> nest(List<String> some) {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (String name : some) {
            int kind = properties.size() % 3;
            properties.put(
                    name,
                    kind == 0
                            ? Map.of("type", "string", "enum", List.of(name, "and", "or" + name))
                            : object(Map.of(name, Map.of("type", kind == 1 ? "string" : "integer"))));
        }
        return object(properties);
    }

    private Map<String, Object> operation(String name) {
        List<Object> parameters = new ArrayList<>();
        for (String in : List.of("path", "query", "header", "cookie")) {
            parameters.add(
                    Map.of("in", in, "name", name, "required", in.equals("path"), "schema", Map.of("type", "string")));
        }
        Map<String, Object> ref =
                Map.of("$ref", "#/components/schemas/" + name.replace("~", "~0").replace("/", "~1"));
        Map<String, Object> inline = object(Map.of(name, Map.of("type", "string")));
        Map<String, Object> answers =
                Map.of("application/json", Map.of("schema", inline), "text/event-stream", Map.of("schema", ref));
        return Map.of(
                "tags", List.of(name),
                "operationId", name,
                "parameters", parameters,
                "requestBody", content("application/json", inline),
                "responses",
                        Map.of(
                                "200", Map.of("description", "", "content", answers),
                                "404", content("application/json", ref),
                                "default", content("application/json", inline)));
    }

    private static Map<String, Object> content(String mediaType, Map<String, Object> schema) {
        return Map.of("description", "", "content", Map.of(mediaType, Map.of("schema", schema)));
    }

    private static Map<String, Object> object(Map<String, Object> properties) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("type", "object");
        object.put("properties", properties);
        return object;
    }

    private static Map<String, Object> each(List<String> names, java.util.function.Function<String, Object> schema) {
        Map<String, Object> map = new LinkedHashMap<>();
        names.forEach(name -> map.put(name, schema.apply(name)));
        return map;
    }
}
