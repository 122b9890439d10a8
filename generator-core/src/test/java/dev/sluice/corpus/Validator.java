package dev.sluice.corpus;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Format;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonNodePath;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationContext;
import com.networknt.schema.oas.OpenApi30;
import com.networknt.schema.oas.OpenApi31;
import com.networknt.schema.regex.JDKRegularExpressionFactory;
import com.networknt.schema.regex.RegularExpression;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.PatternSyntaxException;

/** A judge that is none of ours: whether a value is what a schema of a document allows, its formats included. */
final class Validator {

    /** Formats of OpenAPI that this validator takes for mere words. */
    private static final List<Range> RANGES =
            List.of(new Range("int32", JsonNode::canConvertToInt), new Range("int64", JsonNode::canConvertToLong));

    private record Range(String getName, Predicate<JsonNode> contains) implements Format {
        @Override
        public boolean matches(ExecutionContext execution, ValidationContext validation, JsonNode value) {
            return !value.isNumber() || contains.test(value);
        }
    }

    private final JsonSchema document;
    private final Map<String, JsonSchema> schemas = new HashMap<>();

    Validator(RawDocument document) {
        JsonNode version = document.tree().path("openapi");
        boolean old = version.asText("2").startsWith("2") || version.asText().startsWith("3.0");
        JsonSchemaFactory factory =
                JsonSchemaFactory.getInstance(old ? VersionFlag.V4 : VersionFlag.V202012, builder -> {
                    var dialect = old ? OpenApi30.getInstance() : OpenApi31.getInstance();
                    var withRanges =
                            JsonMetaSchema.builder(dialect).formats(RANGES).build();
                    builder.metaSchema(withRanges).defaultMetaSchemaIri(dialect.getIri());
                });
        SchemaValidatorsConfig config = SchemaValidatorsConfig.builder()
                .typeLoose(false)
                .formatAssertionsEnabled(true)
                .discriminatorKeywordEnabled(false)
                .regularExpressionFactory(Validator::pattern)
                .build();
        this.document = factory.getSchema(SchemaLocation.of("urn:document"), ofItsTime(document.tree(), old), config);
    }

    /**
     * What this validator reads otherwise than the specification: a discriminator is no constraint, and documents of 3.1
     * may still write exclusive limits as 3.0 does. {@code {nullable: true}} alone, as one of several, is meant for null.
     */
    private static JsonNode ofItsTime(JsonNode tree, boolean old) {
        JsonNode copy = tree.deepCopy();
        for (JsonNode schema : copy.findParents("discriminator")) {
            if (schema.get("discriminator").has("propertyName") || old) {
                ((ObjectNode) schema).remove("discriminator");
            }
        }
        for (String keyword : List.of("anyOf", "oneOf")) {
            for (JsonNode variants : copy.findValues(keyword)) {
                variants.forEach(Validator::onlyNull);
            }
        }
        if (!old) {
            copy.findParents("exclusiveMinimum").forEach(schema -> exclude((ObjectNode) schema, "exclusiveMinimum"));
            copy.findParents("exclusiveMaximum").forEach(schema -> exclude((ObjectNode) schema, "exclusiveMaximum"));
        }
        return copy;
    }

    /** Every text matches a pattern that Java cannot read: {@code \p{Pattern_Syntax}}, say. */
    private static RegularExpression pattern(String text) {
        try {
            return JDKRegularExpressionFactory.getInstance().getRegularExpression(text);
        } catch (PatternSyntaxException e) {
            System.out.println(
                    "a pattern is taken for any text, " + e.getMessage().replace("\n", " "));
            return any -> true;
        }
    }

    private static void onlyNull(JsonNode variant) {
        if (variant.size() == 1 && variant.path("nullable").asBoolean()) {
            ((ObjectNode) variant).putArray("enum").addNull();
        }
    }

    private static void exclude(ObjectNode schema, String keyword) {
        if (schema.get(keyword).isBoolean()) {
            boolean excluded = schema.remove(keyword).asBoolean();
            String limit = keyword.endsWith("Minimum") ? "minimum" : "maximum";
            if (excluded && schema.has(limit)) {
                schema.set(keyword, schema.remove(limit));
            }
        }
    }

    boolean accepts(String schema, JsonNode json) {
        return schemas.computeIfAbsent(schema, this::compile).validate(json).isEmpty();
    }

    private JsonSchema compile(String pointer) {
        JsonNodePath path = new JsonNodePath(PathType.JSON_POINTER);
        JsonNode node = document.getSchemaNode();
        for (JsonPointer at = JsonPointer.compile(pointer); !at.matches(); at = at.tail()) {
            path = node.isArray() ? path.append(at.getMatchingIndex()) : path.append(at.getMatchingProperty());
            node = node.isArray() ? node.path(at.getMatchingIndex()) : node.path(at.getMatchingProperty());
        }
        return document.getSubSchema(path);
    }
}
