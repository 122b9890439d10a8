package dev.sluice.construct;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.sluice.emit.Compiled;
import dev.sluice.emit.Reflect;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What only the server may say is not demanded of those who send it, though it is required. */
class ReadOnlyTest {

    private static final String PETS = """
            openapi: 3.0.3
            info: {title: Pets, version: '1'}
            paths:
              /pets:
                post:
                  operationId: addPet
                  requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}
                  responses:
                    '200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Receipt'}}}}
            components:
              schemas:
                Pet:
                  type: object
                  required: [id, name, created_at, tags, pin, owner]
                  properties:
                    id: {type: integer, readOnly: true}
                    name: {type: string}
                    created_at: {type: string, format: date-time, nullable: true, readOnly: true}
                    tags: {type: array, readOnly: true, items: {type: string}}
                    pin: {type: integer, writeOnly: true}
                    owner: {$ref: '#/components/schemas/Owner'}
                Owner: {type: object, required: [no], properties: {no: {type: integer, readOnly: true}}}
                Receipt:
                  type: object
                  required: [no, pet]
                  properties: {no: {type: integer, readOnly: true}, pet: {$ref: '#/components/schemas/Pet'}}
            """;

    private static Compiled pets;

    @BeforeAll
    static void generate() {
        pets = GeneratedApi.of(PETS).compile();
    }

    @Test
    void mayBeAbsentInTypesThatAreSent() {
        assertEquals("Long String OffsetDateTime List long Owner", components("Pet"));
        assertEquals("Long", components("Owner"));
        assertEquals("long Pet", components("Receipt"));
    }

    @Test
    void isNeitherDemandedNorSent() {
        Object owner = Reflect.call(pets.call("model.Owner", "builder"), "build");
        Object builder = Reflect.call(pets.call("model.Pet", "builder"), "name", "Tom");
        Reflect.call(builder, "owner", owner);

        AssertionError refused = assertThrows(AssertionError.class, () -> Reflect.call(builder, "build"));
        assertEquals("Pet misses required pin", refused.getCause().getMessage());
        Reflect.call(builder, "pin", 7L);
        Reflect.assertJson(Map.of("name", "Tom", "pin", 7, "owner", Map.of()), Reflect.call(builder, "build"));
    }

    @Test
    void isReadAsEver() {
        Map<String, Object> receipt =
                Map.of("no", 9, "pet", Map.of("id", 1, "name", "Tom", "tags", List.of("x"), "owner", Map.of("no", 2)));
        Object pet = Reflect.call(pets.call("model.Receipt", "fromJson", receipt), "pet");
        assertEquals(1L, Reflect.call(pet, "id"));
        assertEquals(List.of("x"), Reflect.call(pet, "tags"));
        assertEquals(2L, Reflect.call(Reflect.call(pet, "owner"), "no"));
    }

    /** The types of a record's declared components. */
    private static String components(String type) {
        RecordComponent[] components = pets.load("model." + type).getRecordComponents();
        return Arrays.stream(components)
                .limit(components.length - 1L)
                .map(component -> component.getType().getSimpleName())
                .collect(Collectors.joining(" "));
    }
}
