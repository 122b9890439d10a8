package dev.sluice.spec;

import java.util.List;
import java.util.Set;

/**
 * Checks the types of the keywords of schemas, and of the schemas that they refer to in other files. It knows all
 * dialects at once: boolean schemas, lists of types and {@code items} as a list are nowhere an error.
 */
final class SchemaCheck {
    private static final Set<String> SCHEMAS = Set.of(
            "items",
            "additionalItems",
            "additionalProperties",
            "not",
            "contains",
            "propertyNames",
            "if",
            "then",
            "else",
            "unevaluatedItems",
            "unevaluatedProperties",
            "contentSchema");
    private static final Set<String> LISTS_OF_SCHEMAS = Set.of("allOf", "anyOf", "oneOf", "prefixItems");
    private static final Set<String> MAPS_OF_SCHEMAS =
            Set.of("properties", "patternProperties", "dependentSchemas", "$defs", "definitions");
    private static final Set<String> SCALARS = Set.of(
            "title",
            "description",
            "format",
            "pattern",
            "minimum",
            "maximum",
            "exclusiveMinimum",
            "exclusiveMaximum",
            "multipleOf",
            "minLength",
            "maxLength",
            "minItems",
            "maxItems",
            "uniqueItems",
            "minProperties",
            "maxProperties",
            "contentMediaType",
            "contentEncoding",
            "nullable",
            "deprecated",
            "readOnly",
            "writeOnly");

    private final WrongTypes wrongTypes;
    private final ForeignTargets foreign;

    SchemaCheck(ForeignTargets foreign, WrongTypes wrongTypes) {
        this.foreign = foreign;
        this.wrongTypes = wrongTypes;
    }

    void check(Node schema) {
        if (!schema.isObject()) {
            if (!schema.isBoolean()) {
                wrongTypes.report(schema, WrongTypes.SCHEMA);
            }
            return;
        }
        foreign.elsewhere(schema).ifPresent(this::check);
        for (Node.Entry entry : schema.entries()) {
            checkKeyword(entry.key(), entry.value());
        }
    }

    private void checkKeyword(String keyword, Node value) {
        if (SCHEMAS.contains(keyword) && !(keyword.equals("items") && value.isArray())) {
            check(value);
        } else if (LISTS_OF_SCHEMAS.contains(keyword) || keyword.equals("items")) {
            expect(value, value.isArray(), WrongTypes.LIST);
            value.items().forEach(this::check);
        } else if (MAPS_OF_SCHEMAS.contains(keyword)) {
            checkMap(value);
        } else if (SCALARS.contains(keyword)) {
            expect(value, value.isScalar(), WrongTypes.SCALAR);
        } else {
            checkOther(keyword, value);
        }
    }

    /** A map may be kept elsewhere as a whole: text under {@code $ref} cannot be a schema of that name. */
    private void checkMap(Node map) {
        expect(map, map.isObject(), WrongTypes.OBJECT);
        if (map.isRef()) {
            foreign.anywhere(map).ifPresent(this::checkMap);
        } else {
            map.entries().forEach(entry -> check(entry.value()));
        }
    }

    private void checkOther(String keyword, Node value) {
        switch (keyword) {
            case "$ref" -> expect(value, value.isText(), WrongTypes.TEXT);
            case "enum" -> expect(value, value.isArray(), WrongTypes.LIST);
            case "type" -> checkType(value);
            case "required" -> checkRequired(value);
            case "discriminator" -> checkDiscriminator(value);
            default -> {
                // documentation, an extension, or a keyword that nothing is made from
            }
        }
    }

    private void checkType(Node value) {
        checkTexts(value, value.isScalar() || value.isArray(), "a type or a list of types");
        (value.isArray() ? value.items() : List.of(value)).forEach(this::checkWord);
    }

    private void checkWord(Node word) {
        String meant = TypeWord.meant(word.text());
        if (!meant.equals(word.text())) {
            wrongTypes.reportMeant(word, meant);
        }
    }

    private void checkTexts(Node value, boolean fits, String expected) {
        expect(value, fits, expected);
        value.items().forEach(item -> expect(item, item.isScalar(), WrongTypes.TEXT));
    }

    /** Draft 3 of JSON Schema had a boolean on the property itself, and authors still write it. */
    private void checkRequired(Node value) {
        if (value.isBoolean()) {
            wrongTypes.reportIgnored(value, "a list of names");
        } else {
            checkTexts(value, value.isArray(), "a list of names");
        }
    }

    private void checkDiscriminator(Node value) {
        if (!value.isText()) {
            expect(value, value.isObject(), WrongTypes.OBJECT);
            Node property = value.get("propertyName");
            expect(property, !property.exists() || property.isScalar(), WrongTypes.TEXT);
            Node mapping = value.get("mapping");
            expect(mapping, !mapping.exists() || mapping.isObject(), WrongTypes.OBJECT);
            mapping.entries()
                    .forEach(entry -> expect(entry.value(), entry.value().isScalar(), WrongTypes.TEXT));
        }
    }

    private void expect(Node node, boolean fits, String expected) {
        if (!fits) {
            wrongTypes.report(node, expected);
        }
    }
}
