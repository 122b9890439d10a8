package dev.sluice.corpus;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes a document wrong in some places, as people and their tools do: the same seed makes the same mistakes. */
final class DocumentMutator {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final List<String> ODD_NAMES =
            List.of("", "class", "a b", "a-b", "A_B", "é", "1", "$", "*/", "x".repeat(300), "Error", "..", "\u2028");

    private final Random random;
    private final ObjectNode document;
    private final List<JsonPointer> places = new ArrayList<>();
    private final List<String> done = new ArrayList<>();

    private DocumentMutator(ObjectNode original, long seed) {
        random = new Random(seed);
        document = original.deepCopy();
        addPlaces(JsonPointer.empty(), document);
    }

    /**
     * @param json the document
     * @param done what was done to it
     */
    record Mutated(ObjectNode json, List<String> done) {}

    static Mutated mutate(ObjectNode original, long seed) {
        DocumentMutator mutator = new DocumentMutator(original, seed);
        int times = 1 + mutator.random.nextInt(4);
        for (int i = 0; i < times; i++) {
            mutator.mutate();
        }
        return new Mutated(mutator.document, mutator.done);
    }

    private void addPlaces(JsonPointer at, JsonNode node) {
        node.fieldNames().forEachRemaining(name -> addPlace(at.appendProperty(name), node.get(name)));
        for (int i = 0; i < (node.isArray() ? node.size() : 0); i++) {
            addPlace(at.appendIndex(i), node.get(i));
        }
    }

    private void addPlace(JsonPointer at, JsonNode node) {
        places.add(at);
        addPlaces(at, node);
    }

    private void mutate() {
        JsonPointer at = any(places);
        JsonNode node = document.at(at);
        JsonNode parent = document.at(at.head());
        if (node.isMissingNode() || parent.isMissingNode()) {
            return; // gone with what was around it
        }
        switch (random.nextInt(6)) {
            case 0 -> remove(at, parent);
            case 1 -> rename(at, node, parent);
            case 2 -> set(at, parent, reference(), "refers to something");
            case 3 -> set(at, parent, document.at(any(places)).deepCopy(), "is what another place is");
            case 4 -> set(at, parent, wrapped(node), "is wrapped");
            default -> set(at, parent, scalar(), "is something else");
        }
    }

    private void remove(JsonPointer at, JsonNode parent) {
        if (parent instanceof ObjectNode object) {
            object.remove(at.last().getMatchingProperty());
        } else {
            ((ArrayNode) parent).remove(at.last().getMatchingIndex());
        }
        done.add(at + " is gone");
    }

    private void rename(JsonPointer at, JsonNode node, JsonNode parent) {
        if (parent instanceof ObjectNode object) {
            String name = any(ODD_NAMES);
            object.remove(at.last().getMatchingProperty());
            object.set(name, node);
            done.add(at + " is called '" + name + "'");
        }
    }

    private void set(JsonPointer at, JsonNode parent, JsonNode value, String what) {
        if (parent instanceof ObjectNode object) {
            object.set(at.last().getMatchingProperty(), value);
        } else if (parent instanceof ArrayNode array && at.last().getMatchingIndex() < array.size()) {
            array.set(at.last().getMatchingIndex(), value);
        }
        String text = value.toString();
        done.add(at + " " + what + ": " + text.substring(0, Math.min(80, text.length())));
    }

    private JsonNode reference() {
        String target = random.nextInt(5) == 0 ? "/no/such" : any(places).toString();
        return JSON.objectNode().put("$ref", "#" + target);
    }

    private JsonNode wrapped(JsonNode node) {
        return switch (random.nextInt(4)) {
            case 0 -> JSON.arrayNode().add(node);
            case 1 -> JSON.objectNode().set("oneOf", JSON.arrayNode().add(node).add(node));
            case 2 -> JSON.objectNode().set("allOf", JSON.arrayNode().add(node).add(reference()));
            default -> JSON.objectNode().set("items", node);
        };
    }

    private JsonNode scalar() {
        return switch (random.nextInt(8)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.booleanNode(random.nextBoolean());
            case 2 -> JSON.numberNode(-1);
            case 3 -> JSON.numberNode(1e300);
            case 4 -> JSON.objectNode();
            case 5 -> JSON.arrayNode();
            case 6 -> JSON.textNode("string");
            default -> JSON.textNode(any(ODD_NAMES));
        };
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
