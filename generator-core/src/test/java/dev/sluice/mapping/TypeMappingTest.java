package dev.sluice.mapping;

import static dev.sluice.mapping.Mapping.assertMaps;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** From schemas to declared types: objects, enums, lists, maps, presence and names. */
class TypeMappingTest {

    @Test
    void propertiesKeepOrderPresenceAndWireNames() {
        assertMaps("""
                Pet:
                  type: object
                  required: [id, tag, kind]
                  properties:
                    id: {type: integer}
                    tag: {type: [string, 'null']}
                    max_age: {type: integer, format: int32}
                    weight: {type: number, nullable: true}
                    kind: {const: pet}
                    class: {type: boolean}
                    born: {type: string, format: date-time}
                    extra: {}
                """, """
                record Pet
                  long id
                  string| tag
                  int? maxAge 'max_age'
                  double?| weight
                  string kind = pet
                  boolean? classValue 'class'
                  date_time? born
                  Object? extra""");
    }

    @Test
    void scalarsListsAndMapsHaveNoTypeOfTheirOwn() {
        assertMaps("""
                Id: {type: string, format: uuid}
                Ids: {type: array, items: {$ref: '#/components/schemas/Id'}}
                ById: {type: object, additionalProperties: {$ref: '#/components/schemas/Ids'}}
                Holder: {type: object, properties: {all: {$ref: '#/components/schemas/ById'}}}
                """, """
                record Holder
                  Map<List<uuid>>? all""");
    }

    @Test
    void propertiesOfOneNameInJavaAreToldApart() {
        assertMaps("""
                A: {type: object, properties: {type: {type: string}, '@type': {type: string}, toString: {type: string}}}
                """, """
                record A
                  string? type
                  string? atType '@type'
                  string? toStringValue 'toString'""");
    }

    @Test
    void enums() {
        assertMaps("""
                Reason: {type: string, enum: [stop, tool_calls, '', 'tool-calls', null]}
                Size: {type: integer, enum: [1, 2, 1]}
                Open: {anyOf: [{type: string, enum: [a, b]}, {type: string}]}
                Flag: {type: boolean, enum: [true, false]}
                Holder: {type: object, properties: {reason: {$ref: '#/components/schemas/Reason'}, flag: {$ref: '#/components/schemas/Flag'}}}
                """, """
                enum Reason STRING [STOP=stop, TOOL_CALLS=tool_calls, EMPTY=, TOOL_MINUS_CALLS=tool-calls]
                enum Size LONG [_1=1, _2=2]
                enum Open STRING [A=a, B=b]
                record Holder
                  Reason?| reason
                  boolean? flag""");
    }

    @Test
    void inlineTypesNestOneLevelUnderTheShortestNameThatIsFree() {
        assertMaps("""
                Error: {type: object, properties: {message: {type: string}}}
                Chunk:
                  type: object
                  properties:
                    choices:
                      type: array
                      items:
                        type: object
                        properties:
                          delta:
                            type: object
                            properties:
                              call: {type: object, properties: {name: {type: string}}}
                              error: {type: object, properties: {code: {type: string}}}
                          call: {type: object, properties: {id: {type: string}}}
                """, """
                record Error
                  string? message
                record Chunk
                  List<Chunk.Choice>? choices
                    record Choice
                      Chunk.Delta? delta
                      Chunk.ChoiceCall? call
                    record Delta
                      Chunk.DeltaCall? call
                      Chunk.DeltaError? error
                    record DeltaCall
                      string? name
                    record DeltaError
                      string? code
                    record ChoiceCall
                      string? id""");
    }

    @Test
    void whereAllThatLeadsToAnInlineTypeIsTakenItsTitleOrItsOwnerHelps() {
        assertMaps("""
                Account: {type: object, properties: {id: {type: string}}}
                Charge: {type: object, properties: {account: {type: object, properties: {a: {type: string}}}}}
                BankAccount: {type: object, properties: {account: {type: object, properties: {b: {type: string}}}}}
                PostAccountsAccountExternalAccountsRequestBody:
                  type: object
                  properties:
                    account: {type: object, properties: {c: {type: string}}}
                Titled: {type: object, properties: {account: {type: object, title: the one billed, properties: {d: {type: string}}}}}
                """, """
                record Account
                  string? id
                record Charge
                  Charge.ChargeAccount? account
                    record ChargeAccount
                      string? a
                record BankAccount
                  BankAccount.AccountValue? account
                    record AccountValue
                      string? b
                record PostAccountsAccountExternalAccountsRequestBody
                  PostAccountsAccountExternalAccountsRequestBody.RequestAccount? account
                    record RequestAccount
                      string? c
                record Titled
                  Titled.TheOneBilled? account
                    record TheOneBilled
                      string? d""");
    }

