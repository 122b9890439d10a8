package dev.sluice.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A parameter or a body as the document has it, found without any of our code.
 *
 * @param node the parameter, or the media type of the body
 * @param schema the pointer of its schema
 */
record DeclaredParameter(RawDocument document, JsonNode node, String schema) {

    /** The parameters of an operation, by place and name: {@code query limit}. */
    static Map<String, DeclaredParameter> of(RawDocument document, String operation) {
        Map<String, DeclaredParameter> found = new LinkedHashMap<>();
        String path = operation.substring(0, operation.lastIndexOf('/'));
        for (String all : List.of(path + "/parameters", operation + "/parameters")) {
            for (int i = 0; i < document.at(all).size(); i++) {
                String at = document.resolved(all + "/" + i);
                JsonNode node = document.at(at);
                boolean isSchema = node.path("type").isTextual(); // in Swagger 2.0
                String content = node.path("content").properties().stream()
                        .map(media -> at + "/content" + RawDocument.step(media.getKey()))
                        .findFirst()
                        .orElse(at);
                found.put(
                        node.path("in").asText() + " " + node.path("name").asText(),
                        new DeclaredParameter(document, node, isSchema ? at : content + "/schema"));
            }
        }
        return found;
    }

    /** The body of an operation in a media type. */
    static Optional<DeclaredParameter> ofBody(RawDocument document, String operation, String mediaType) {
        String content = document.resolved(operation + "/requestBody") + "/content";
        return document.at(content).properties().stream()
                .filter(media -> media.getKey().equals(mediaType))
                .map(media -> new DeclaredParameter(
                        document, media.getValue(), content + RawDocument.step(media.getKey()) + "/schema"))
                .findFirst();
    }

    /** Those beside the schema, and those in it. */
    List<JsonNode> examples() {
        List<JsonNode> examples = new ArrayList<>(examples(node));
        node.path("content").forEach(media -> examples.addAll(examples(media)));
        examples.addAll(examples(document.at(document.resolved(schema))));
        return examples.stream().distinct().toList();
    }

    /** The properties of an object. */
    Map<String, DeclaredParameter> properties() {
        String at = document.resolved(schema) + "/properties";
        Map<String, DeclaredParameter> properties = new LinkedHashMap<>();
        document.at(at).properties().forEach(property -> {
            String place = at + RawDocument.step(property.getKey());
            properties.put(property.getKey(), new DeclaredParameter(document, property.getValue(), place));
        });
        return properties;
    }

    /** Whether a property is a file, or several. */
    boolean isBinary(String name) {
        return Stream.of(name).map(this::oneOf).flatMap(Optional::stream).anyMatch(this::isFile);
    }

    /** The properties that are files or text, or several of these. */
    List<String> filesOrTexts() {
        return properties().keySet().stream()
                .filter(name -> oneOf(name)
                        .filter(property -> !isFile(property))
                        .map(this::members)
                        .filter(members -> members.stream().anyMatch(this::isFile)
                                && members.stream().anyMatch(this::isText))
                        .isPresent())
                .toList();
    }

    /** What a property is, or each item of it. */
    private Optional<JsonNode> oneOf(String name) {
        return Optional.ofNullable(properties().get(name))
                .map(property -> document.at(document.resolved(property.schema())))
                .map(property ->
                        property.path("type").asText().equals("array") ? resolved(property.path("items")) : property);
    }

    /** Of one that may be null too. */
    private boolean isFile(JsonNode property) {
        List<JsonNode> members = members(property);
        return property.path("format").asText().equals("binary")
                || !members.isEmpty() && members.stream().allMatch(this::isFile);
    }

    private boolean isText(JsonNode property) {
        return property.path("type").asText().equals("string") && !isFile(property);
    }

    private List<JsonNode> members(JsonNode property) {
        return Stream.of("anyOf", "oneOf")
                .flatMap(keyword -> StreamSupport.stream(property.path(keyword).spliterator(), false))
                .map(this::resolved)
                .filter(member -> !member.path("type").asText().equals("null"))
                .toList();
    }

    private List<JsonNode> examples(JsonNode of) {
        List<JsonNode> examples = new ArrayList<>(List.of(of.path("example")));
        JsonNode several = of.path("examples");
        if (several.isArray()) {
            several.forEach(examples::add);
        } else {
            several.forEach(example -> examples.add(resolved(example).path("value")));
        }
        examples.removeIf(example -> example.isMissingNode() || example.isNull());
        return examples;
    }

    private JsonNode resolved(JsonNode example) {
        return example.path("$ref").isTextual() ? document.at(RawDocument.target(example)) : example;
    }
}
