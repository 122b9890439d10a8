package dev.sluice.mapping;

import dev.sluice.mapping.Shape.Field;
import dev.sluice.mapping.Shape.MapShape;
import dev.sluice.mapping.Shape.ObjectShape;
import dev.sluice.spec.Schema;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Merges the object schemas that apply at once into one flat object. */
final class ObjectMerger {

    private ObjectMerger() {}

    /**
     * All the parts.
     *
     * @param unions those of them that are unions: each of their members' properties may be there
     */
    static Shape merge(List<Schema> parts, List<Schema> unions) {
        Map<String, Field> fields = new LinkedHashMap<>();
        for (Schema part : parts) {
            addFields(fields, part, true);
            if (unions.contains(part)) {
                Keywords.variants(part).forEach(variant -> addVariant(fields, variant, new HashSet<>()));
            }
        }
        return object(fields, parts);
    }

    /** A member of a union, with all that stands beside the union in the schema that holds it. */
    static Shape mergeBeside(Schema holder, Schema member) {
        Map<String, Field> fields = new LinkedHashMap<>();
        List<Schema> parts = Stream.concat(AllOf.parts(holder).stream(), AllOf.parts(member).stream())
                .toList();
        parts.forEach(part -> addFields(fields, part, true));
        return object(fields, parts);
    }

    private static Shape object(Map<String, Field> fields, List<Schema> parts) {
        Set<String> seen = new HashSet<>();
        parts.forEach(part -> addConditional(fields, part, seen));
        // A part may demand a property that another one declares.
        Set<String> required = new HashSet<>();
        Optional<Part> additional = Optional.empty();
        for (Schema part : parts) {
            required.addAll(part.required());
            Optional<Part> declared = Elements.values(part);
            additional = declared.isPresent() ? declared : additional;
        }
        if (fields.isEmpty()) {
            return new MapShape(additional);
        }
        List<Field> all = fields.values().stream()
                .map(field -> new Field(
                        field.name(),
                        field.part(),
                        field.required() || required.contains(field.name()),
                        narrowing(field, parts)))
                .toList();
        return new ObjectShape(all, additional);
    }

    /** What the parts say of a property, but for what it is taken from. */
    private static List<Part> narrowing(Field field, List<Schema> parts) {
        return parts.stream()
                .flatMap(part -> Stream.ofNullable(part.properties().get(field.name())))
                .map(Part::of)
                .filter(said -> !said.equals(field.part()))
                .toList();
    }

    /** Of several unions that apply at once each member's properties may be there. */
    private static void addVariant(Map<String, Field> fields, Schema variant, Set<String> seen) {
        for (Schema part : AllOf.parts(variant)) {
            if (seen.add(part.id())) {
                addFields(fields, part, false);
                Keywords.variants(part).forEach(inner -> addVariant(fields, inner, seen));
            }
        }
    }

    /** What may be there on a condition. Of a property that is declared without one it only says more. */
    private static void addConditional(Map<String, Field> fields, Schema holder, Set<String> seen) {
        for (Schema condition : holder.conditional()) {
            for (Schema part : AllOf.parts(condition)) {
                if (seen.add(part.id())) {
                    part.properties().forEach((name, schema) -> {
                        if (Keywords.isStructured(schema)) {
                            fields.putIfAbsent(name, new Field(name, Part.of(schema), false));
                        }
                    });
                    Keywords.variants(part).forEach(variant -> addVariant(fields, variant, seen));
                    addConditional(fields, part, seen);
                }
            }
        }
    }

    private static void addFields(Map<String, Field> fields, Schema part, boolean mandatory) {
        part.properties().forEach((name, schema) -> {
            Field before = fields.get(name);
            boolean required = mandatory && part.required().contains(name);
            Part property = Part.of(schema);
            fields.put(
                    name,
                    before == null
                            ? new Field(name, property, required)
                            : new Field(name, moreSpecific(before.part(), property), before.required() || required));
        });
    }

    /** Of two declarations of a property the later one, unless it only adds words or forgets the named values. */
    private static Part moreSpecific(Part before, Part later) {
        boolean saysNothing = !Keywords.isStructured(later.schema());
        return saysNothing
                        || forgets(
                                resolved(later.schema()),
                                resolved(before.schema()),
                                later.schema().isRef())
                ? before
                : later;
    }

    /** Whether the later schema allows values that the earlier one does not name. */
    private static boolean forgets(Schema later, Schema before, boolean laterByReference) {
        if (!Keywords.namesValues(before)) {
            return false;
        }
        return Keywords.namesValues(later)
                ? Keywords.values(later).size() > Keywords.values(before).size()
                        && Keywords.values(later).containsAll(Keywords.values(before))
                : !laterByReference || Keywords.isScalar(later);
    }

    private static Schema resolved(Schema schema) {
        Schema at = schema;
        Set<String> seen = new HashSet<>();
        while (at.isRef() && at.target().isPresent() && seen.add(at.id())) {
            at = at.target().get();
        }
        return at;
    }
}
