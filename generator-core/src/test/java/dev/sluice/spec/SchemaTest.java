package dev.sluice.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{type: string}                       | string         | false",
                "{type: string, nullable: true}       | string         | true",
                "{type: string, x-nullable: true}     | string         | true",
                "{type: [string, 'null']}             | string         | true",
                "{type: [string, null]}               | string         | true",
                "{type: [string, integer]}            | string integer | false",
                "{type: [String, Integer]}            | string integer | false",
                "{type: bool}                         | boolean        | false",
                "{type: INT}                          | integer        | false",
                "{type: dict}                         | object         | false",
                "{type: quux}                         | quux           | false",
                "{type: 'null'}                       |                | true",
                "{type: null}                         |                | true",
                "{enum: [a, null]}                    |                | true",
                "{const: null}                        |                | true",
                "{}                                   |                | false",
                "{nullable: 'true'}                   |                | false",
                "{$ref: '#/x', nullable: true}        |                | true"
            })
    void typesAndNull(String text, String types, boolean nullable) {
        Schema schema = schema(text);

        assertEquals(types == null ? "" : types, String.join(" ", schema.types()));
        assertEquals(nullable, schema.nullable());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{type: 'null'}                                  | true",
                "{type: ['null'], description: nothing}          | true",
                "{nullable: true}                                | true",
                "{const: null}                                   | true",
                "{enum: [null]}                                  | true",
                "{type: [string, 'null']}                        | false",
                "{type: string, nullable: true}                  | false",
                "{enum: [a, null]}                               | false",
                "{nullable: true, properties: {a: {}}}           | false",
                "{$ref: '#/x', nullable: true}                   | false",
                "{allOf: [{type: string}], nullable: true}       | false",
                "{}                                              | false"
            })
    void nullOnly(String text, boolean expected) {
        assertEquals(expected, schema(text).isNullOnly());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                                     | true",
                "true                                                   | true",
                "false                                                  | false",
                "{title: t, description: d, x-a: 1, example: 1}         | true",
                "{default: 1, deprecated: true, readOnly: true}         | true",
                "{$defs: {A: {}}, $id: a, $comment: c}                  | true",
                "null                                                   | true",
                "{type: object}                                         | false",
                "{format: date}                                         | false",
                "{required: [a]}                                        | false",
                "{$ref: '#/x'}                                          | false"
            })
    void emptiness(String text, boolean expected) {
        assertEquals(expected, schema(text).isEmpty());
    }

    @Test
    void booleanSchemas() {
        assertTrue(schema("true").isBooleanTrue());
        assertFalse(schema("true").isBooleanFalse());
        assertTrue(schema("false").isBooleanFalse());
        assertFalse(schema("{}").isBooleanTrue());
        assertFalse(schema("{}").isBooleanFalse());
        assertTrue(schema("{items: true}").items().orElseThrow().isBooleanTrue());
    }

    @Test
    void theSiblingsOfARefAreThere() {
        Schema schema = schema("{$ref: '#/components/schemas/Other', description: mine, default: 3, deprecated: true}");

        assertTrue(schema.isRef() && schema.deprecated());
        assertEquals(Optional.of("mine"), schema.description());
        assertEquals(3L, schema.defaultValue());
        assertEquals(
                "api.yaml#/components/schemas/Other",
                schema.target().orElseThrow().id());
        assertEquals(Optional.empty(), schema("{type: string}").target());
    }

    @Test
    void objects() {
        Schema schema = schema(
                "{properties: {b: {type: string}, a: true}, required: [a, z], patternProperties: {'^x': {type: integer}}}");

        assertEquals(List.of("b", "a"), List.copyOf(schema.properties().keySet()));
        assertEquals(Set.of("a", "z"), schema.required());
        assertEquals(Set.of("integer"), schema.patternProperties().get(0).types());
    }

    @Test
    void propertiesMayBeBehindAReference() {
        Schema schema = schema("{properties: {$ref: '#/components/schemas/Other/properties'}}");

        assertEquals(List.of("o"), List.copyOf(schema.properties().keySet()));
        assertEquals(
                List.of("$ref"),
                List.copyOf(schema("{properties: {$ref: {type: string}}}")
                        .properties()
                        .keySet()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                                | true  | ''",
                "{additionalProperties: true}                      | true  | ''",
                "{additionalProperties: false}                     | false | ''",
                "{unevaluatedProperties: false}                    | false | ''",
                "{additionalProperties: {type: string}}            | true  | string",
                "{unevaluatedProperties: {type: integer}}          | true  | integer",
                "{additionalProperties: {}}                        | true  | ''"
            })
    void additionalProperties(String text, boolean allowed, String types) {
        Schema schema = schema(text);

        assertEquals(allowed, schema.additionalPropertiesAllowed());
        assertEquals(
                types,
                schema.additionalProperties()
                        .map(s -> String.join(" ", s.types()))
                        .orElse(""));
        assertEquals(
                text.contains("{}"),
                schema.additionalProperties().filter(Schema::isEmpty).isPresent() || text.equals("{}"));
    }

    @Test
    void arrays() {
        assertEquals(
                Set.of("string"),
                schema("{items: {type: string}}").items().orElseThrow().types());
        Schema tuple = schema("{prefixItems: [{type: string}, true], items: false}");
        assertEquals(2, tuple.prefixItems().size());
        assertTrue(tuple.items().orElseThrow().isBooleanFalse());
        Schema older = schema("{items: [{type: string}], additionalItems: {type: integer}}");
        assertEquals(Set.of("string"), older.prefixItems().get(0).types());
        assertEquals(Set.of("integer"), older.items().orElseThrow().types());
    }

    @Test
    void composition() {
        Schema schema =
                schema("{allOf: [{}], anyOf: [{}, true], oneOf: [{}, {}, {}], not: {type: string}, allOf2: []}");

        assertEquals(1, schema.allOf().size());
        assertEquals(2, schema.anyOf().size());
        assertEquals(3, schema.oneOf().size());
        assertEquals(Set.of("string"), schema.not().orElseThrow().types());
    }

    @Test
    void discriminators() {
        Discriminator full = schema(
                        "{discriminator: {propertyName: kind, mapping: {b: Other, 1: '#/components/schemas/Other'}, defaultMapping: Other}}")
                .discriminator()
                .orElseThrow();

        assertEquals("kind", full.propertyName());
        assertEquals("{b=Other, 1=#/components/schemas/Other}", full.mapping().toString());
        assertEquals(Optional.of("Other"), full.defaultMapping());
        assertEquals(
                "kind",
                schema("{discriminator: kind}").discriminator().orElseThrow().propertyName());
        assertEquals(Optional.empty(), schema("{discriminator: {}}").discriminator());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Other", "#/components/schemas/Other", "api.yaml#/components/schemas/Other"})
    void mappingTargetsAreNamesOrReferences(String text) {
        assertEquals(
                "api.yaml#/components/schemas/Other",
                schema("{}").mappingTarget(text).orElseThrow().id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nope", "#/components/schemas/Nope", "nope.yaml", "", "https://example.com/a"})
    void mappingTargetsMayBeMissing(String text) {
        assertEquals(Optional.empty(), schema("{}").mappingTarget(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{minimum: 1, maximum: 2.50}                          | minimum: 1; maximum: 2.50",
                "{minimum: 1, exclusiveMinimum: true}                 | minimum: 1 (exclusive)",
                "{minimum: 1, exclusiveMinimum: false}                | minimum: 1",
                "{exclusiveMaximum: 5}                                | exclusiveMaximum: 5",
                "{maxLength: 64, minLength: 1, pattern: '^a¦b$'}      | minLength: 1; maxLength: 64; pattern: ^a¦b$",
                "{uniqueItems: true, maxItems: 3}                     | maxItems: 3; uniqueItems",
                "{uniqueItems: false, type: string}                   | ''",
                "{multipleOf: 0.01, minProperties: 1}                 | multipleOf: 0.01; minProperties: 1"
            })
    void constraints(String text, String expected) {
        assertEquals(
                expected.replace("¦", "|"),
                String.join("; ", schema(text.replace("¦", "|")).constraints()));
    }

    @Test
    void annotations() {
        Schema schema = schema(
                "{title: t, format: f, readOnly: true, writeOnly: true, contentMediaType: m, contentEncoding: e, contentSchema: {type: string}, x-a: [1]}");

        assertEquals(
                List.of("t", "f", "m", "e"),
                List.of(
                        schema.title().orElseThrow(),
                        schema.format().orElseThrow(),
                        schema.contentMediaType().orElseThrow(),
                        schema.contentEncoding().orElseThrow()));
        assertTrue(schema.readOnly() && schema.writeOnly() && !schema.deprecated() && !schema.hasDefault());
        assertEquals(Set.of("string"), schema.contentSchema().orElseThrow().types());
        assertEquals(Arrays.asList(1L), schema.extension("x-a").orElseThrow().value());
        assertEquals(Optional.empty(), schema.extension("x-b"));
    }

    private Schema schema(String text) {
        return new Documents(folder).schema(text);
    }
}
