package dev.sluice.mapping;

import dev.sluice.spec.Schema;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Questions about which keywords a schema has. */
final class Keywords {

    private static final Set<String> SCALARS = Set.of("string", "integer", "number", "boolean", "null");

    private Keywords() {}

    /** Whether it says what a value is, not only what it must not be or which of its properties must be there. */
    static boolean isStructured(Schema schema) {
        return schema.isRef() || !schema.types().isEmpty() || namesValues(schema) || hasStructureBesideType(schema);
    }

    /** Whether more than {@code allOf} and a bare {@code type} says what a value is. */
    static boolean hasOwnStructure(Schema schema) {
        return !schema.properties().isEmpty()
                || !schema.required().isEmpty()
                || schema.additionalProperties().isPresent()
                || schema.items().isPresent()
                || !schema.conditional().isEmpty()
                || namesValues(schema)
                || isUnion(schema);
    }

    /** Whether a part of an {@code allOf} says by itself what a value is. */
    static boolean saysMoreThanAllOf(Schema schema) {
        return !schema.types().isEmpty()
                || schema.format().isPresent()
                || schema.items().isPresent()
                || !schema.prefixItems().isEmpty()
                || !schema.patternProperties().isEmpty()
                || schema.additionalProperties().isPresent();
    }

    static boolean namesValues(Schema schema) {
        return schema.hasConst() || !schema.enumValues().isEmpty();
    }

    /** The values that it names. */
    static List<Object> values(Schema schema) {
        return schema.hasConst() ? Collections.singletonList(schema.constant()) : schema.enumValues();
    }

    /** Whether it is one of several. */
    static boolean isUnion(Schema schema) {
        return !variants(schema).isEmpty();
    }

    /** The members of its oneOf, else of its anyOf, null aside; none if all that they do is to demand properties. */
    static List<Schema> variants(Schema schema) {
        List<Schema> oneOf = structured(schema.oneOf());
        return oneOf.isEmpty() ? structured(schema.anyOf()) : oneOf;
    }

    private static List<Schema> structured(List<Schema> members) {
        boolean tellsApart = members.stream().anyMatch(Keywords::isStructured);
        return tellsApart
                ? members.stream()
                        .filter(member -> !member.isBooleanFalse() && !isNull(member))
                        .toList()
                : List.of();
    }

    /** Whether nothing but null fits, be it by reference to a schema that says so. */
    static boolean isNull(Schema schema) {
        Set<String> seen = new HashSet<>();
        Schema at = schema;
        while (at.isRef() && at.target().isPresent() && seen.add(at.id())) {
            at = at.target().get();
        }
        return !at.isRef() && at.isNullOnly();
    }

    /** Whether the union lists this very schema, which then has the union among the schemas that it extends. */
    static boolean lists(Schema union, Schema member) {
        return variants(union).stream()
                .flatMap(variant -> variant.target().stream())
                .anyMatch(target -> target.id().equals(member.id()));
    }

    private static boolean hasStructureBesideType(Schema schema) {
        return !schema.properties().isEmpty()
                || schema.additionalProperties().isPresent()
                || !schema.patternProperties().isEmpty()
                || schema.items().isPresent()
                || !schema.prefixItems().isEmpty()
                || !schema.allOf().isEmpty()
                || isUnion(schema)
                || schema.format().isPresent();
    }

    /** Whether what it allows are strings, numbers or booleans, whatever else applies. */
    static boolean isScalar(Schema schema) {
        return schema.properties().isEmpty()
                && (namesValues(schema) || !schema.types().isEmpty() && SCALARS.containsAll(schema.types()));
    }
}
