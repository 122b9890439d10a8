package dev.sluice.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.oas.OpenApi30;
import com.networknt.schema.oas.OpenApi31;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.Map;

/** A judge that is none of ours: whether a value is what a schema of a document allows. */
final class Validator {

    private final ObjectNode document;
    private final JsonSchemaFactory factory;
    private final Map<String, JsonSchema> schemas = new HashMap<>();

    Validator(JsonNode document) {
        this.document = (ObjectNode) document;
        boolean old = document.path("openapi").asText().startsWith("3.0");
        this.factory = JsonSchemaFactory.getInstance(old ? VersionFlag.V4 : VersionFlag.V202012, builder -> {
            var dialect = old ? OpenApi30.getInstance() : OpenApi31.getInstance();
            builder.metaSchema(dialect).defaultMetaSchemaIri(dialect.getIri());
        });
    }

    boolean accepts(String schema, JsonNode json) {
        return schemas.computeIfAbsent(schema, this::compile).validate(json).isEmpty();
    }

    private JsonSchema compile(String pointer) {
        try {
            ObjectNode root = document.objectNode();
            root.set("$ref", root.textNode("#" + new URI(null, null, pointer).getRawFragment()));
            document.properties().forEach(member -> root.set(member.getKey(), member.getValue()));
            return factory.getSchema(root);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
