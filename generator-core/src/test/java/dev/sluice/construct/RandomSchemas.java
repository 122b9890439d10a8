package dev.sluice.construct;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/** Schemas put together of every keyword that says something about a type, and of names that are a nuisance. */
final class RandomSchemas {

    private static final int COMPONENTS = 12;

    static final List<String> NAMES = andNone("""
            a A b type kind error Error list Object String value data items id class Builder builder Unknown
            Known toString some_name someName some-name x.y +1 -1 1 日本 🙂 in out name of read write json
            additionalProperties Map response body params http nullable Text Items Entries Whole Numeric""");
    private static final List<String> WORDS = List.of(
            "", "Some words.", "Ends */ here \\u002a/ and {@code there <b>", "Line\n\n* one\n* two", "@see nothing `x");
    private static final List<String> FORMATS = andNone("""
            date-time date time uuid uri byte binary password email int32 int64 float double decimal uint64
            duration no-such-format""");

    private final Random random;
    private final boolean is30;
    private final List<String> components = new ArrayList<>();

    RandomSchemas(Random random, boolean is30) {
        this.random = random;
        this.is30 = is30;
    }

    /** The components of a document; names of them are what references refer to. */
    Map<String, Object> components() {
        while (components.size() < COMPONENTS) {
            String name = name();
            if (!components.contains(name)) {
                components.add(name);
            }
        }
        Map<String, Object> schemas = new LinkedHashMap<>();
        components.forEach(name -> schemas.put(name, declared()));
        return schemas;
    }

    String name() {
        return pick(NAMES);
    }

    String words() {
        return pick(WORDS);
    }

    /** A component: never a mere reference, so that no references go in a circle. */
    private Object declared() {
        return switch (random.nextInt(8)) {
            case 0 -> named();
            case 1, 2 -> union(3);
            case 3 -> composed(3);
            case 4 -> described(any(3));
            default -> object(3);
        };
    }

    Object schema(int depth) {
        if (depth <= 0) {
            return random.nextBoolean() ? scalar() : reference();
        }
        return switch (random.nextInt(12)) {
            case 0, 1, 2 -> reference();
            case 3, 4 -> object(depth - 1);
            case 5 -> union(depth - 1);
            case 6 -> composed(depth - 1);
            case 7 -> named();
            default -> any(depth - 1);
        };
    }

    private Object any(int depth) {
        return switch (random.nextInt(10)) {
            case 0, 1 -> array(depth);
            case 2 -> constant();
            case 3 -> map(depth);
            case 4 -> is30 ? scalar() : types(depth);
            case 5 -> is30 ? Map.of() : random.nextInt(4) > 0;
            case 6 -> Map.of();
            default -> scalar();
        };
    }

