package dev.sluice.mapping;

import dev.sluice.mapping.Shape.Alias;
import dev.sluice.mapping.Shape.EnumShape;
import dev.sluice.mapping.Shape.Field;
import dev.sluice.mapping.Shape.ListShape;
import dev.sluice.mapping.Shape.MapShape;
import dev.sluice.mapping.Shape.ObjectShape;
import dev.sluice.mapping.Shape.ScalarShape;
import dev.sluice.model.ScalarKind;
import dev.sluice.spec.Schema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the shape of a schema from its keywords, each schema once. Shapes refer to schemas, not to shapes, so recursion
 * in the document stays data.
 */
final class ShapeReader {

    private final Map<String, Shape> shapes = new HashMap<>();
    private final Set<String> reading = new HashSet<>();
    private final Subtypes subtypes;
    private final UnionReader unions;

    ShapeReader(Subtypes subtypes, FileParts files) {
        this.subtypes = subtypes;
        this.unions = new UnionReader(this, files);
    }

    /** A schema that is reached, at the end of all aliases. */
    record Terminal(Part part, Shape shape, boolean byReference) {}

    Shape shapeOf(Part part) {
        Shape known = shapes.get(part.id());
        if (known != null) {
            return known;
        }
        if (!reading.add(part.id())) {
            return Shape.ANY; // made of nothing but itself
        }
        Shape shape = read(part);
        reading.remove(part.id());
        shapes.put(part.id(), shape);
        return shape;
    }

    /** Follows aliases to the schema that says something. */
    Terminal terminal(Part part) {
        Set<String> seen = new HashSet<>();
        boolean byReference = false;
        Part at = part;
        while (shapeOf(at) instanceof Alias alias) {
            byReference |= alias.byReference();
            at = alias.target();
            if (!seen.add(at.id())) {
                return new Terminal(at, Shape.ANY, byReference);
            }
        }
        return new Terminal(at, shapeOf(at), byReference);
    }

    private Shape read(Part part) {
        Schema schema = part.schema();
        if (!part.onlyType().isEmpty()) {
            return ofType(schema, part.onlyType());
        }
        if (part.beside().isPresent()) {
            return ObjectMerger.mergeBeside(part.beside().get(), schema);
        }
        if (schema.isRef()) {
            return Keywords.hasOwnStructure(schema) ? ofComposition(schema) : ofReference(schema);
        }
        if (Keywords.namesValues(schema)) {
            return ofValues(part);
        }
        List<Schema> children = subtypes.of(schema);
        if (!children.isEmpty()) {
            return unions.ofSubtypes(schema, children);
        }
        if (!schema.allOf().isEmpty()
                || Keywords.isUnion(schema)
                || !schema.conditional().isEmpty()) {
            return ofComposition(schema);
        }
        return ofTypes(part);
    }

    private Shape ofReference(Schema schema) {
        return schema.target()
                .<Shape>map(target -> new Alias(Part.of(target), true))
                .orElse(Shape.ANY);
    }

    private Shape ofValues(Part part) {
        Schema schema = part.schema();
        List<Object> values = schema.hasConst() ? constant(schema) : schema.enumValues();
        Optional<ScalarKind> kind = EnumKinds.kindOf(values);
        if (kind.isEmpty()) {
            return values.isEmpty() ? ofTypes(part) : unions.ofMixedValues(schema, values);
        }
        if (kind.get() == ScalarKind.BOOLEAN && values.size() > 1) {
            return new ScalarShape(ScalarKind.BOOLEAN);
        }
        return new EnumShape(kind.get(), values, schema.enumNames(), schema.enumDescriptions());
    }

    private static List<Object> constant(Schema schema) {
        Object constant = schema.constant();
        return constant == null ? List.of() : List.of(constant);
    }

    private Shape ofComposition(Schema schema) {
        Optional<Schema> only = AllOf.onlyMember(schema);
        if (only.isPresent() && !isBase(only.get())) {
            return new Alias(Part.of(only.get()), false);
        }
        List<Schema> parts = AllOf.parts(schema);
        if (parts.isEmpty()) {
            return Shape.ANY;
        }
        if (parts.size() == 1 && schema.properties().isEmpty() && Keywords.isUnion(schema)) {
            return orOwnType(schema, unions.of(schema));
        }
        if (parts.stream().anyMatch(this::describesObject) && parts.stream().noneMatch(Keywords::isScalar)) {
            return ofObjects(schema, parts);
        }
        return narrowed(schema, parts);
    }

    /** Where a member says nothing, the {@code type} beside the union still does. */
    private Shape orOwnType(Schema schema, Shape union) {
        return union.equals(Shape.ANY) && !schema.types().isEmpty() ? ofTypes(Part.of(schema)) : union;
    }

