package dev.sluice.construct;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sluice.emit.Compiled;
import dev.sluice.model.Additions;
import dev.sluice.model.Overrides;
import dev.sluice.model.TypeOverride;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A user's class in the place of a schema, and an interface and annotations on a type that is emitted. */
class OverrideTest {

    private static final String SHOP = """
            openapi: 3.1.0
            info: {title: Shop, version: '1'}
            paths: {}
            components:
              schemas:
                Order:
                  type: object
                  required: [total]
                  properties:
                    total: {$ref: '#/components/schemas/Money'}
                    rebates: {type: array, items: {$ref: '#/components/schemas/Money'}}
                    price: {oneOf: [{$ref: '#/components/schemas/Money'}, {type: string}]}
                Money: {type: number}
            """;

    private static final TypeOverride MONEY = new TypeOverride(
            new TypeOverride.OfSchema("#/components/schemas/Money"),
            Optional.of(Money.class.getName()),
            Additions.NONE);
    private static final TypeOverride PRICED = new TypeOverride(
            new TypeOverride.OfSchema("#/components/schemas/Order"),
            Optional.empty(),
            new Additions(
                    List.of("java.lang.Deprecated(since = \"2\", forRemoval = false)"),
                    List.of(Priced.class.getName())));

    @Test
    void isReadWrittenAndNamed() throws ReflectiveOperationException {
        Overrides overrides = new Overrides(Map.of(), List.of(MONEY, PRICED), List.of(), List.of());
        Compiled compiled = GeneratedApi.of(SHOP, overrides).compile();
        Class<?> type = compiled.load("model.Order");
        Map<String, Object> json = Map.of(
                "total", new BigDecimal("12.50"),
                "rebates", List.of(new BigDecimal("1.25")),
                "price", new BigDecimal("3.75"));

        Object order = type.getMethod("fromJson", Map.class).invoke(null, json);

        assertEquals(new Money(new BigDecimal("12.50")), ((Priced) order).total());
        assertEquals(
                List.of(new Money(new BigDecimal("1.25"))),
                type.getMethod("rebates").invoke(order));
        assertEquals(
                "MoneyValue", type.getMethod("price").invoke(order).getClass().getSimpleName());
        assertEquals(json, type.getMethod("toJson").invoke(order));
        assertEquals("2", type.getAnnotation(Deprecated.class).since());
    }
}
