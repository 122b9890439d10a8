package dev.sluice.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The questions that tell the members of a union apart, in the order in which they are asked. */
class UnionDecisionTest {

    @Test
    void aTagThatMayBeMissingLeavesThoseThatCanDoWithoutIt() {
        assertDecides(
                """
                U:
                  anyOf:
                    - {type: object, title: Call, required: [type], properties: {type: {const: call}}}
                    - {type: object, title: Plain, properties: {type: {const: message}, text: {type: string}}}
                    - {type: object, title: Item, required: [id], properties: {type: {const: message}, id: {type: string}}}
                """, "kind[OBJECT: type[call: 0, message: keys[[id]: 2] else 1, : keys[[id]: 2] else 1] else unknown]");
    }

    @Test
    void aDiscriminatorWhoseMappingLeavesAMemberOutLeavesItForTheRest() {
        assertDecides("""
                Call: {type: object, required: [type], properties: {type: {type: string}}}
                Plain: {type: object, properties: {text: {type: string}}}
                U:
                  oneOf: [{$ref: '#/components/schemas/Call'}, {$ref: '#/components/schemas/Plain'}]
                  discriminator: {propertyName: type, mapping: {call: Call}}
                """, "kind[OBJECT: type[call: 0] else 1]");
    }

    @Test
    void inheritedValuesOfADiscriminatorGiveWayToTheNamesOfTheSubtypes() {
        assertDecides("""
                U:
                  type: object
                  required: [kind]
                  discriminator: {propertyName: kind}
                  properties: {kind: {type: string, enum: [Car, Bike]}}
                Car: {allOf: [{$ref: '#/components/schemas/U'}, {type: object, properties: {doors: {type: integer}}}]}
                Bike: {allOf: [{$ref: '#/components/schemas/U'}, {type: object, properties: {bell: {type: boolean}}}]}
                """, "kind[Car: 0, Bike: 1] else unknown");
    }

    @Test
    void anEnumOfOneMemberIsNoMark() {
        assertDecides("""
                U:
                  anyOf:
                    - {type: object, title: Plain, properties: {text: {type: string}}}
                    - {type: object, title: Run, required: [id], properties: {id: {type: string}, status: {enum: [on, off]}}}
                """, "kind[OBJECT: keys[[id]: 1] else 0]");
    }

    @Test
    void mostKeysCountsOnlyWhereNothingRequiredIsMissing() {
        assertDecides("""
                U:
                  anyOf:
                    - {type: object, title: One, required: [id], properties: {id: {type: string}, a: {type: string}}}
                    - {type: object, title: Two, properties: {id: {type: string}, a: {type: string}}}
                """, "kind[OBJECT: most of[0 [id, a] with [id], 1 [id, a]]]");
    }

    @Test
    void byWhatAPropertyOfAllOfThemIs() {
        assertDecides("""
                U:
                  anyOf:
                    - {type: object, title: Ok, required: [data], properties: {data: {type: object, properties: {x: {type: string}}}, errors: {type: 'null'}}}
                    - {type: object, title: Failed, required: [data, errors], properties: {data: {type: 'null'}, errors: {type: array, items: {type: string}}}}
                """, "kind[OBJECT: kind of data[OBJECT: 0] else 1]");
    }

    @Test
    void whatAPropertyIsComesBeforeTheKeysThatAreThere() {
        assertDecides("""
                U:
                  anyOf:
                    - {type: object, title: Easy, required: [content], properties: {content: {anyOf: [{type: string}, {type: array, items: {type: string}}]}}}
                    - {type: object, title: Item, required: [id], properties: {id: {type: string}, content: {type: array, items: {type: string}}}}
                """, "kind[OBJECT: kind of content[STRING: 0, ARRAY: keys[[id]: 1] else 0] else 1]");
    }

    @Test
    void whatAPropertyIsTellsApartWhatTheKeysLeave() {
        assertDecides(
                """
                U:
                  anyOf:
                    - {type: object, title: System, properties: {content: {type: string}}}
                    - {type: object, title: Thought, required: [thought], properties: {thought: {type: string}}}
                    - {type: object, title: User, properties: {content: {type: array, items: {type: string}}}}
                """,
                "kind[OBJECT: keys[[thought]: 1] else kind of content[STRING: 0, ARRAY: 2] else most of[0 [content]]]");
    }

