package dev.sluice.construct;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.sluice.emit.Compiled;
import dev.sluice.emit.Reflect;
import dev.sluice.model.Overrides;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** In the body of a PATCH null removes, and what is absent stays as it is. */
class PatchNullsTest {

    private static final String PETS = """
            openapi: 3.1.0
            info: {title: Pets, version: '1'}
            paths:
              /pets/{id}:
                parameters: [{name: id, in: path, required: true, schema: {type: string}}]
                patch:
                  operationId: updatePet
                  requestBody:
                    content: {application/merge-patch+json: {schema: {$ref: '#/components/schemas/Patch'}}}
                  responses: {'204': {description: done}}
                put:
                  operationId: replacePet
                  requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}
                  responses: {'204': {description: done}}
            components:
              schemas:
                Patch:
                  type: object
                  required: [kind]
                  properties:
                    kind: {type: [string, 'null']}
                    name: {type: string}
                    nick: {type: [string, 'null']}
                    tags: {type: [array, 'null'], items: {type: string}}
                    owner: {oneOf: [{$ref: '#/components/schemas/Owner'}, {type: 'null'}]}
                Owner: {type: object, properties: {phone: {type: [integer, 'null'], deprecated: true}}}
                Pet: {type: object, properties: {nick: {type: [string, 'null']}}}
            """;

    private static Compiled pets;

    @BeforeAll
    static void generate() {
        pets = generate(true);
    }

    private static Compiled generate(boolean patchNulls) {
        return GeneratedApi.of(PETS, new Overrides(Map.of(), List.of(), List.of(), List.of(), patchNulls))
                .compile();
    }

    @Test
    void areSentWhereTheyAreSet() throws ReflectiveOperationException {
        Object patch = set(builder("Patch"), "nick", "tags", "owner", "name");
        assertEquals(nulls("kind", "nick", "tags", "owner"), json(patch));
        assertEquals(nulls("kind"), json(Reflect.call(builder("Patch"), "build")));
        assertEquals(nulls("phone"), json(set(builder("Owner"), "phone")));
    }

    @Test
    void areForgottenWhenThereIsAValue() throws ReflectiveOperationException {
        Object again = Reflect.call(set(builder("Patch"), "nick"), "toBuilder");
        Reflect.call(again, "nick", "Tom");
        Map<String, Object> expected = nulls("kind");
        expected.put("nick", "Tom");
        assertEquals(expected, json(Reflect.call(again, "build")));
    }

    @Test
    void areWrittenBack() {
        for (Map<String, Object> sent : List.of(nulls("kind"), nulls("kind", "nick"), nulls("kind", "owner", "tags"))) {
            assertEquals(sent, json(read(sent)));
        }
        assertNotEquals(read(nulls("kind")), read(nulls("kind", "nick")));
    }

    @Test
    void areNothingElsewhere() throws ReflectiveOperationException {
        assertEquals(Map.of(), json(set(builder("Pet"), "nick")));
        Compiled without = generate(false);
        assertEquals(nulls("kind"), json(set(without.call("model.Patch", "builder"), "nick", "tags")));
    }

    private static Object builder(String type) {
        return pets.call("model." + type, "builder");
    }

    /** What is built after these setters were given null. */
    private static Object set(Object builder, String... names) throws ReflectiveOperationException {
        for (String name : names) {
            Method setter = Arrays.stream(builder.getClass().getMethods())
                    .filter(method -> method.getName().equals(name) && !method.isVarArgs())
                    .findFirst()
                    .orElseThrow();
            setter.invoke(builder, new Object[] {null});
        }
        return Reflect.call(builder, "build");
    }

    /** An object in which these are null. */
    private static Map<String, Object> nulls(String... names) {
        Map<String, Object> nulls = new HashMap<>();
        for (String name : names) {
            nulls.put(name, null);
        }
        return nulls;
    }

    private static Object read(Map<String, Object> json) {
        return pets.call("model.Patch", "fromJson", json);
    }

    private static Object json(Object model) {
        return Reflect.call(model, "toJson");
    }
}
