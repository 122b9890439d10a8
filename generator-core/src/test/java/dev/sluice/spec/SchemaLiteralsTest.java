package dev.sluice.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaLiteralsTest {
    @TempDir
    Path folder;

    @Test
    void enumsKeepTheirValuesWithoutNull() {
        Schema schema = schema("{enum: [a, 1, null, 1.50, true, {b: 1}]}");

        assertEquals(List.of("a", 1L, new BigDecimal("1.50"), true, Map.of("b", 1L)), schema.enumValues());
        assertEquals(List.of(), schema("{type: string}").enumValues());
    }

    @Test
    void literalsOfAStringSchemaAreText() {
        Schema schema =
                schema("{type: [string, 'null'], enum: [1.10, 007, no, true, null], const: 1.0, default: 2.50}");

        assertEquals(List.of("1.10", "007", "no", "true"), schema.enumValues());
        assertEquals("1.0", schema.constant());
        assertEquals("2.50", schema.defaultValue());
        assertEquals(7L, schema("{type: integer, const: 007}").constant());
    }

    @Test
    void aConstMayBeNull() {
        assertTrue(schema("{const: null}").hasConst());
        assertEquals(null, schema("{const: null}").constant());
        assertFalse(schema("{}").hasConst());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{enum: [a, b], x-enum-varnames: [A, B]}                    | A B",
                "{enum: [a, null, b], x-enumNames: [A, N, B]}               | A B",
                "{enum: [a, b], x-enum-varnames: {b: B, a: A}}              | A B",
                "{enum: [a, b], x-enum-varnames: []}                        | ''",
                "{enum: [a, b], x-enum-varnames: text}                      | ''",
                "{enum: [a, b]}                                             | ''"
            })
    void enumNames(String text, String names) {
        assertEquals(names, String.join(" ", schema(text).enumNames()));
    }

    @Test
    void enumDescriptions() {
        assertEquals(
                List.of("first", ""),
                schema("{enum: [a, b], x-enum-descriptions: [first]}").enumDescriptions());
        assertEquals(
                List.of("first", "second"),
                schema("{enum: [a, b], x-enumDescriptions: {a: first, b: second}}")
                        .enumDescriptions());
    }

    private Schema schema(String text) {
        return new Documents(folder).schema(text);
    }
}
