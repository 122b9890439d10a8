package dev.sluice.mapping;

import dev.sluice.mapping.ShapeReader.Terminal;
import dev.sluice.spec.Node;
import dev.sluice.spec.Schema;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Tells a schema that allows anything from one that says what a value is, in a way that no Java type here can hold. */
final class Unsupported {

    /** Keywords whose schemas apply on a condition. */
    private static final List<String> CONDITIONAL = List.of("then", "else");

    private Unsupported() {}

    /** Whether something is said that the shape does not hold. */
    static boolean isLost(Terminal terminal) {
        return terminal.shape().equals(Shape.ANY) && keyword(terminal.part()).isPresent();
    }

    /** The keyword that says what a value is; empty where nothing is said. */
    static Optional<String> keyword(Part part) {
        return part.onlyType().isEmpty() ? keyword(part.schema(), new HashSet<>()) : Optional.of("type");
    }

    private static Optional<String> keyword(Schema schema, Set<String> seen) {
        if (!seen.add(schema.id())) {
            return Optional.empty();
        }
        if (schema.isRef()) {
            return schema.target().flatMap(target -> keyword(target, seen));
        }
        if (!schema.types().isEmpty() && !schema.types().equals(Set.of("any"))) {
            return Optional.of("type");
        }
        if (schema.constant() != null || !schema.enumValues().isEmpty()) {
            return Optional.of(schema.hasConst() ? "const" : "enum");
        }
        return Stream.of("allOf", "oneOf", "anyOf")
                .filter(keyword -> members(schema, keyword).stream()
                        .anyMatch(member -> keyword(member, seen).isPresent()))
                .findFirst()
                .or(() -> ofElements(schema))
                .or(() -> CONDITIONAL.stream()
                        .filter(keyword -> !child(schema, keyword).isEmpty())
                        .findFirst());
    }

    private static List<Schema> members(Schema schema, String keyword) {
        return switch (keyword) {
            case "allOf" -> schema.allOf();
            case "oneOf" -> schema.oneOf();
            default -> schema.anyOf();
        };
    }

    private static Optional<String> ofElements(Schema schema) {
        if (!schema.properties().isEmpty()) {
            return Optional.of("properties");
        }
        if (!Elements.valueSchemas(schema).isEmpty()) {
            return Optional.of("additionalProperties");
        }
        return Elements.itemSchemas(schema).isEmpty() ? Optional.empty() : Optional.of("items");
    }

    private static List<Node.Entry> child(Schema schema, String keyword) {
        return schema.node().get(keyword).entries();
    }
}