    @Test
    void equalInlineSchemasOfOneOwnerShareAType() {
        assertMaps("""
                Usage:
                  type: object
                  properties:
                    input: {type: object, description: read, properties: {tokens: {type: integer}}}
                    output: {type: object, description: written, properties: {tokens: {type: integer}}}
                """, """
                record Usage
                  Usage.Input? input
                  Usage.Input? output
                    record Input
                      long? tokens""");
    }

    @Test
    void allOfMergesFlat() {
        assertMaps("""
                Base: {type: object, required: [id], properties: {id: {type: string}}}
                Child:
                  allOf:
                    - $ref: '#/components/schemas/Base'
                    - {type: object, required: [note], properties: {note: {type: string}}}
                Renamed: {description: only words, allOf: [{$ref: '#/components/schemas/Base'}]}
                Holder: {type: object, properties: {one: {$ref: '#/components/schemas/Renamed'}}}
                """, """
                record Base
                  string id
                record Child
                  string id
                  string note
                record Holder
                  Base? one""");
    }

    @Test
    void recursionIsPlainData() {
        assertMaps("""
                Tree: {type: object, properties: {children: {type: array, items: {$ref: '#/components/schemas/Tree'}}}}
                """, """
                record Tree
                  List<Tree>? children""");
    }

    @Test
    void aListOfItselfEndsInObject() {
        Mapping mapping = Mapping.ofSchemas("""
                Nest: {type: array, items: {$ref: '#/components/schemas/Nest'}}
                Holder: {type: object, properties: {nest: {$ref: '#/components/schemas/Nest'}}}
                """);
        assertEquals("record Holder\n  List<List<Object>>? nest", mapping.types());
        assertEquals(List.of("recursive-alias"), mapping.codes());
    }

    @Test
    void namesThatEmittedCodeNeedsAreNotGivenAway() {
        assertMaps("""
                Object: {type: object, properties: {list: {type: object, properties: {a: {type: string}}}}}
                builder: {type: object, properties: {builder: {type: object, properties: {a: {type: string}}}}}
                """, """
                record ObjectType
                  ObjectType.ObjectTypeList? list
                    record ObjectTypeList
                      string? a
                record BuilderType
                  BuilderType.BuilderTypeBuilder? builderValue 'builder'
                    record BuilderTypeBuilder
                      string? a""");
    }

    @Test
    void takesInWhatIsThereOnACondition() {
        assertEquals("""
                record Base
                  string? id
                record Card
                  string? id
                  string kind
                  string? number
                  string? iban
                  string? zip""", Mapping.ofSchemas("""
                Base: {type: object, properties: {id: {type: string}}}
                Card:
                  required: [kind]
                  properties: {kind: {type: string}}
                  allOf:
                    - $ref: '#/components/schemas/Base'
                    - if: {properties: {kind: {const: card}}}
                      then: {required: [number], properties: {kind: {const: card}, number: {type: string}}}
                      else: {properties: {id: false, iban: {type: string}, other: {minLength: 1}}}
                  dependentSchemas: {number: {allOf: [{properties: {zip: {type: string}}}]}}
                """).types());
    }

    @Test
    void referencesThatGoRoundInACircleAddUpToWhatIsBesideThem() {
        Mapping mapping = Mapping.ofSchemas("""
                A: {$ref: '#/components/schemas/B', properties: {a: {type: string}}}
                B: {$ref: '#/components/schemas/A', properties: {b: {type: string}}}
                """);

        assertEquals("""
                record A
                  string? b
                  string? a
                record B
                  string? a
                  string? b""", mapping.types());
    }

    @Test
    void addsWhatStandsBesideAReference() {
        assertEquals("""
                record Base
                  string? id
                record Holder
                  Base?| words
                  Holder.More? more
                  Holder.Strict? strict
                    record More
                      string? id
                      string? extra
                    record Strict
                      string id""", Mapping.ofSchemas("""
                Base: {type: object, properties: {id: {type: string}}}
                Holder:
                  properties:
                    words: {$ref: '#/components/schemas/Base', description: Words., type: object, nullable: true}
                    more: {$ref: '#/components/schemas/Base', properties: {extra: {type: string}}}
                    strict: {$ref: '#/components/schemas/Base', required: [id]}
                """).types());
    }
}
