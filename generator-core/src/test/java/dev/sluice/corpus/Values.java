package dev.sluice.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * Values that a schema probably allows, made of its keywords alone: of each branch the smallest, a large one, and one for
 * each value of an enum in it. Some are wrong, where keywords contradict each other; a validator has to tell.
 */
final class Values {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final JsonNode ANYTHING = JSON.textNode("anything");

    /** How many values of one schema, and of one that is inside another. */
    private static final int MOST = 400;

    private static final int FEW = 12;

    /** Below, only what is required is made, and a list has no items; a schema that requires itself ends with null. */
    private static final int LARGE_DEPTH = 2;

    private static final int MOST_DEPTH = 9;

    private final RawDocument document;
    private final Map<String, Set<String>> subtypes = new LinkedHashMap<>();
    private final Map<String, List<JsonNode>> known = new HashMap<>();
    private final Set<String> open = new HashSet<>();

    Values(RawDocument document) {
        this.document = document;
        for (String schemas : List.of("/components/schemas", "/definitions")) {
            document.at(schemas)
                    .properties()
                    .forEach(schema -> addSubtype(schemas + RawDocument.step(schema.getKey()), schema.getValue()));
        }
    }

    private void addSubtype(String pointer, JsonNode schema) {
        for (JsonNode part : schema.path("allOf")) {
            if (part.path("$ref").isTextual()) {
                subtypes.computeIfAbsent(RawDocument.target(part), key -> new LinkedHashSet<>())
                        .add(pointer);
            }
        }
    }

    List<JsonNode> of(String pointer) {
        return variants(pointer, 0).stream().limit(MOST).toList();
    }

    /** What the schemas that extend a base allow; none of a base that nothing extends. */
    private List<JsonNode> ofSubtypes(String base, JsonNode discriminator, int depth) {
        Set<String> extending = new LinkedHashSet<>(subtypes.getOrDefault(base, Set.of()));
        discriminator.path("mapping").forEach(target -> extending.add(pointed(target)));
        Set<JsonNode> values = new LinkedHashSet<>();
        for (String subtype : extending) {
            variants(subtype, depth).forEach(value -> values.addAll(tagged(discriminator, subtype, value)));
        }
        return List.copyOf(values);
    }

    private List<JsonNode> variants(String pointer, int depth) {
        String at = document.resolved(pointer);
        JsonNode schema = document.at(at);
        String place = depth + at;
        if (depth > MOST_DEPTH || schema.isMissingNode() || !open.add(place)) {
            return List.of(JSON.nullNode());
        }
        List<JsonNode> values = known.get(place);
        if (values == null) {
            values = read(at, schema, depth);
            if (values.isEmpty()) {
                values = List.of(JSON.nullNode()); // of an empty enum, say
            }
            known.put(place, values);
        }
        open.remove(place);
        return values;
    }

    private List<JsonNode> read(String at, JsonNode schema, int depth) {
        for (String keyword : List.of("oneOf", "anyOf")) {
            if (schema.has(keyword)) {
                return branches(at, keyword, depth);
            }
        }
        if (schema.has("const")) {
            return List.of(schema.get("const"));
        }
        if (schema.has("enum")) {
            return limited(schema.get("enum"), depth);
        }
        List<JsonNode> extended =
                schema.has("discriminator") ? ofSubtypes(at, schema.get("discriminator"), depth) : List.of();
        if (!extended.isEmpty()) {
            return extended;
        }
        return schema.has("allOf") ? together(at, depth) : ofTypes(at, schema, depth);
    }

    private static List<JsonNode> limited(Iterable<JsonNode> values, int depth) {
        return StreamSupport.stream(values.spliterator(), false)
                .limit(depth == 0 ? FEW : depth <= LARGE_DEPTH ? 4 : 1)
                .toList();
    }

    /** The values of each branch, with what stands beside all of them. */
    private List<JsonNode> branches(String at, String keyword, int depth) {
        JsonNode schema = document.at(at);
        List<JsonNode> beside = schema.has("properties") ? objects(at, schema, depth) : List.of();
        List<JsonNode> values = new ArrayList<>();
        for (int i = 0; i < schema.get(keyword).size(); i++) {
            String branch = document.resolved(at + "/" + keyword + "/" + i);
            variants(branch, depth == 0 ? 0 : depth + 1).stream()
                    .limit(depth == 0 ? MOST : 3)
                    .flatMap(value -> withBeside(value, beside).stream())
                    .forEach(value -> values.addAll(tagged(schema.path("discriminator"), branch, value)));
        }
        return depth == 0 ? values : values.stream().limit(FEW).toList();
    }

    /** With each value of the discriminator that leads to the schema; as it is where none does. */
    private List<JsonNode> tagged(JsonNode discriminator, String schema, JsonNode value) {
        Set<String> tags = new LinkedHashSet<>();
        for (var entry : discriminator.path("mapping").properties()) {
            if (document.resolved(pointed(entry.getValue())).equals(schema)) {
                tags.add(entry.getKey());
            }
        }
        String property = discriminator.path("propertyName").asText();
        if (discriminator.isObject()
                && !discriminator.has("mapping")
                && (!value.has(property) || value.path(property).asText().equals("text"))) {
            tags.add(schema.substring(schema.lastIndexOf('/') + 1));
        }
        List<JsonNode> values = new ArrayList<>();
        for (String tag : value.isObject() ? tags : Set.<String>of()) {
            values.add(((ObjectNode) value).deepCopy().put(property, tag));
        }
        return values.isEmpty() ? List.of(value) : values;
    }

    private String pointed(JsonNode target) {
        String text = target.asText();
        return text.contains("#") ? text.substring(text.indexOf('#') + 1) : "/components/schemas/" + text;
    }

