package dev.sluice.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The examples of a document that stand beside a schema, found without any of our code. */
final class Examples {

    /** @param schema the pointer of the schema that the example is of */
    record Example(String schema, JsonNode json) {}

    private static final Set<String> OF_SCHEMAS = Set.of("properties", "patternProperties", "definitions", "$defs");
    private static final Set<String> OF_OTHERS = Set.of(
            "schemas",
            "responses",
            "parameters",
            "requestBodies",
            "headers",
            "callbacks",
            "paths",
            "webhooks",
            "content",
            "pathItems");
    private static final Set<String> VALUES = Set.of("example", "examples", "default", "enum", "const", "required");

    private final RawDocument document;
    private final List<Example> examples = new ArrayList<>();
    private final Set<String> visited = new HashSet<>();

    private Examples(RawDocument document) {
        this.document = document;
    }

    static List<Example> of(RawDocument document) {
        Examples found = new Examples(document);
        found.visit("", document.tree());
        return found.examples;
    }

    /** An object that is no map of names: whatever it is, an example in it is one of its schema or of itself. */
    private void visit(String at, JsonNode node) {
        if (node.isObject() && visited.add(at)) {
            takeExamples(at, node);
        }
        node.properties().forEach(member -> {
            String place = at + RawDocument.step(member.getKey());
            JsonNode value = member.getValue();
            boolean names = OF_SCHEMAS.contains(member.getKey()) || OF_OTHERS.contains(member.getKey());
            if (names && value.isObject() || member.getKey().equals("x-files")) {
                value.properties().forEach(each -> visit(place + RawDocument.step(each.getKey()), each.getValue()));
            } else if (!VALUES.contains(member.getKey()) && !member.getKey().startsWith("x-")) {
                visit(place, value);
            }
        });
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            visit(at + "/" + i, node.get(i));
        }
    }

    private void takeExamples(String at, JsonNode node) {
        if (at.equals("/components") || at.contains("/multipart~1")) {
            return; // where examples are declared, to be referred to; and what is not sent as JSON
        }
        String schema = node.path("schema").isObject() ? at + "/schema" : at;
        add(schema, node.path("example"));
        JsonNode several = node.path("examples");
        if (several.isArray()) {
            several.forEach(example -> add(schema, example));
        } else {
            several.properties()
                    .forEach(example -> add(schema, valueOf(example.getKey(), resolved(example.getValue()))));
        }
    }

    /** Swagger 2.0 has the value itself, by its media type. */
    private static JsonNode valueOf(String name, JsonNode example) {
        return name.contains("/") && !example.has("value") ? example : example.path("value");
    }

    private JsonNode resolved(JsonNode example) {
        return example.path("$ref").isTextual() ? document.at(RawDocument.target(example)) : example;
    }

    private void add(String schema, JsonNode json) {
        if (!json.isMissingNode() && !json.isNull()) {
            examples.add(new Example(schema, json));
        }
    }
}
