package dev.sluice.mapping;

import dev.sluice.spec.Schema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which schemas extend a base that declares a discriminator and lists no members itself (OpenAPI: Discriminator Object,
 * "Models with Polymorphism Support").
 */
final class Subtypes {

    private final Map<String, List<Schema>> children = new LinkedHashMap<>();

    /** @param components all the schemas that may extend another, in the document's order */
    Subtypes(List<Schema> components) {
        for (Schema component : components) {
            addToBases(component, component, new HashSet<>());
        }
    }

    /** The schemas that extend this one; empty unless it is such a base. */
    List<Schema> of(Schema base) {
        return children.getOrDefault(base.id(), List.of());
    }

    private void addToBases(Schema component, Schema at, Set<String> seen) {
        for (Schema member : at.allOf()) {
            Schema base = member.isRef() ? member.target().orElse(member) : member;
            if (!seen.add(base.id())) {
                continue;
            }
            if (isBase(base)) {
                children.computeIfAbsent(base.id(), id -> new ArrayList<>()).add(component);
            } else {
                addToBases(component, base, seen);
            }
        }
    }

    private static boolean isBase(Schema schema) {
        return schema.discriminator().isPresent() && !Keywords.isUnion(schema);
    }
}
