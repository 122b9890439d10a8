package dev.sluice.mapping;

import static dev.sluice.mapping.Mapping.assertMaps;
import static dev.sluice.mapping.UnionMappingTest.TAGGED;
import static dev.sluice.mapping.UnionMappingTest.TAGGED_TYPES;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What a union's members are and are called, and what is no union after all. */
class UnionMembersTest {

    @Test
    void itemsThatListSchemasOfWhatIsNoArrayAreTheMembersInSwagger2() {
        Mapping mapping = Mapping.of("""
                swagger: '2.0'
                info: {title: T, version: '1'}
                paths: {}
                definitions:
                  U: {items: [{$ref: '#/definitions/A'}, {type: string}]}
                  Maybe: {type: object, properties: {at: {items: [{type: integer}, {type: 'null'}]}}}
                  Pair: {type: object, properties: {of: {type: array, items: [{type: integer}, {type: string}]}}}
                  A: {type: object, properties: {x: {type: string}}}
                """);
        assertEquals("""
                union U
                  A
                  Text(string)
                  by kind[STRING: 1, OBJECT: 0]
                record Maybe
                  long?| at
                record Pair
                  List<Pair.Of>? of
                    union Of
                      Whole(long)
                      Text(string)
                      by kind[STRING: 1, NUMBER: 0]
                record A : U
                  string? x""", mapping.types());
    }

    @Test
    void ofListsOfOneKindTheWiderIsLeft() {
        assertMaps("""
                V:
                  anyOf:
                    - {type: string}
                    - {type: array, items: {type: integer}}
                    - {type: array, items: {type: number}}
                """, """
                union V
                  Text(string)
                  Items(List<double>)
                  by kind[STRING: 0, ARRAY: 1]""");
    }

    @Test
    void aUnionThatIsNarrowedToItsStringsIsAString() {
        assertMaps("""
                Sort: {type: string, enum: [price, speed]}
                Config: {type: object, properties: {by: {type: string}}}
                Preferences:
                  type: object
                  properties:
                    sort:
                      allOf:
                        - {$ref: '#/components/schemas/Sort'}
                        - anyOf: [{$ref: '#/components/schemas/Sort'}, {$ref: '#/components/schemas/Config'}]
                """, """
                enum Sort STRING [PRICE=price, SPEED=speed]
                record Config
                  string? by
                record Preferences
                  Sort? sort""");
    }

    @Test
    void inlineMembersAreNamedByConstantAndLastWord() {
        assertMaps("""
                Request:
                  type: object
                  properties:
                    tools:
                      type: array
                      items:
                        oneOf:
                          - {type: object, required: [type], properties: {type: {const: function}}}
                          - {type: object, required: [type], properties: {type: {const: web_search}}}
                """, """
                record Request
                  List<Request.Tool>? tools
                    union Tool
                      Request.FunctionTool
                      Request.WebSearchTool
                      by type[function: 0, web_search: 1] else unknown
                    record FunctionTool : Tool
                      string type = function
                    record WebSearchTool : Tool
                      string type = web_search""");
    }

    @Test
    void aUnionOfOneIsThatOneAndNullIsPresence() {
        assertMaps(TAGGED.lines().findFirst().orElseThrow() + """

                        Holder:
                          type: object
                          required: [a]
                          properties:
                            a: {anyOf: [{$ref: '#/components/schemas/A'}, {type: 'null'}]}
                            b: {oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/A'}]}
                        """, """
                record A
                  string type = a
                  string? x
                record Holder
                  A| a
                  A? b""");
    }

    @Test
    void aBaseWithADiscriminatorIsTheUnionOfWhatExtendsIt() {
        assertMaps("""
                Pet:
                  type: object
                  required: [petType]
                  discriminator: {propertyName: petType}
                  properties: {petType: {type: string}, name: {type: string}}
                Cat: {allOf: [{$ref: '#/components/schemas/Pet'}, {type: object, properties: {lives: {type: integer}}}]}
                Dog: {allOf: [{$ref: '#/components/schemas/Pet'}]}
                """, """
                union Pet
                  Cat
                  Dog
                  by petType[Cat: 0, Dog: 1] else unknown
                record Cat : Pet
                  string petType
                  string? name
                  long? lives
                record Dog : Pet
                  string petType
                  string? name""");
    }

