package dev.sluice.mapping;

import dev.sluice.spec.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes {@code allOf} apart. */
final class AllOf {

    private AllOf() {}

    /** The member that a schema adds nothing but words to: {@code allOf: [$ref]} with a description of its own. */
    static Optional<Schema> onlyMember(Schema schema) {
        if (schema.isRef() || Keywords.hasOwnStructure(schema)) {
            return Optional.empty();
        }
        List<Schema> members = schema.allOf().stream().filter(AllOf::adds).toList();
        return members.size() == 1 ? Optional.of(members.get(0)) : Optional.empty();
    }

    /** All the schemas that apply at once, bases first, references and inner {@code allOf} resolved, each once. */
    static List<Schema> parts(Schema schema) {
        Map<String, Schema> parts = new LinkedHashMap<>();
        collect(schema, parts);
        parts.values().removeIf(part -> !adds(part));
        return List.copyOf(parts.values());
    }

    private static boolean adds(Schema part) {
        return Keywords.isStructured(part)
                || !part.required().isEmpty()
                || !part.conditional().isEmpty();
    }

    private static void collect(Schema schema, Map<String, Schema> parts) {
        if (schema.isRef()) {
            schema.target().ifPresent(target -> collect(target, parts));
            if (Keywords.hasOwnStructure(schema)) {
                parts.putIfAbsent(schema.id(), schema);
            }
            return;
        }
        if (parts.containsKey(schema.id())) {
            return;
        }
        parts.put(schema.id(), schema);
        schema.allOf().forEach(member -> collect(member, parts));
        parts.remove(schema.id());
        parts.put(schema.id(), schema); // behind its bases, so that what it says of a property counts
    }
}
