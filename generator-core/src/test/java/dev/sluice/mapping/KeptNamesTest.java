package dev.sluice.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.sluice.emit.EmitOptions;
import dev.sluice.emit.SurfaceEmitter;
import dev.sluice.lock.ApiChange;
import dev.sluice.lock.ApiChanges;
import dev.sluice.lock.ApiSurface;
import dev.sluice.naming.FixedNames;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Names that were settled stay when the document grows. Each row is a document whose names would change, one that has
 * grown, and what is new in its API.
 */
class KeptNamesTest {

    private record Growth(String what, String before, String after, String... added) {
        @Override
        public String toString() {
            return what;
        }
    }

    static List<Growth> growths() {
        return List.of(
                new Growth(
                        "a component that becomes the same name",
                        "PetType: {type: object, properties: {a: {type: string}}}",
                        """
                        pet_type: {type: object, properties: {b: {type: string}}}
                        PetType: {type: object, properties: {a: {type: string}}}
                        """,
                        "+ record PetUnderscoreType"),
                new Growth(
                        "a component with the name of a nested type",
                        "Pet: {type: object, properties: {kind: {type: object, properties: {a: {type: string}}}}}",
                        """
                        Kind: {type: object, properties: {b: {type: string}}}
                        Pet: {type: object, properties: {kind: {type: object, properties: {a: {type: string}}}}}
                        """,
                        "+ record Kind"),
                new Growth(
                        "a property whose type wants the same nested name",
                        """
                        Pet:
                          type: object
                          properties:
                            inner: {type: object, properties: {kind: {type: object, properties: {a: {type: string}}}}}
                        """,
                        """
                        Pet:
                          type: object
                          properties:
                            kind: {type: object, properties: {b: {type: string}}}
                            inner: {type: object, properties: {kind: {type: object, properties: {a: {type: string}}}}}
                        """,
                        "+ record Pet: @Nullable Pet.PetKind kind",
                        "+ record Pet.PetKind"),
                new Growth(
                        "an equal inline schema before the first",
                        "Pet: {type: object, properties: {mood: {enum: [good, bad]}}}",
                        "Pet: {type: object, properties: {luck: {enum: [good, bad]}, mood: {enum: [good, bad]}}}",
                        "+ record Pet: @Nullable Pet.Mood luck"),
                new Growth("two inline schemas that become equal", """
                        Pet:
                          type: object
                          properties:
                            luck: {type: object, properties: {a: {type: string}}}
                            mood: {type: object, properties: {a: {type: string}, b: {type: string}}}
                        """, """
                        Pet:
                          type: object
                          properties:
                            luck: {type: object, properties: {a: {type: string}, b: {type: string}}}
                            mood: {type: object, properties: {a: {type: string}, b: {type: string}}}
                        """, "+ record Pet.Luck: @Nullable String b"),
                new Growth(
                        "a property that becomes the same component",
                        "Pet: {type: object, properties: {foo-bar: {type: string}}}",
                        "Pet: {type: object, properties: {foo_bar: {type: string}, foo-bar: {type: string}}}",
                        "+ record Pet: @Nullable String fooUnderscoreBar"),
                new Growth(
                        "a value that becomes the same constant",
                        "Mood: {enum: [very-good, bad]}",
                        "Mood: {enum: [very_good, very-good, bad]}",
                        "+ enum Mood: VERY_UNDERSCORE_GOOD"),
                new Growth(
                        "an inline member of a union before others without a tag",
                        """
                        Pet:
                          anyOf:
                            - {type: object, properties: {a: {type: string}, c: {type: string}}, required: [a]}
                            - {type: object, properties: {b: {type: string}, c: {type: string}}, required: [b]}
                        """,
                        """
                        Pet:
                          anyOf:
                            - {type: object, properties: {a: {type: number}, d: {type: string}, b: {type: string}}, required: [d, a]}
                            - {type: object, properties: {a: {type: string}, c: {type: string}}, required: [a]}
                            - {type: object, properties: {b: {type: string}, c: {type: string}}, required: [b]}
                        """,
                        "+ sealed interface Pet: permits Pet.DPet",
                        "+ record Pet.DPet"),
                new Growth(
                        "a component with the name of a wrapper",
                        "Pet: {anyOf: [{type: string}, {type: array, items: {type: string}}]}",
                        """
                        Text: {type: object, properties: {a: {type: string}}}
                        Items: {type: object, properties: {b: {type: string}}}
                        Pet: {anyOf: [{type: string}, {type: array, items: {type: string}}]}
                        """,
                        "+ record Items",
                        "+ record Text"),
                new Growth(
                        "another list in a union",
                        "Pet: {anyOf: [{type: string}, {type: array, items: {type: string}}]}",
                        """
                        Pet:
                          anyOf:
                            - {type: array, items: {type: number}}
                            - {type: string}
                            - {type: array, items: {type: string}}
                        """,
                        "+ sealed interface Pet: record NumericList(List<Double>)"));
    }

