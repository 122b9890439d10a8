package dev.sluice.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.sluice.model.ApiModel;
import dev.sluice.model.JavaName;
import dev.sluice.model.TypeDecl;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The examples of a document that stand beside a schema which became a type, found without any of our code. */
final class Examples {

    /** @param schema the pointer of the schema */
    record Example(String schema, JavaName type, JsonNode json) {}

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private final JsonNode document;
    private final Map<String, JavaName> types = new HashMap<>();
    private final List<Example> examples = new ArrayList<>();

    private Examples(JsonNode document, ApiModel model) {
        this.document = document;
        for (TypeDecl type : model.types()) {
            types.put(type.source().pointer(), type.name());
        }
    }

    static JsonNode document(Path file) throws IOException {
        return YAML.readTree(file.toFile());
    }

    static List<Example> of(JsonNode document, ApiModel model) {
        Examples found = new Examples(document, model);
        found.types.keySet().forEach(pointer -> found.beside(pointer, document.at(pointer)));
        found.visit("", document);
        return found.examples;
    }

    private void visit(String at, JsonNode node) {
        node.properties().forEach(member -> {
            String place = at + "/" + member.getKey().replace("~", "~0").replace("/", "~1");
            if (member.getKey().equals("application/json") && member.getValue().has("schema")) {
                JsonNode schema = member.getValue().get("schema");
                beside(
                        schema.has("$ref") ? schema.get("$ref").asText().substring(1) : place + "/schema",
                        member.getValue());
            }
            visit(place, member.getValue());
        });
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            visit(at + "/" + i, node.get(i));
        }
    }

    /** The examples of a schema or media type: one, a list, or a map of Example Objects. */
    private void beside(String schema, JsonNode holder) {
        add(schema, holder.path("example"));
        JsonNode several = holder.path("examples");
        if (several.isArray()) {
            several.forEach(example -> add(schema, example));
        } else {
            several.forEach(example -> add(schema, resolved(example).path("value")));
        }
    }

    private JsonNode resolved(JsonNode example) {
        return example.has("$ref") ? document.at(example.get("$ref").asText().substring(1)) : example;
    }

    private void add(String schema, JsonNode json) {
        if (types.containsKey(schema) && !json.isMissingNode() && !json.isNull()) {
            examples.add(new Example(schema, types.get(schema), json));
        }
    }
}
