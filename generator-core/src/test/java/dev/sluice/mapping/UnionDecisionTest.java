package dev.sluice.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
                """, "kind[OBJECT: keys[[thought]: 1] else kind of content[STRING: 0, ARRAY: 2] else first of [0, 2]]");
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
                """, "kind[OBJECT: in.kind[x: 0, y: 1] else 0]");
    }

    @Test
    void theFirstItemOfAListTellsTheOwnersOfTheListsApart() {
        assertDecides("""
                U: {oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}]}
                A: {type: object, properties: {of: {type: array, items: {type: string}}, at: {type: string}}}
                B: {type: object, properties: {of: {type: array, items: {$ref: '#/components/schemas/Y'}}, at: {type: string}}}
                Y: {type: object, required: [y], properties: {y: {type: string}}}
                """, "kind[OBJECT: kind of of[0][STRING: 0, OBJECT: 1] else first of [0, 1]]");
    }

    @Test
    void theFirstItemTellsListsOfObjectsApart() {
        assertDecides("""
                U: {oneOf: [{type: array, items: {$ref: '#/components/schemas/X'}}, {type: array, items: {$ref: '#/components/schemas/Y'}}]}
                X: {type: object, required: [x], properties: {x: {type: string}}}
                Y: {type: object, required: [y], properties: {y: {type: string}}}
                """, "kind[ARRAY: kind of [0][OBJECT: keys of [0][[x]: 0] else 1] absent 0 else unknown]");
    }

    @Test
    void amongThoseOfTheSameKeysTheOneWhoseInsideFits() {
        assertDecides("""
                U: {oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}, {$ref: '#/components/schemas/C'}]}
                A: {type: object, properties: {in: {type: object, required: [x], properties: {x: {type: string}}}, at: {type: string}}}
                B: {type: object, properties: {in: {type: object, required: [y], properties: {y: {type: string}}}, at: {type: string}}}
                C: {type: object, properties: {at: {type: string}}}
                """, """
                kind[OBJECT: most of[kind of in[OBJECT: keys of in[[x]: 0] else 1] else 0 [in, at], 2 [at]]]""");
    }

    @Test
    void whatIsInsideLeavesOpenTheKeysAroundItTell() {
        assertDecides("""
                U: {anyOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}, {$ref: '#/components/schemas/C'}]}
                A: {type: object, properties: {of: {type: array, items: {type: string}}, a: {type: string}}}
                B: {type: object, properties: {of: {type: array, items: {type: object}}, b: {type: string}}}
                C: {type: object, properties: {of: {type: array, items: {type: string}}, c: {type: string}}}
                """, """
                kind[OBJECT: unless kind of of[0][STRING: most of[0 [of, a], 2 [of, c]], OBJECT: 1] else open: \
                most of[0 [of, a], 1 [of, b], 2 [of, c]]]""");
    }

    @Test
    void whatIsInsideIsAskedFurtherByTheKeysThatMustBeThere() {
        assertDecides(
                """
                U: {anyOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}]}
                A: {type: object, required: [in], properties: {in: {anyOf: [{$ref: '#/components/schemas/Text'}, {$ref: '#/components/schemas/X'}]}}}
                B: {type: object, required: [in], properties: {in: {anyOf: [{$ref: '#/components/schemas/Text'}, {$ref: '#/components/schemas/Y'}]}}}
                Text: {type: object, required: [type], properties: {type: {const: text}}}
                X: {type: object, required: [type, detail], properties: {type: {const: image}, detail: {type: string}, url: {type: string}}}
                Y: {type: object, required: [type], properties: {type: {const: image}, detail: {type: string}, url: {type: string}}}
                """,
                "kind[OBJECT: in.type[text: first of [0, 1], image: keys of in[[detail]: first of [0, 1]] else 1] "
                        + "else first of [0, 1]]");
    }

    @Test
    void mapsByWhatTheirFirstValueIs() {
        assertDecides("""
                U:
                  anyOf:
                    - {type: object, additionalProperties: {type: string}}
                    - {type: object, additionalProperties: {$ref: '#/components/schemas/Secret'}}
                    - {type: object, additionalProperties: {$ref: '#/components/schemas/Login'}}
                Secret: {type: object, required: [secret], properties: {secret: {type: string}}}
                Login: {type: object, required: [login], properties: {login: {type: string}}}
                """, "kind[OBJECT: kind of {0}[STRING: 0, OBJECT: keys of {0}[[secret]: 1] else 2] else 0]");
    }

    @Test
    void aTagThatOneMemberHasAsAListIsAskedWhatItIsFirst() {
        assertDecides("""
                U:
                  anyOf:
                    - {type: object, title: Plain, required: [type], properties: {type: {anyOf: [{enum: [text, number]}, {type: array, items: {type: string}}]}}}
                    - {type: object, title: Group, properties: {type: {const: group}, of: {type: string}}}
                    - {type: object, title: Item, properties: {type: {const: item}, of: {type: string}}}
                """, """
                kind[OBJECT: kind of type[ARRAY: 0] \
                else type[group: 1, item: 2, : 1] else 0]""");
    }

    @Test
    void whatAllPartsSayOfAPropertyHolds() {
        assertDecides("""
                U: {anyOf: [{$ref: '#/components/schemas/Easy'}, {allOf: [{$ref: '#/components/schemas/Full'}, {type: object, properties: {content: {type: [string, array]}}}]}]}
                Easy: {type: object, properties: {content: {type: [string, array]}, role: {type: string}}}
                Full: {type: object, properties: {content: {type: array}, id: {type: string}}}
                """, """
                kind[OBJECT: kind of content[STRING: 0, ARRAY: most of[0 [content, role], 1 [content, id]]] \
                else most of[0 [content, role], 1 [content, id]]]""");
    }

    @Test
    void aMemberThatIsOneOfSeveralIsEachOfThem() {
        assertDecides("""
                U: {oneOf: [{$ref: '#/components/schemas/Either'}, {$ref: '#/components/schemas/Other'}]}
                Either: {oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}]}
                A: {type: object, required: [x], properties: {x: {type: string}, z: {type: string}}}
                B: {type: object, required: [y], properties: {y: {type: string}, z: {type: string}}}
                Other: {type: object, properties: {y: {type: string}, z: {type: string}}}
                """, "kind[OBJECT: keys[[x]: 0] else most of[0 [y, z] with [y], 1 [y, z]]]");
    }

    @Test
    void aWarningNamesTheMembersThatAreLeftOpen() {
        Mapping mapping = Mapping.ofSchemas("""
                U:
                  anyOf: [{type: string}, {$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}, {$ref: '#/components/schemas/C'}]
                A: {type: object, required: [a], properties: {a: {type: string}}}
                B: {type: object, properties: {b: {type: string}}}
                C: {type: object, properties: {c: {type: string}}}
                """);
        assertEquals(
                List.of("nothing in the schemas tells B and C apart: "
                        + "the one with most of its properties present is taken, of equals the first"),
                mapping.messages());
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