    static List<Growth> growthsOfOperations() {
        return List.of(
                new Growth(
                        "an operation that becomes the same method and the same parameters",
                        """
                        /a:
                          get: {operationId: list_pets, tags: [Pets], parameters: [{name: q, in: query, schema: {enum: [x, y]}}]}
                        """,
                        """
                        /b:
                          get: {operationId: listPets, tags: [Pets], parameters: [{name: r, in: query, schema: {type: string}}]}
                        /a:
                          get: {operationId: list_pets, tags: [Pets], parameters: [{name: q, in: query, schema: {enum: [x, y]}}]}
                        """,
                        "+ interface PetsApi: void listPetsOperation()",
                        "+ interface PetsApi: void listPetsOperation(ListPetsParamsType params)",
                        "+ record ListPetsParamsType"),
                new Growth(
                        "a parameter that becomes the same component, and moves the schema of another",
                        """
                        /a:
                          get:
                            operationId: list
                            parameters:
                              - {name: sortBy, in: query, schema: {enum: [x, y]}}
                              - {name: order, in: query, schema: {enum: [x, y]}}
                        """,
                        """
                        /a:
                          get:
                            operationId: list
                            parameters:
                              - {name: sort_by, in: query, schema: {enum: [v, w]}}
                              - {name: sortBy, in: query, schema: {enum: [x, y]}}
                              - {name: order, in: query, schema: {enum: [x, y]}}
                        """,
                        "+ record ListParams: @Nullable ListSortByType sortUnderscoreBy",
                        "+ enum ListSortByType"),
                new Growth(
                        "operations without the header that the others have",
                        """
                        /a: {get: {operationId: a, parameters: [{name: X-Title, in: header, schema: {type: string}}]}}
                        /b: {get: {operationId: b, parameters: [{name: X-Title, in: header, schema: {type: string}}]}}
                        /c: {get: {operationId: c}}
                        """,
                        """
                        /a: {get: {operationId: a, parameters: [{name: X-Title, in: header, schema: {type: string}}]}}
                        /b: {get: {operationId: b, parameters: [{name: X-Title, in: header, schema: {type: string}}]}}
                        /c: {get: {operationId: c}}
                        /d: {get: {operationId: d}}
                        /e: {get: {operationId: e}}
                        """,
                        "+ interface DefaultApi: void d()",
                        "+ interface DefaultApi: void e()"),
                new Growth(
                        "operations with a header that few had",
                        """
                        /a: {get: {operationId: a, parameters: [{name: X-Title, in: header, schema: {type: string}}]}}
                        """,
                        """
                        /a: {get: {operationId: a, parameters: [{name: X-Title, in: header, schema: {type: string}}]}}
                        /b: {get: {operationId: b, parameters: [{name: X-Title, in: header, schema: {type: string}}]}}
                        /c: {get: {operationId: c}}
                        """,
                        "+ interface DefaultApi: void b()",
                        "+ interface DefaultApi: void b(BParams params)",
                        "+ interface DefaultApi: void c()",
                        "+ record BParams"),
                new Growth(
                        "a tag that differs by case only",
                        "/a: {get: {operationId: a, tags: [fineTune]}}",
                        """
                        /b: {get: {operationId: b, tags: [finetune]}}
                        /a: {get: {operationId: a, tags: [fineTune]}}
                        """,
                        "+ client TClient: FinetuneApiX65a7fa finetune()",
                        "+ interface FinetuneApiX65a7fa"));
    }

    @ParameterizedTest
    @MethodSource("growths")
    void namesStay(Growth growth) {
        check(growth, "paths: {}\ncomponents:\n  schemas:\n");
    }

    @ParameterizedTest
    @MethodSource("growthsOfOperations")
    void namesOfOperationsStay(Growth growth) {
        check(growth, "paths:\n");
    }

    private static void check(Growth growth, String head) {
        ApiSurface before = surface(head, growth.before, FixedNames.NONE);

        ApiChanges changes = ApiChanges.between(before, surface(head, growth.after, before.names()));

        assertEquals(
                List.of(growth.added),
                changes.all().stream().map(ApiChange::toString).toList());
        ApiChanges withoutLock = ApiChanges.between(before, surface(head, growth.after, FixedNames.NONE));
        assertFalse(
                withoutLock.all().stream().allMatch(change -> change.toString().startsWith("+")),
                "the row shows nothing: names stay by themselves");
    }

    private static ApiSurface surface(String head, String rest, FixedNames names) {
        String document = "openapi: 3.1.0\ninfo: {title: T, version: '1'}\n" + head + rest.indent(4);
        return SurfaceEmitter.of(Mapping.of(document, names).model(), EmitOptions.of("com.acme"));
    }
}