    private Map<String, Object> scalar() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", pick(List.of("string", "integer", "number", "boolean")));
        if (random.nextBoolean()) {
            schema.put("format", pick(FORMATS));
        }
        return described(schema);
    }

    private Map<String, Object> named() {
        Map<String, Object> schema = new LinkedHashMap<>();
        List<Object> values = new ArrayList<>();
        int kind = random.nextInt(6);
        for (int i = random.nextInt(5); i >= 0; i--) {
            values.add(kind < 3 ? name() : kind == 3 ? (Object) random.nextInt(9) : kind == 4 ? literal() : name() + i);
        }
        if (kind < 4 && random.nextInt(4) > 0) {
            schema.put("type", kind < 3 ? "string" : "integer");
        }
        schema.put("enum", values);
        return described(schema);
    }

    private Map<String, Object> constant() {
        Object value = random.nextInt(3) > 0 ? name() : literal();
        return described(new LinkedHashMap<>(is30 ? Map.of("enum", List.of(name())) : mapOf("const", value)));
    }

    private Object literal() {
        return pick(Arrays.asList(1, -1, 0, 1.5, 1e300, true, false, null, "", "x", 12345678901L, 0.1, 2));
    }

    private Map<String, Object> array(int depth) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "array");
        if (is30 || random.nextInt(4) > 0) {
            schema.put("items", schema(depth));
        }
        if (!is30 && random.nextInt(4) == 0) {
            schema.put("prefixItems", List.of(schema(depth), schema(depth)));
        }
        return described(schema);
    }

    private Map<String, Object> map(int depth) {
        return described(new LinkedHashMap<>(Map.of("type", "object", "additionalProperties", schema(depth))));
    }

    private Map<String, Object> types(int depth) {
        Map<String, Object> schema = object(depth);
        List<String> types = new ArrayList<>();
        for (String type : List.of("string", "object", "array", "number", "integer", "null", "boolean")) {
            if (random.nextInt(3) == 0) {
                types.add(type);
            }
        }
        schema.put("type", types.isEmpty() ? List.of("string", "null") : types);
        schema.put("items", schema(depth));
        return schema;
    }

    private Map<String, Object> object(int depth) {
        Map<String, Object> schema = new LinkedHashMap<>();
        if (random.nextInt(5) > 0) {
            schema.put("type", "object");
        }
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (int i = random.nextInt(7); i > 0; i--) {
            String name = name();
            properties.put(name, schema(depth));
            if (random.nextInt(3) == 0 && !required.contains(name)) {
                required.add(name);
            }
        }
        schema.put("properties", properties);
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        switch (random.nextInt(7)) {
            case 0 -> schema.put("additionalProperties", schema(depth));
            case 1 -> schema.put("additionalProperties", random.nextBoolean());
            case 2 -> schema.put(is30 ? "x-none" : "patternProperties", Map.of("^x-", schema(depth)));
            default -> {}
        }
        if (!is30 && random.nextInt(8) == 0) {
            schema.put("if", Map.of("properties", Map.of("kind", Map.of("const", "a"))));
            schema.put("then", Map.of("required", List.of("id")));
        }
        if (random.nextInt(8) == 0) {
            schema.put("not", Map.of("required", List.of("id")));
        }
        return described(schema);
    }

    private Map<String, Object> composed(int depth) {
        Map<String, Object> schema = random.nextInt(3) == 0 ? object(depth) : new LinkedHashMap<>();
        List<Object> parts = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            parts.add(random.nextBoolean() ? reference() : random.nextInt(3) > 0 ? object(depth) : schema(depth));
        }
        schema.put("allOf", parts);
        return described(schema);
    }

    private Map<String, Object> union(int depth) {
        Map<String, Object> schema = random.nextInt(5) == 0 ? object(depth) : new LinkedHashMap<>();
        List<Object> members = new ArrayList<>();
        List<String> refs = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            Object member = random.nextBoolean() ? reference() : schema(depth);
            members.add(member);
            if (member instanceof Map<?, ?> map && map.containsKey("$ref")) {
                refs.add((String) map.get("$ref"));
            }
        }
        if (!is30 && random.nextInt(4) == 0) {
            members.add(Map.of("type", "null"));
        }
        schema.put(random.nextBoolean() ? "oneOf" : "anyOf", members);
        if (random.nextInt(3) == 0) {
            Map<String, Object> discriminator =
                    new LinkedHashMap<>(Map.of("propertyName", pick(List.of("type", "kind"))));
            if (random.nextBoolean()) {
                Map<String, Object> mapping = new LinkedHashMap<>();
                refs.forEach(ref -> mapping.put(name(), ref));
                discriminator.put("mapping", mapping);
            }
            schema.put("discriminator", discriminator);
        }
        return described(schema);
    }

    private Map<String, Object> reference() {
        String name = components.isEmpty() ? "" : pick(components);
        return new LinkedHashMap<>(Map.of("$ref", "#/components/schemas/" + name.replace("+", "%2B")));
    }

    /** Adds what says nothing about the type, and {@code nullable}, which does. */
    private Map<String, Object> described(Object schema) {
        if (!(schema instanceof Map<?, ?>)) {
            return new LinkedHashMap<>(Map.of("description", words()));
        }
        Map<String, Object> described = new LinkedHashMap<>();
        ((Map<?, ?>) schema).forEach((key, value) -> described.put((String) key, value));
        if (random.nextInt(4) == 0) {
            described.put("description", words());
        }
        if (random.nextInt(12) == 0) {
            described.put("title", name());
        }
        for (String flag : List.of("nullable", "deprecated", "readOnly", "writeOnly")) {
            if (random.nextInt(14) == 0) {
                described.put(flag, true);
            }
        }
        if (random.nextInt(12) == 0) {
            described.put("default", literal());
        }
        return described;
    }

    private static Map<String, Object> mapOf(String key, Object value) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(key, value);
        return map;
    }

    /** These words, and the empty one. */
    private static List<String> andNone(String text) {
        return Stream.concat(Stream.of(""), Stream.of(text.split("\\s+"))).toList();
    }

    private <T> T pick(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
