package dev.sluice.spec;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.parser.util.OpenAPIDeserializer.ParseResult;
import java.util.Set;

/**
 * Takes what swagger-parser finds. Only a node of the wrong type is reported. What the parser says about missing,
 * unknown, repeated and reserved keys is left out: real documents are full of it, it keeps us from nothing, and the
 * parser knows neither OpenAPI 3.2 nor what is behind a reference.
 */
final class StructureFindings extends ParseResult {
    /** How a value is laid out, and how one signs in: a word for it that does not exist leaves the rest usable. */
    private static final Set<String> IGNORED_WORDS = Set.of("style", "type");

    private final WrongTypes wrongTypes;

    StructureFindings(WrongTypes wrongTypes) {
        this.wrongTypes = wrongTypes;
        setOpenapi31(true);
    }

    @Override
    public void invalidType(String location, String key, String expected, JsonNode value) {
        Node node = culprit(((PlacedTree.Placed) value).node(), key, expected);
        boolean reference = key.equals("$ref") && node.isText();
        boolean booleanSchema = key.equals("schema") && node.isBoolean();
        if (IGNORED_WORDS.contains(key) && node.isText()) {
            wrongTypes.reportWord(node);
        } else if (!reference && !booleanSchema) {
            wrongTypes.report(node, expectation(expected));
        }
    }

    /** The parser hands over the node itself where a container is expected, else the object that has it. */
    private static Node culprit(Node node, String key, String expected) {
        boolean container = expected.equals("object") || expected.equals("array");
        return !container && node.isObject() && node.get(key).exists() ? node.get(key) : node;
    }

    private static String expectation(String expected) {
        return switch (expected) {
            case "object" -> WrongTypes.OBJECT;
            case "array" -> WrongTypes.LIST;
            case "string" -> WrongTypes.TEXT;
            case "double", "integer", "value" -> WrongTypes.SCALAR;
            default -> "one of " + expected.replaceAll("[\\[\\] ]", "").replace("|", ", ");
        };
    }

    @Override
    public void missing(String location, String key) {}

    @Override
    public void extra(String location, String key, JsonNode value) {}

    @Override
    public void unsupported(String location, String key, JsonNode value) {}

    @Override
    public void warning(String location, String key) {}

    @Override
    public void unique(String location, String key) {}

    @Override
    public void uniqueTags(String location, String key) {}

    @Override
    public void reserved(String location, String key) {}
}