    private static List<JsonNode> withBeside(JsonNode value, List<JsonNode> beside) {
        if (beside.isEmpty() || !value.isObject()) {
            return List.of(value);
        }
        return List.of(merged(List.of(beside.get(0), value)), merged(List.of(beside.get(beside.size() - 1), value)));
    }

    private List<JsonNode> together(String at, int depth) {
        JsonNode schema = document.at(at);
        List<List<JsonNode>> parts = new ArrayList<>();
        for (int i = 0; i < schema.get("allOf").size(); i++) {
            parts.add(part(document.resolved(at + "/allOf/" + i), depth == 0 ? 0 : depth + 1));
        }
        if (schema.has("properties")) {
            parts.add(objects(at, schema, depth));
        }
        List<JsonNode> values = new ArrayList<>();
        int most = parts.stream().mapToInt(List::size).max().orElse(0);
        for (int i = 0; i < most; i++) {
            int index = i;
            values.add(merged(
                    parts.stream().map(part -> part.get(index % part.size())).toList()));
        }
        return values;
    }

    /** A base as a part of what extends it, not as all that extends it. */
    private List<JsonNode> part(String at, int depth) {
        JsonNode schema = document.at(at);
        if (!schema.has("discriminator") || schema.has("oneOf") || schema.has("anyOf")) {
            return variants(at, depth);
        }
        List<JsonNode> own = schema.has("allOf") ? together(at, depth) : ofTypes(at, schema, depth);
        return own.isEmpty() ? List.of(JSON.nullNode()) : own;
    }

    /** One object of several; what is no object stands for all, but for what is made of a schema that says nothing. */
    private static JsonNode merged(List<JsonNode> parts) {
        List<JsonNode> saying = parts.stream()
                .filter(part -> !part.isNull() && !part.equals(ANYTHING))
                .toList();
        ObjectNode merged = JSON.objectNode();
        for (JsonNode part : saying) {
            if (!part.isObject()) {
                return part;
            }
            merged.setAll((ObjectNode) part);
        }
        return saying.isEmpty() ? parts.get(0) : merged;
    }

    private List<JsonNode> ofTypes(String at, JsonNode schema, int depth) {
        JsonNode type = schema.path("type");
        if (type.isArray()) {
            List<JsonNode> values = new ArrayList<>();
            type.forEach(each -> values.addAll(ofType(each.asText(), at, schema, depth)));
            return values;
        }
        boolean object = schema.has("properties") || schema.has("additionalProperties");
        String implied = object ? "object" : schema.has("items") ? "array" : "";
        return ofType(type.asText(implied), at, schema, depth);
    }

    private List<JsonNode> ofType(String type, String at, JsonNode schema, int depth) {
        return switch (type) {
            case "object" -> objects(at, schema, depth);
            case "array" -> arrays(at, schema, depth);
            case "null" -> List.of(JSON.nullNode());
            case "boolean" -> List.of(JSON.booleanNode(true));
            case "string", "integer", "number" -> ScalarValues.of(type, schema);
            default -> List.of(schema.has("nullable") || schema.has("$recursiveRef") ? JSON.nullNode() : ANYTHING);
        };
    }

    private List<JsonNode> arrays(String at, JsonNode schema, int depth) {
        List<JsonNode> values = new ArrayList<>();
        int least = schema.path("minItems").asInt(0);
        if (least == 0) {
            values.add(JSON.arrayNode());
        }
        boolean needed = least > 0 || depth <= LARGE_DEPTH;
        if (schema.has("items") && needed) {
            List<JsonNode> items = variants(at + "/items", depth + 1);
            for (JsonNode item : limited(items, depth)) {
                var array = JSON.arrayNode();
                for (int i = 0; i < Math.max(1, least); i++) {
                    array.add(least > 1 ? items.get(i % items.size()) : item);
                }
                values.add(0, array);
            }
        }
        return values;
    }

    private List<JsonNode> objects(String at, JsonNode schema, int depth) {
        ObjectNode small = JSON.objectNode();
        Map<String, List<JsonNode>> choices = new LinkedHashMap<>();
        Set<String> required = new LinkedHashSet<>();
        schema.path("required").forEach(name -> required.add(name.asText()));
        for (var property : schema.path("properties").properties()) {
            boolean needed = required.contains(property.getKey());
            if (needed || depth < LARGE_DEPTH) {
                String place = at + "/properties" + RawDocument.step(property.getKey());
                List<JsonNode> values = variants(place, depth + 1);
                choices.put(property.getKey(), values);
                if (needed) {
                    small.set(property.getKey(), values.get(0));
                }
            }
        }
        if (choices.isEmpty()) {
            return List.of(mapped(at, schema, depth));
        }
        required.stream().filter(name -> !small.has(name)).forEach(name -> small.set(name, ANYTHING));
        ObjectNode large = small.deepCopy();
        choices.forEach((name, values) -> large.set(name, values.get(0)));
        Set<JsonNode> objects = new LinkedHashSet<>(List.of(small, large));
        choices.forEach((name, values) -> {
            for (JsonNode value : values.subList(Math.min(1, values.size()), Math.min(FEW, values.size()))) {
                objects.add(small.deepCopy().set(name, value));
                objects.add(large.deepCopy().set(name, value));
            }
            if (!required.contains(name)) {
                objects.add(small.deepCopy().set(name, values.get(0)));
            }
        });
        return objects.stream().limit(depth == 0 ? MOST : 4).toList();
    }

    private JsonNode mapped(String at, JsonNode schema, int depth) {
        ObjectNode map = JSON.objectNode();
        if (schema.path("additionalProperties").isObject() && depth < MOST_DEPTH) {
            map.set(
                    "some key",
                    variants(at + "/additionalProperties", depth + 1).get(0));
        }
        return map;
    }
}
