package dev.sluice.mapping;

import static dev.sluice.mapping.Mapping.assertMaps;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** From oneOf and anyOf to sealed interfaces: the questions that tell their members apart. */
class UnionMappingTest {

    static final String TAGGED = """
            A: {type: object, required: [type], properties: {type: {const: a}, x: {type: string}}}
            B: {type: object, required: [type], properties: {type: {enum: [b]}, y: {type: string}}}
            """;
    static final String TAGGED_TYPES = """
            record A : U
              string type = a
              string? x
            record B : U
              string type = b
              string? y
            """;

    @Test
    void byTheValuesOfASharedProperty() {
        assertMaps(
                TAGGED + "U: {oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}]}",
                TAGGED_TYPES + """
                        union U
                          A
                          B
                          by type[a: 0, b: 1] else unknown""");
    }

    @Test
    void byTheMappingOfTheDiscriminator() {
        assertMaps("""
                Cat: {type: object, required: [kind], properties: {kind: {type: string}}}
                Dog: {type: object, required: [kind], properties: {kind: {type: string}}}
                Pet:
                  oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]
                  discriminator: {propertyName: kind, mapping: {tom: '#/components/schemas/Cat', felix: Cat}}
                """, """
                record Cat : Pet
                  string kind
                record Dog : Pet
                  string kind
                union Pet
                  Cat
                  Dog
                  by kind[tom: 0, felix: 0, Dog: 1] else unknown""");
    }

    @Test
    void byKindWithTheNamedStringsAsConstants() {
        assertMaps("""
                Choice:
                  anyOf:
                    - {type: string, enum: [none, auto]}
                    - {const: required}
                    - {type: object, properties: {name: {type: string}}}
                    - {type: array, items: {type: string}}
                    - {type: 'null'}
                """, """
                union Choice
                  Text(string)
                  Choice.ObjectChoice
                  Items(List<string>)
                  [NONE=none, AUTO=auto, REQUIRED=required]
                  by kind[STRING: 0, ARRAY: 2, OBJECT: 1]
                    record ObjectChoice : Choice
                      string? name""");
    }

    @Test
    void byTheFirstItemOfLists() {
        assertMaps("""
                Input:
                  oneOf:
                    - {type: string}
                    - {type: array, items: {type: string}}
                    - {type: array, items: {type: integer}}
                    - {type: array, items: {type: array, items: {type: integer}}}
                """, """
                union Input
                  Text(string)
                  TextList(List<string>)
                  WholeList(List<long>)
                  WholeLists(List<List<long>>)
                  by kind[STRING: 0, ARRAY: kind of [0][STRING: 1, NUMBER: 2, ARRAY: 3] absent 1 else unknown]""");
    }

    @Test
    void byTheFirstItemsOfNestedLists() {
        assertMaps("""
                Matrix:
                  oneOf:
                    - {type: array, items: {type: array, items: {type: number}}}
                    - {type: array, items: {type: array, items: {type: array, items: {type: number}}}}
                """, """
                union Matrix
                  NumericLists(List<List<double>>)
                  NumericListsList(List<List<List<double>>>)
                  by kind[ARRAY: kind of [0][ARRAY: kind of [0][0][NUMBER: 0, ARRAY: 1] absent 0 else unknown] absent 0 else unknown]""");
    }

    @Test
    void byWhatTellsTheFirstItemsApart() {
        assertMaps(TAGGED + """
                Lists:
                  oneOf:
                    - {type: array, items: {}}
                    - {type: array, items: {$ref: '#/components/schemas/A'}}
                    - {type: array, items: {$ref: '#/components/schemas/B'}}
                """, TAGGED_TYPES.replace(" : U", "") + """
                        union Lists
                          ItemList(List<Object>)
                          AList(List<A>)
                          BList(List<B>)
                          by kind[ARRAY: kind of [0][STRING: 0, NUMBER: 0, BOOLEAN: 0, ARRAY: 0, OBJECT: [0].type[a: 1, b: 2] else 0] absent 0 else unknown]""");
    }

    @Test
    void byTheKeysThatMustBeThere() {
        assertMaps("""
                U:
                  anyOf:
                    - {type: object, title: Plain, properties: {name: {type: string}}}
                    - {type: object, title: Sized, required: [size], properties: {name: {type: string}, size: {type: integer}}}
                """, """
                union U
                  U.Plain
                  U.Sized
                  by kind[OBJECT: keys[[size]: 1] else 0]
                    record Plain : U
                      string? name
                    record Sized : U
                      string? name
                      long size""");
    }

    @Test
    void aFlagThatAnotherMemberHasTooSaysLessThanItsKeys() {
        assertMaps("""
                Server:
                  anyOf:
                    - {type: object, title: Off, required: [off], properties: {off: {const: true}}}
                    - {type: object, title: Run, required: [command], properties: {command: {type: string}, off: {type: boolean}}}
                """, """
                union Server
                  Server.Off
                  Server.Run
                  by kind[OBJECT: keys[[command]: 1] else 0]
                    record Off : Server
                      boolean off = true
                    record Run : Server
                      string command
                      boolean? off""");
    }

    @Test
    void whatNothingTellsApartIsReported() {
        Mapping mapping = Mapping.ofSchemas("""
                U:
                  anyOf:
                    - {type: object, title: One, properties: {a: {type: string}, b: {type: string}}}
                    - {type: object, title: Two, properties: {a: {type: string}, c: {type: string}}}
                """);
        assertEquals(
                "  by kind[OBJECT: most of[0 [a, b], 1 [a, c]]]",
                mapping.types().lines().toList().get(3));
        assertEquals(List.of("ambiguous-union"), mapping.codes());
    }
}