    @Test
    void whatMayBeNullNeedNotBeThere() {
        assertDecides("""
                U:
                  anyOf:
                    - {type: object, title: Call, required: [name], properties: {name: {type: string}}}
                    - {type: object, title: Delta, required: [name], properties: {name: {type: [string, 'null']}}}
                """, "kind[OBJECT: most of[0 [name] with [name], 1 [name]]]");
    }

    @Test
    void whatIsInsideAPropertyOfAllTellsApartWhatTheKeysDoNot() {
        assertDecides("""
                U: {oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}]}
                A: {type: object, required: [in], properties: {in: {$ref: '#/components/schemas/X'}}}
                B: {type: object, required: [in], properties: {in: {$ref: '#/components/schemas/Y'}}}
                X: {type: object, required: [kind], properties: {kind: {enum: [x]}}}
                Y: {type: object, required: [kind], properties: {kind: {enum: [y]}}}
                """, "kind[OBJECT: in in (kind[x: 0, y: 1] else 0)]");
    }

    @Test
    void theFirstItemOfAListTellsTheOwnersOfTheListsApart() {
        assertDecides("""
                U: {oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}]}
                A: {type: object, properties: {of: {type: array, items: {type: string}}, at: {type: string}}}
                B: {type: object, properties: {of: {type: array, items: {$ref: '#/components/schemas/Y'}}, at: {type: string}}}
                Y: {type: object, required: [y], properties: {y: {type: string}}}
                """, """
                kind[OBJECT: kind of of[ARRAY: in of (first item[STRING: 0, OBJECT: 1] else 0)] \
                else most of[0 [of, at]]]""");
    }

    @Test
    void theFirstItemTellsListsOfObjectsApart() {
        assertDecides("""
                U: {oneOf: [{type: array, items: {$ref: '#/components/schemas/X'}}, {type: array, items: {$ref: '#/components/schemas/Y'}}]}
                X: {type: object, required: [x], properties: {x: {type: string}}}
                Y: {type: object, required: [y], properties: {y: {type: string}}}
                """, "kind[ARRAY: first item[OBJECT: keys[[x]: 0] else 1]]");
    }

    @Test
    void amongThoseOfTheSameKeysTheOneWhoseInsideFits() {
        assertDecides("""
                U: {oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}, {$ref: '#/components/schemas/C'}]}
                A: {type: object, properties: {in: {type: object, required: [x], properties: {x: {type: string}}}, at: {type: string}}}
                B: {type: object, properties: {in: {type: object, required: [y], properties: {y: {type: string}}}, at: {type: string}}}
                C: {type: object, properties: {at: {type: string}}}
                """, """
                kind[OBJECT: most of[kind of in[OBJECT: in in (keys[[x]: 0] else 1)] else 0 [in, at], 2 [at]]]""");
    }

    @Test
    void aMappingRefersFromTheFileThatDeclaresIt(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("types/parts"));
        Files.writeString(folder.resolve("api.yaml"), """
                openapi: 3.1.0
                info: {title: T, version: '1'}
                paths: {}
                components: {schemas: {U: {$ref: types/u.yaml}}}
                """);
        Files.writeString(folder.resolve("types/u.yaml"), """
                oneOf: [{$ref: parts/p.yaml#/One}, {$ref: parts/p.yaml#/Two}]
                discriminator: {propertyName: kind, mapping: {a: parts/p.yaml#/One, b: parts/p.yaml#/Two}}
                """);
        Files.writeString(folder.resolve("types/parts/p.yaml"), """
                One: {type: object, required: [kind], properties: {kind: {type: string}, x: {type: string}}}
                Two: {type: object, required: [kind], properties: {kind: {type: string}, y: {type: string}}}
                """);

        assertDecides(Mapping.of(folder.resolve("api.yaml")), "kind[a: 0, b: 1] else unknown");
    }

    private static void assertDecides(String schemas, String expected) {
        assertDecides(Mapping.ofSchemas(schemas), expected);
    }

    private static void assertDecides(Mapping mapping, String expected) {
        String union = mapping.types();
        assertEquals(
                "  by " + expected,
                union.substring(union.indexOf("union U"))
                        .lines()
                        .filter(line -> line.startsWith("  by "))
                        .findFirst()
                        .orElseThrow());
    }
}
