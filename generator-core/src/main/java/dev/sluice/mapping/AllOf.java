package dev.sluice.mapping;

import dev.sluice.spec.Schema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
        List<Schema> parts = new ArrayList<>();
        collect(schema, new HashSet<>(), parts);
        return parts.stream().filter(AllOf::adds).toList();
    }

    private static boolean adds(Schema part) {
        return Keywords.isStructured(part)
                || !part.required().isEmpty()
                || !part.conditional().isEmpty();
    }

    private static void collect(Schema schema, Set<String> seen, List<Schema> parts) {
        if (!seen.add(schema.id())) {
            return;
        }
        schema.target().ifPresent(target -> collect(target, seen, parts));
        schema.allOf().forEach(member -> collect(member, seen, parts));
        if (!schema.isRef() || Keywords.hasOwnStructure(schema)) {
            parts.add(schema); // behind its bases, so that what it says of a property counts
        }
    }
}