    private boolean isBase(Schema member) {
        return member.target()
                .map(subtypes::of)
                .map(children -> !children.isEmpty())
                .orElse(false);
    }

    /** Scalars narrowed by allOf: the part that names values, else a union, else the last that says what it is. */
    private Shape narrowed(Schema schema, List<Schema> parts) {
        Schema decisive = parts.stream()
                .filter(Keywords::namesValues)
                .findFirst()
                .or(() -> parts.stream().filter(Keywords::isUnion).findFirst())
                .or(() -> parts.stream().filter(Keywords::saysMoreThanAllOf).reduce((earlier, later) -> later))
                .orElse(schema);
        if (!decisive.id().equals(schema.id())) {
            return new Alias(Part.of(decisive), isElsewhere(schema, decisive));
        }
        return Keywords.isUnion(schema) ? orOwnType(schema, unions.of(schema)) : ofTypes(Part.of(schema));
    }

    private static boolean isElsewhere(Schema schema, Schema part) {
        return !part.id().startsWith(schema.id());
    }

    private boolean describesObject(Schema part) {
        return !part.properties().isEmpty()
                || part.types().contains("object")
                || Keywords.variants(part).stream().anyMatch(this::isObject);
    }

    private boolean isObject(Schema schema) {
        Shape shape = terminal(Part.of(schema)).shape();
        return shape instanceof ObjectShape || shape instanceof MapShape;
    }

    /** Objects that apply at once; where one of them is a union of objects, each member together with the others. */
    private Shape ofObjects(Schema schema, List<Schema> parts) {
        List<Schema> unionParts = parts.stream()
                .filter(part -> Keywords.isUnion(part) && !Keywords.lists(part, schema))
                .toList();
        if (unionParts.size() == 1) {
            Schema union = unionParts.get(0);
            List<Schema> variants = Keywords.variants(union);
            if (repeatsAll(parts, variants)) {
                return unions.of(union);
            }
            if (variants.size() > 1 && variants.stream().allMatch(this::isObject)) {
                return unions.beside(schema, union);
            }
        }
        return ObjectMerger.merge(parts, unionParts);
    }

    /** Whether every member declares each property that stands beside the union, which then adds nothing. */
    private boolean repeatsAll(List<Schema> parts, List<Schema> variants) {
        Set<String> beside = new HashSet<>();
        parts.forEach(part -> beside.addAll(part.properties().keySet()));
        return variants.stream().allMatch(variant -> {
            Shape shape = terminal(Part.of(variant)).shape();
            return shape instanceof ObjectShape object
                    && object.fields().stream().map(Field::name).toList().containsAll(beside);
        });
    }

    private Shape ofTypes(Part part) {
        Schema schema = part.schema();
        List<String> types = new ArrayList<>(schema.types());
        if (types.contains("integer")) {
            types.remove("number".equals(types.get(0)) ? "integer" : "");
        }
        if (types.isEmpty()) {
            return ofUntyped(schema);
        }
        return types.size() == 1 ? ofType(schema, types.get(0)) : unions.ofTypes(schema, types);
    }

    private Shape ofUntyped(Schema schema) {
        if (!schema.properties().isEmpty()
                || schema.additionalProperties().isPresent()
                || !schema.additionalPropertiesAllowed()
                || !schema.patternProperties().isEmpty()) {
            return ofType(schema, "object");
        }
        if (schema.items().isPresent() || !schema.prefixItems().isEmpty()) {
            return ofType(schema, "array");
        }
        return schema.format()
                .flatMap(Formats::kindOfUntyped)
                .<Shape>map(ScalarShape::new)
                .orElse(Shape.ANY);
    }

    private Shape ofType(Schema schema, String type) {
        return switch (type) {
            case "object" -> ofObject(schema);
            case "array" -> new ListShape(Elements.items(schema));
            case Part.ITEMS -> unions.of(Elements.itemSchemas(schema));
            case Part.VALUES -> unions.of(Elements.valueSchemas(schema));
            case "integer" -> new ScalarShape(Formats.kindOfInteger(schema));
            case "string", "number", "boolean", "file" ->
                new ScalarShape(Formats.kindOf(type, schema.format().orElse("")));
            // The name of a format in its place, which authors write too.
            default -> Formats.kindOfUntyped(type).<Shape>map(ScalarShape::new).orElse(Shape.ANY);
        };
    }

    private static Shape ofObject(Schema schema) {
        Optional<Part> additional = Elements.values(schema);
        if (schema.properties().isEmpty()) {
            return new MapShape(additional);
        }
        List<Field> fields = new ArrayList<>();
        schema.properties()
                .forEach((name, property) -> fields.add(
                        new Field(name, Part.of(property), schema.required().contains(name))));
        return new ObjectShape(List.copyOf(fields), additional);
    }
}