    @Test
    void propertiesBesideAUnionBelongToEachMember() {
        assertMaps(TAGGED + """
                        U:
                          type: object
                          required: [id]
                          properties: {id: {type: string}}
                          oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}]
                        """, """
                record A
                  string type = a
                  string? x
                record B
                  string type = b
                  string? y
                union U
                  U.AU
                  U.BU
                  by type[a: 0, b: 1] else unknown
                    record AU : U
                      string id
                      string type = a
                      string? x
                    record BU : U
                      string id
                      string type = b
                      string? y""");
    }

    @Test
    void aUnionInAUnionIsAMemberOfIt() {
        assertMaps(TAGGED + """
                        U: {oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}]}
                        V: {oneOf: [{$ref: '#/components/schemas/U'}, {type: string}]}
                        """, TAGGED_TYPES + """
                        union U : V
                          A
                          B
                          by type[a: 0, b: 1] else unknown
                        union V
                          U
                          Text(string)
                          by kind[STRING: 1, OBJECT: 0]""");
    }

    @Test
    void noTypeComesToDependOnItself() {
        assertMaps("""
                Group:
                  type: object
                  properties:
                    all:
                      type: array
                      items: {anyOf: [{$ref: '#/components/schemas/Group'}, {$ref: '#/components/schemas/Term'}]}
                Term: {type: object, required: [field], properties: {field: {type: string}}}
                """, """
                record Group
                  List<Group.All>? all
                    union All
                      GroupValue(Group)
                      Term
                      by kind[OBJECT: keys[[field]: 1] else 0]
                record Term : All
                  string field""");
    }

    @Test
    void aListOfTypesIsAUnionByKind() {
        assertMaps("V: {type: object, properties: {v: {type: [string, integer, 'null']}}}", """
                record V
                  V.VValue?| v
                    union VValue
                      Text(string)
                      Whole(long)
                      by kind[STRING: 0, NUMBER: 1]""");
    }

    @Test
    void aPropertyKeepsTheOnlyValueThatAPartNames() {
        assertMaps("""
                Kind: {type: string, enum: [cat, dog]}
                Pet: {type: object, properties: {kind: {$ref: '#/components/schemas/Kind'}}}
                Cat:
                  allOf:
                    - {type: object, properties: {kind: {type: string, enum: [cat]}}}
                    - {$ref: '#/components/schemas/Pet'}
                """, """
                enum Kind STRING [CAT=cat, DOG=dog]
                record Pet
                  Kind? kind
                record Cat
                  string? kind = cat""");
    }

    @Test
    void takesForAMemberWhatOnlyTheMappingNames() {
        Mapping mapping = Mapping.ofSchemas("""
                One: {type: object, required: [kind], properties: {kind: {type: string}}}
                Two: {type: object, required: [kind], properties: {kind: {type: string}}}
                Both:
                  oneOf: [{$ref: '#/components/schemas/One'}, {$ref: '#/components/schemas/Two'}]
                  discriminator: {propertyName: kind, mapping: {a: One, b: Two, c: Other, d: Nothing, e: Both, f: Text}}
                Other: {type: object, properties: {kind: {type: string}}}
                Text: {type: string}
                Base:
                  type: object
                  properties: {kind: {type: string}}
                  discriminator: {propertyName: kind, mapping: {base: Base, child: Child, grandchild: Grandchild}}
                Child: {allOf: [{$ref: '#/components/schemas/Base'}, {properties: {x: {type: string}}}]}
                Grandchild: {allOf: [{$ref: '#/components/schemas/Child'}, {properties: {y: {type: string}}}]}
                """);

        assertEquals(
                List.of(
                        "the value 'c' is mapped to 'Other', which the union does not list: it is taken for a member",
                        "the value 'd' is mapped to 'Nothing', which does not exist",
                        "the value 'f' is mapped to 'Text', which is no member of the union"),
                mapping.messages());
        assertTrue(mapping.types().contains("""
                union Both
                  One
                  Two
                  Other
                  by kind[a: 0, b: 1, c: 2] else unknown
                record Other : Both
                """));
    }
}
