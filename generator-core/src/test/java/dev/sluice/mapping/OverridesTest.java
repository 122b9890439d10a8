package dev.sluice.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sluice.model.Additions;
import dev.sluice.model.OperationFilter;
import dev.sluice.model.Overrides;
import dev.sluice.model.TypeOverride;
import dev.sluice.model.TypeOverride.OfFormat;
import dev.sluice.model.TypeOverride.OfSchema;
import dev.sluice.model.TypeOverride.Target;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a user decides otherwise than the document suggests. */
class OverridesTest {

    private static final String SHOP = """
            openapi: 3.1.0
            info: {title: Shop, version: '1'}
            paths:
              /orders:
                get: {operationId: listOrders, tags: [orders], responses: {200: {$ref: '#/components/responses/Order'}}}
                delete: {operationId: dropOrders, tags: [orders]}
              /pets/{id}:
                get: {operationId: getPet, tags: [pets], parameters: [{name: id, in: path, required: true}],
                      responses: {200: {content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}}}
            components:
              responses:
                Order: {content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}}
              schemas:
                Order:
                  properties:
                    total: {$ref: '#/components/schemas/Money'}
                    lines: {type: array, items: {properties: {price: {$ref: '#/components/schemas/Price'}}}}
                Price: {allOf: [{$ref: '#/components/schemas/Money'}]}
                Money: {properties: {amount: {type: string, format: decimal}}}
                Pet: {oneOf: [{$ref: '#/components/schemas/Cat'}, {type: string}]}
                Cat: {properties: {born: {type: string, format: date}}}
            """;

    private static final String ORDER = """
            record Order
              Money? total
              List<Order.Line>? lines
                record Line
                  Money? price
            """;
    private static final String MONEY = "record Money\n  string? amount\n";
    private static final String PET = "union Pet\n  Cat\n  Text(string)\n  by kind[STRING: 1, OBJECT: 0]\n";
    private static final String CAT = "record Cat : Pet\n  date? born\n";

    @Test
    void nothingIsTheSameAsNoOverrides() {
        assertEquals(ORDER + MONEY + PET + CAT, types(Mapping.of(SHOP)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            orders |          |            | listOrders dropOrders
                   | /orders  |            | listOrders dropOrders
                   | /pets/*  |            | getPet
                   | *        |            | listOrders dropOrders getPet
                   |          | dropOrders | dropOrders
            pets   |          | dropOrders | dropOrders getPet
            """)
    void selectsTheOperationsThatAnyListNames(String tag, String path, String operation, String expected) {
        Mapping mapping = filtered(tag, path, operation);

        assertEquals(List.of(), mapping.messages());
        assertEquals(
                expected,
                String.join(
                        " ",
                        mapping.model().client().orElseThrow().groups().stream()
                                .flatMap(group -> group.operations().stream())
                                .map(one -> one.id())
                                .toList()));
    }

    @Test
    void keepsTheTypesThatTheSelectedOperationsLeadTo() {
        assertEquals(ORDER + MONEY, types(filtered("orders", null, null)));
        assertEquals(PET + CAT, types(filtered("pets", null, null)));
        assertEquals("", types(filtered(null, null, "dropOrders")));
    }

    @Test
    void refusesAFilterThatNamesNothing() {
        Mapping mapping = filtered("cats", "/cats", "getCat");

        assertEquals(
                List.of(
                        "no operation has the operationId 'getCat'",
                        "no operation has the path '/cats'",
                        "no operation has the tag 'cats'"),
                mapping.messages());
    }

    @Test
    void namesTypesAsTheUserWants() {
        Mapping mapping = named(Map.of(
                "#/components/schemas/Money", "Amount",
                "/components/schemas/Order/properties/lines/items", "Item"));

        assertEquals(List.of(), mapping.messages());
        assertEquals((ORDER + MONEY + PET + CAT).replace("Money", "Amount").replace("Line", "Item"), types(mapping));
    }

    @Test
    void givesAChosenNameBeforeAnyOther() {
        assertEquals(
                (ORDER + MONEY + PET + CAT).replace("Pet", "PetType").replace("Money", "Pet"),
                types(named(Map.of("#/components/schemas/Money", "Pet"))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /components/schemas/Pet  | my-pet  | 'my-pet' is no name for a Java class
            /components/schemas/Pet  | a.Pet   | 'a.Pet' is no name for a Java class
            /components/schemas/Pet  | class   | 'class' is no name for a Java class
            /components/schemas/Pet  | Record  | the name Record cannot be had: it is reserved, or another type's
            /components/schemas/Nope | Pet     | no type is emitted for '#/components/schemas/Nope', which is to be named Pet
            """)
    void refusesANameThatCannotBeHad(String pointer, String name, String message) {
        assertEquals(List.of(message), named(Map.of(pointer, name)).messages());
    }

    @Test
    void putsAClassOfTheUsersInThePlaceOfASchema() {
        Mapping mapping = typed(new OfSchema("#/components/schemas/Money"), "org.money.Money");

        assertEquals(List.of(), mapping.messages());
        assertEquals(ORDER + PET + CAT, types(mapping));
        assertEquals(
                List.of(),
                mapping.model().origins().stream()
                        .filter(origin -> origin.id().endsWith("Money"))
                        .toList());
    }

    @Test
    void wrapsAClassOfTheUsersInAUnion() {
        assertEquals(
                PET.replace("Cat", "CatValue(Cat)"),
                types(typed(new OfSchema("#/components/schemas/Cat"), "org.zoo.Cat"))
                        .replace(ORDER + MONEY, ""));
    }

    @Test
    void takesAScalarOfTheRuntimeForAFormat() {
        assertEquals(
                ORDER + MONEY.replace("string?", "decimal?") + PET + CAT,
                types(typed(new OfFormat("decimal"), "java.math.BigDecimal")));
        assertEquals(
                ORDER + MONEY + PET + CAT.replace("date?", "string?"),
                types(typed(new OfFormat("date"), "java.lang.String")));
    }

    @Test
    void refusesAClassForWhatIsNotThere() {
        assertEquals(
                List.of("nothing is emitted for '#/components/schemas/Nope', which 'types' names"),
                typed(new OfSchema("#/components/schemas/Nope"), "org.money.Money")
                        .messages());
    }

    private static Mapping filtered(String tag, String path, String operation) {
        return Mapping.of(SHOP, new OperationFilter(list(tag), list(path), list(operation)));
    }

    private static Mapping named(Map<String, String> names) {
        return Mapping.of(SHOP, new Overrides(names, List.of(), List.of(), List.of()));
    }

    private static Mapping typed(Target target, String javaClass) {
        TypeOverride override = new TypeOverride(target, Optional.of(javaClass), Additions.NONE);
        return Mapping.of(SHOP, new Overrides(Map.of(), List.of(override), List.of(), List.of()));
    }

    private static List<String> list(String item) {
        return item == null ? List.of() : List.of(item);
    }

    private static String types(Mapping mapping) {
        return mapping.types() + (mapping.types().isEmpty() ? "" : "\n");
    }
}
