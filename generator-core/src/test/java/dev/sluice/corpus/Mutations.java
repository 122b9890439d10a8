package dev.sluice.corpus;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a server may send tomorrow: a value in which one thing is not as it was. */
final class Mutations {

    /**
     * @param kind what was done
     * @param at where
     * @param json the whole value after it
     */
    record Mutation(String kind, JsonPointer at, JsonNode json) {}

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** A number that no double is near to. */
    static final String BEYOND_DOUBLE = "beyond double";

    private final SchemaWords words;
    private final JsonNode original;
    private final List<Mutation> mutations = new ArrayList<>();

    private Mutations(SchemaWords words, JsonNode original) {
        this.words = words;
        this.original = original;
    }

    /** One mutation after another of everything inside the value. */
    static List<Mutation> of(JsonNode original, SchemaWords words) {
        Mutations all = new Mutations(words, original);
        all.visit(JsonPointer.empty(), original);
        return all.mutations;
    }

    private void visit(JsonPointer at, JsonNode node) {
        if (!at.matches()) {
            replacements(at, node).forEach((kind, value) -> {
                JsonNode copy = original.deepCopy();
                JsonNode parent = copy.at(at.head());
                if (parent instanceof ObjectNode object) {
                    object.set(at.last().getMatchingProperty(), value);
                } else {
                    ((ArrayNode) parent).set(at.last().getMatchingIndex(), value);
                }
                mutations.add(new Mutation(kind, at, copy));
            });
        }
        if (node.isObject()) {
            addMember(at);
            for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
                String name = names.next();
                remove(at, name);
                visit(at.appendProperty(name), node.get(name));
            }
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            visit(at.appendIndex(i), node.get(i));
        }
    }

    private void addMember(JsonPointer at) {
        JsonNode copy = original.deepCopy();
        ((ObjectNode) copy.at(at)).set("x_from_tomorrow", JSON.objectNode().put("a", new BigDecimal("0.10")));
        mutations.add(new Mutation("unknown field", at.appendProperty("x_from_tomorrow"), copy));
    }

    private void remove(JsonPointer at, String name) {
        JsonNode copy = original.deepCopy();
        ((ObjectNode) copy.at(at)).remove(name);
        mutations.add(new Mutation(words.isTag(name) ? "missing tag" : "removed", at.appendProperty(name), copy));
    }

    private Map<String, JsonNode> replacements(JsonPointer at, JsonNode node) {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        if (!node.isNull()) {
            values.put("null", JSON.nullNode());
        }
        switch (node.getNodeType()) {
            case STRING -> strings(at.last().getMatchingProperty(), node.asText(), values);
            case NUMBER -> numbers(values);
            case BOOLEAN -> {
                values.put("boolean as string", JSON.textNode("true"));
                values.put("boolean as number", JSON.numberNode(1));
                values.put("boolean as object", object());
            }
            case ARRAY -> arrays((ArrayNode) node, values);
            case OBJECT -> {
                values.put("object as array", JSON.arrayNode().add(node));
                values.put("object as string", JSON.textNode("text"));
                values.put("object as number", JSON.numberNode(5));
                values.put("object nested once more", JSON.objectNode().set("value", node));
            }
            default -> values.put("null as object", object());
        }
        return values;
    }

    private void strings(String name, String text, Map<String, JsonNode> values) {
        String what = words.isTag(name) ? "tag" : words.isEnum(name) ? "enum value" : "string";
        values.put("unknown " + what, JSON.textNode(text + "_of_tomorrow"));
        values.put("empty " + what, JSON.textNode(""));
        values.put("string as number", JSON.numberNode(5));
        values.put("string as boolean", JSON.booleanNode(true));
        values.put("string as array", JSON.arrayNode().add(text));
        values.put("string as object", object());
    }

    private static void numbers(Map<String, JsonNode> values) {
        values.put("number as string", JSON.textNode("5"));
        values.put("number as boolean", JSON.booleanNode(true));
        values.put("number as object", object());
        values.put("fraction", JSON.numberNode(new BigDecimal("1.5")));
        values.put("more digits than a double has", JSON.numberNode(new BigDecimal("0.12345678901234567890")));
        values.put("beyond int64", JSON.numberNode(BigInteger.TWO.pow(70)));
        values.put("beyond int32", JSON.numberNode(1L << 40));
        values.put(BEYOND_DOUBLE, JSON.numberNode(new BigDecimal("1e400")));
    }

    private static void arrays(ArrayNode node, Map<String, JsonNode> values) {
        values.put("array as object", object());
        values.put("array as string", JSON.textNode("text"));
        values.put("array nested once more", JSON.arrayNode().add(node));
        values.put("array and null", node.deepCopy().addNull());
        values.put("array and number", node.deepCopy().add(5));
        values.put("array and array", node.deepCopy().add(JSON.arrayNode().add("text")));
    }

    private static JsonNode object() {
        return JSON.objectNode().put("k", 1);
    }

    /** The value without its texts and numbers: two of the same shape take the same mutations. */
    static String shape(JsonNode node) {
        if (node.isObject()) {
            Map<String, String> members = new LinkedHashMap<>();
            node.properties().forEach(member -> members.put(member.getKey(), shape(member.getValue())));
            return members.toString();
        }
        List<String> items = new ArrayList<>();
        node.elements().forEachRemaining(item -> items.add(shape(item)));
        return node.isArray()
                ? items.stream().distinct().toList().toString()
                : node.getNodeType().name();
    }
}
