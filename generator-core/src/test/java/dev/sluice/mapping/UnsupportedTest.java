package dev.sluice.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sluice.model.Property;
import dev.sluice.model.RecordDecl;
import dev.sluice.model.TypeDecl;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where {@code Object} is emitted, because nothing is said, and where it is reported, because something is. */
class UnsupportedTest {

    private static final String OTHERS = """
            Text: {type: string}
            Nothing: {enum: [null]}
            Loop: {oneOf: [{$ref: '#/components/schemas/Loop'}, {$ref: '#/components/schemas/Pool'}]}
            Pool: {oneOf: [{$ref: '#/components/schemas/Loop'}, {type: integer}]}
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                                                    | Object
            true                                                                  | Object
            {type: 'null'}                                                        | Object
            {type: any}                                                           | Object
            {minimum: 3, not: {type: string}}                                     | Object
            {allOf: [{}, {example: 3}]}                                           | Object
            {anyOf: [{}, {type: 'null'}]}                                         | Object
            {oneOf: [{minimum: 1}, {minLength: 1}]}                               | Object
            {anyOf: [{type: string}, {$ref: '#/components/schemas/Nothing'}]}     | string
            {enum: [{}]}                                                          | Map<Object>
            {type: object, enum: [{a: 1}, {b: 2}]}                                | Map<Object>
            {enum: [[1], [2]]}                                                    | List<Object>
            {allOf: [{$ref: '#/components/schemas/Text'}, {type: string}]}        | string
            {allOf: [{type: number}, {minimum: 3}]}                               | double
            {additionalProperties: false}                                         | Map<Object>
            {format: email}                                                       | string
            {format: int32}                                                       | int
            {type: integer, maximum: 18446744073709551615}                        | decimal
            {type: integer, example: -9223372036854775809000}                     | decimal
            {type: integer, minimum: -9223372036854776000, maximum: 9223372036854776000} | long
            {type: integer, format: int64, maximum: 18446744073709551615}         | long
            {type: integer, exclusiveMaximum: true, maximum: 9, default: "1e30"}  | long
            {format: string}                                                      | string
            {format: something}                                                   | Object
            {type: float}                                                         | double
            {prefixItems: [{type: integer}, {type: integer}]}                     | List<long>
            {items: [{type: string}, {}]}                                         | List<string>
            {type: array, prefixItems: [{type: integer}], items: {type: number}}  | List<double>
            {type: array, prefixItems: [{type: integer}], unevaluatedItems: {type: number}} | List<double>
            {type: array, contains: {type: string}}                               | List<Object>
            {patternProperties: {^a: {type: string}, ^b: {type: string}}}         | Map<string>
            {patternProperties: {^x-: {}}, additionalProperties: {type: integer}} | Map<long>
            """)
    void holdsWhatIsSaid(String schema, String type) {
        Mapping mapping = holderOf(schema);

        assertEquals(type, typeOf("p", mapping));
        assertEquals(List.of(), mapping.codes());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {type: thing}                                       | type
            {$ref: '#/components/schemas/Pool'}                 | oneOf
            {then: {properties: {a: {type: string}}}}           | then
            {allOf: [{anyOf: [{type: thing}, {type: string}]}]} | anyOf
            """)
    void reportsWhatItCannotHold(String schema, String keyword) {
        Mapping mapping = holderOf(schema);

        assertEquals("Object", typeOf("p", mapping));
        assertEquals(
                List.of("no Java type can say what '" + keyword + "' says here: it becomes Object"),
                mapping.messages());
    }

    @Test
    void takesAMemberThatSaysNothingForWhateverElseThereIs() {
        assertEquals("""
                record Holder
                  Holder.P? p
                    union P
                      Text(string)
                      Holder.ObjectP
                      Other(Object)
                      by kind[STRING: 0, NUMBER: 2, BOOLEAN: 2, ARRAY: 2, OBJECT: keys[[id]: 1] else 2]
                    record ObjectP : P
                      string id""", Mapping.ofSchemas("""
                Holder:
                  properties:
                    p:
                      anyOf:
                        - {type: string}
                        - {type: object, required: [id], properties: {id: {type: string}}}
                        - {}
                """).types());
    }

    @Test
    void namesTheUnionOfWhatIsSaidOfSeveralPositions() {
        assertEquals("""
                record Holder
                  List<Holder.Pair>? pairs
                    union Pair
                      Text(string)
                      Whole(long)
                      by kind[STRING: 0, NUMBER: 1]""", Mapping.ofSchemas("""
                Holder:
                  properties:
                    pairs: {type: array, prefixItems: [{type: string}, {type: integer}]}
                """).types());
    }

    @Test
    void followsADynamicReferenceToWhereItLeadsAtFirst() {
        assertEquals("""
                record Tree
                  List<Tree>? children
                record Filter
                  List<Filter>? filters
                record Pasted
                  Pasted? next""", Mapping.ofSchemas("""
                Tree:
                  $dynamicAnchor: node
                  properties: {children: {items: {$dynamicRef: '#node'}}}
                Filter:
                  properties: {filters: {items: {oneOf: [{$recursiveRef: '#'}]}}}
                Pasted:
                  properties: {next: {$ref: '#'}}
                """).types());
    }

    private static Mapping holderOf(String schema) {
        return Mapping.ofSchemas(OTHERS + "Holder: {properties: {p: " + schema + "}}");
    }

    private static String typeOf(String property, Mapping mapping) {
        for (TypeDecl type : mapping.model().types()) {
            if (type instanceof RecordDecl object) {
                for (Property declared : object.properties()) {
                    if (declared.wireName().equals(property)) {
                        return ModelText.type(declared.type());
                    }
                }
            }
        }
        throw new AssertionError("no property " + property);
    }
}
