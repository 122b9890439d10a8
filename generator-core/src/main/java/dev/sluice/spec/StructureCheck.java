package dev.sluice.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.sluice.diagnostics.Code;
import dev.sluice.diagnostics.Diagnostics;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.callbacks.Callback;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Encoding;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.servers.ServerVariables;
import io.swagger.v3.parser.util.OpenAPIDeserializer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Checks the structure of a document with swagger-parser, whose model is thrown away: it loses too much to generate
 * from. Every version is checked by the rules of 3.1, which allow what the others do. Schemas are left to
 * {@link SchemaCheck}.
 *
 * <p>What is overridden follows references into other files, knows the additions of 3.2, puts a finding where the
 * parser would throw a ClassCastException, and leaves out work that only serves the model.
 */
final class StructureCheck extends OpenAPIDeserializer {
    private static final String RULES = "3.1.1";

    private final ForeignTargets foreign;
    private final SchemaCheck schemas;

    private StructureCheck(SpecFile main, WrongTypes wrongTypes) {
        this.foreign = new ForeignTargets(main);
        this.schemas = new SchemaCheck(foreign, wrongTypes);
    }

    /**
     * Reports the nodes of the wrong type. The parser's own exceptions, which it has for some malformed documents, must
     * not keep a user from a document that is sound where it matters.
     */
    static void check(Node root, Diagnostics diagnostics) {
        ObjectNode tree = (ObjectNode) PlacedTree.of(root);
        tree.set("openapi", TextNode.valueOf(RULES));
        WrongTypes wrongTypes = new WrongTypes(diagnostics);
        try {
            new StructureCheck(root.file(), wrongTypes).parseRoot(tree, new StructureFindings(wrongTypes), null);
        } catch (RuntimeException unforeseen) {
            diagnostics.warning(
                    Code.UNCHECKED_STRUCTURE,
                    root.source(),
                    "not all of the structure could be checked: swagger-parser failed with " + unforeseen);
        }
    }

    private static Node node(JsonNode placed) {
        return ((PlacedTree.Placed) placed).node();
    }

    private Optional<ObjectNode> elsewhere(JsonNode from, String location, ParseResult result) {
        Optional<JsonNode> target = foreign.elsewhere(node(from)).map(PlacedTree::of);
        target.filter(node -> !node.isObject()).ifPresent(node -> result.invalidType(location, "", "object", node));
        return target.filter(JsonNode::isObject).map(ObjectNode.class::cast);
    }

    /** Takes out the members that are no objects, which the parser would cast. */
    private static void keepObjects(ObjectNode map, String location, ParseResult result) {
        if (map != null) {
            List<Map.Entry<String, JsonNode>> others = map.properties().stream()
                    .filter(entry -> !entry.getValue().isObject())
                    .toList();
            others.stream()
                    .filter(entry -> !entry.getKey().startsWith("x-"))
                    .forEach(entry -> result.invalidType(location, entry.getKey(), "object", entry.getValue()));
            others.forEach(entry -> map.remove(entry.getKey()));
        }
    }

    @Override
    public Schema<?> getSchema(JsonNode schema, String location, ParseResult result) {
        if (schema != null) {
            schemas.check(node(schema));
        }
        return null;
    }

    @Override
    @SuppressWarnings("rawtypes") // as the parser declares it
    public Map<String, Schema> getSchemas(
            ObjectNode components, String location, ParseResult result, boolean underComponents) {
        node(components).resolved().entries().forEach(entry -> schemas.check(entry.value()));
        return new LinkedHashMap<>();
    }

    @Override
    public PathItem getPathItem(ObjectNode item, String location, ParseResult result) {
        elsewhere(item, location, result).ifPresent(target -> getPathItem(target, location, result));
        Optional.ofNullable(getObject("query", item, false, location, result))
                .ifPresent(query -> getOperation(query, location, result));
        ObjectNode additional = getObject("additionalOperations", item, false, location, result);
        if (additional != null) {
            keepObjects(additional, location, result);
            additional.forEach(operation -> getOperation((ObjectNode) operation, location, result));
        }
        if (item.has("$ref") && !item.get("$ref").isTextual()) {
            result.invalidType(location, "$ref", "string", item);
            return new PathItem();
        }
        return super.getPathItem(item, location, result);
    }

    @Override
    public Operation getOperation(ObjectNode operation, String location, ParseResult result) {
        if (operation != null) {
            elsewhere(operation, location, result).ifPresent(target -> getOperation(target, location, result));
        }
        return super.getOperation(operation, location, result);
    }

    @Override
    public Map<String, PathItem> getPathItems(
            ObjectNode items, String location, ParseResult result, boolean underComponents) {
        keepObjects(items, location, result);
        return super.getPathItems(items, location, result, underComponents);
    }

    @Override
    public Parameter getParameter(ObjectNode parameter, String location, ParseResult result) {
        elsewhere(parameter, location, result).ifPresent(target -> getParameter(target, location, result));
        if (parameter.path("in").asText().equals("querystring")
                && parameter.path("content").has("application/x-www-form-urlencoded")) {
            parameter.set("in", TextNode.valueOf("query")); // new in 3.2
        }
        return super.getParameter(parameter, location, result);
    }

    @Override
    public RequestBody getRequestBody(ObjectNode body, String location, ParseResult result) {
        elsewhere(body, location, result).ifPresent(target -> getRequestBody(target, location, result));
        return super.getRequestBody(body, location, result);
    }

    @Override
    public ApiResponse getResponse(ObjectNode response, String location, ParseResult result) {
        elsewhere(response, location, result).ifPresent(target -> getResponse(target, location, result));
        return super.getResponse(response, location, result);
    }

    @Override
    public Header getHeader(ObjectNode header, String location, ParseResult result) {
        elsewhere(header, location, result).ifPresent(target -> getHeader(target, location, result));
        return super.getHeader(header, location, result);
    }

    @Override
    public Content getContent(ObjectNode content, String location, ParseResult result) {
        keepObjects(content, location, result);
        return super.getContent(content, location, result);
    }

    @Override
    public MediaType getMediaType(ObjectNode mediaType, String location, ParseResult result) {
        Optional.ofNullable(mediaType.get("itemSchema")).ifPresent(schema -> getSchema(schema, location, result));
        return super.getMediaType(mediaType, location, result);
    }

    @Override
    public Map<String, Encoding> getEncodingMap(ObjectNode encodings, String location, ParseResult result) {
        keepObjects(encodings, location, result);
        return super.getEncodingMap(encodings, location, result);
    }

    @Override
    public Map<String, Callback> getCallbacks(
            ObjectNode callbacks, String location, ParseResult result, boolean underComponents) {
        keepObjects(callbacks, location, result);
        if (callbacks != null) {
            callbacks.forEach(callback -> keepObjects((ObjectNode) callback, location, result));
        }
        return super.getCallbacks(callbacks, location, result, underComponents);
    }

    @Override
    public ServerVariables getServerVariables(ObjectNode variables, String location, ParseResult result) {
        keepObjects(variables, location, result);
        return super.getServerVariables(variables, location, result);
    }

    @Override
    public Map<String, Example> getExamples(
            ObjectNode examples, String location, ParseResult result, boolean underComponents) {
        return new LinkedHashMap<>();
    }

    @Override
    public Map<String, Object> getExtensions(ObjectNode node) {
        return new LinkedHashMap<>();
    }

    @Override
    public Object getAnyType(String key, ObjectNode node, String location, ParseResult result) {
        return null;
    }
}
