package dev.sluice.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes the form parameters of Swagger 2.0 as the bodies that they are from OpenAPI 3.0 on. */
final class SwaggerForms {

    private static final String MULTIPART = "multipart/form-data";
    private static final String URL_ENCODED = "application/x-www-form-urlencoded";

    private final RawDocument document;

    SwaggerForms(RawDocument document) {
        this.document = document;
    }

    void write() {
        for (Map.Entry<String, JsonNode> path : document.at("/paths").properties()) {
            String at = "/paths" + RawDocument.step(path.getKey());
            path.getValue().properties().stream()
                    .filter(member -> member.getValue().isObject())
                    .forEach(operation -> write(at, (ObjectNode) operation.getValue()));
        }
    }

    private void write(String path, ObjectNode operation) {
        List<JsonNode> fields = new ArrayList<>();
        for (JsonNode all : List.of(document.at(path + "/parameters"), operation.path("parameters"))) {
            all.forEach(parameter -> fields.add(
                    parameter.has("$ref") ? document.at(document.resolved(RawDocument.target(parameter))) : parameter));
        }
        fields.removeIf(field -> !field.path("in").asText().equals("formData"));
        if (!fields.isEmpty()) {
            ObjectNode content = operation.putObject("requestBody").putObject("content");
            write(fields, content.putObject(isMultipart(operation, fields) ? MULTIPART : URL_ENCODED));
        }
    }

    /** A file can be sent no other way. */
    private boolean isMultipart(ObjectNode operation, List<JsonNode> fields) {
        JsonNode consumes = operation.has("consumes") ? operation.get("consumes") : document.at("/consumes");
        List<String> types = new ArrayList<>();
        consumes.forEach(type -> types.add(type.asText()));
        return fields.stream().anyMatch(field -> field.path("type").asText().equals("file"))
                || types.contains(MULTIPART) && !types.contains(URL_ENCODED);
    }

    private static void write(List<JsonNode> fields, ObjectNode media) {
        ObjectNode schema = media.putObject("schema").put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        ObjectNode encoding = media.putObject("encoding");
        List<String> required = new ArrayList<>();
        for (JsonNode field : fields) {
            String name = field.path("name").asText();
            ObjectNode property = field.deepCopy();
            property.remove(List.of("name", "in", "required", "collectionFormat"));
            if (field.path("type").asText().equals("file")) {
                property.put("type", "string").put("format", "binary");
            }
            properties.set(name, property);
            StyleRules style = StyleRules.of(field);
            encoding.putObject(name).put("style", style.style()).put("explode", style.explode());
            if (field.path("required").asBoolean()) {
                required.add(name);
            }
        }
        if (!required.isEmpty()) {
            required.forEach(schema.putArray("required")::add);
        }
    }
}
