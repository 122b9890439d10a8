package dev.sluice.mapping;

import dev.sluice.spec.Schema;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a list or an object says of elements that have no name of their own. */
final class Elements {

    private Elements() {}

    /** What each item of a list may be; empty where nothing is said. */
    static Optional<Part> items(Schema list) {
        return part(list, itemSchemas(list), Part.ITEMS);
    }

    /** What the undeclared properties of an object may be; empty where nothing is said. */
    static Optional<Part> values(Schema object) {
        return part(object, valueSchemas(object), Part.VALUES);
    }

    /** What is said of the first items one by one, then of the others. */
    static List<Schema> itemSchemas(Schema list) {
        return some(Stream.concat(list.prefixItems().stream(), list.items().stream()));
    }

    /** What is said of names that match a pattern, then of the others. */
    static List<Schema> valueSchemas(Schema object) {
        return some(Stream.concat(object.patternProperties().stream(), object.additionalProperties().stream()));
    }

    private static List<Schema> some(Stream<Schema> schemas) {
        return schemas.filter(schema -> !schema.isEmpty() && !schema.isBooleanFalse())
                .toList();
    }

    private static Optional<Part> part(Schema holder, List<Schema> schemas, String kind) {
        return schemas.size() > 1
                ? Optional.of(Part.ofType(holder, kind))
                : schemas.stream().map(Part::of).findFirst();
    }
}
