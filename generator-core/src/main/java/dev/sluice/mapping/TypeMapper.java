package dev.sluice.mapping;

import dev.sluice.diagnostics.Code;
import dev.sluice.diagnostics.Diagnostics;
import dev.sluice.mapping.Shape.Alias;
import dev.sluice.mapping.Shape.EnumShape;
import dev.sluice.mapping.Shape.ListShape;
import dev.sluice.mapping.Shape.MapShape;
import dev.sluice.mapping.Shape.ObjectShape;
import dev.sluice.mapping.Shape.ScalarShape;
import dev.sluice.mapping.ShapeReader.Terminal;
import dev.sluice.model.JavaName;
import dev.sluice.model.ScalarKind;
import dev.sluice.model.TypeRef;
import dev.sluice.spec.Schema;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The Java type of a schema, wherever it is used. */
final class TypeMapper {

    private final ShapeReader shapes;
    private final TypeNames names;
    private final TypeOverrides overrides;
    private final Diagnostics diagnostics;
    private final Set<String> entered = new HashSet<>();

    TypeMapper(ShapeReader shapes, TypeNames names, TypeOverrides overrides, Diagnostics diagnostics) {
        this.shapes = shapes;
        this.names = names;
        this.overrides = overrides;
        this.diagnostics = diagnostics;
    }

    TypeRef typeOf(Schema schema) {
        return typeOf(Part.of(schema));
    }

    /** The type of each property of a schema; none where it is no record. */
    Map<String, TypeRef> propertiesOf(Schema schema) {
        Part part = Part.of(schema);
        Map<String, TypeRef> properties = new LinkedHashMap<>();
        if (overridden(part).isEmpty() && shapes.terminal(part).shape() instanceof ObjectShape object) {
            object.fields().forEach(field -> properties.put(field.name(), typeOf(field.part())));
        }
        return properties;
    }

    TypeRef typeOf(Part part) {
        Terminal terminal = shapes.terminal(part);
        return overridden(part).orElseGet(() -> typeOf(terminal.part(), terminal.shape()));
    }

    /** The class that stands for a part, or for something on the way to what it is an alias of. */
    private Optional<TypeRef> overridden(Part part) {
        Set<String> seen = new HashSet<>();
        Part at = part;
        while (overrides.of(at).isEmpty() && shapes.shapeOf(at) instanceof Alias alias && seen.add(at.id())) {
            at = alias.target();
        }
        return overrides.of(at);
    }

    /** The type of a part that is no alias, and has this shape. */
    TypeRef typeOf(Part part, Shape shape) {
        boolean isScalar = shape instanceof ScalarShape;
        return overrides
                .of(part)
                .or(() -> isScalar ? overrides.ofFormat(part.schema()) : Optional.empty())
                .orElseGet(() -> ownTypeOf(part, shape));
    }

    private TypeRef ownTypeOf(Part part, Shape shape) {
        if (shape.isDeclared()) {
            return new TypeRef.Named(names.of(part));
        }
        if (shape instanceof ScalarShape scalar) {
            return new TypeRef.Scalar(scalar.kind());
        }
        if (shape instanceof EnumShape constant) {
            return new TypeRef.Scalar(constant.kind());
        }
        if (shape instanceof ListShape list) {
            return new TypeRef.ListOf(elementType(part, list.items()));
        }
        if (shape instanceof MapShape map) {
            return new TypeRef.MapOf(elementType(part, map.values()));
        }
        Unsupported.keyword(part)
                .ifPresent(keyword -> diagnostics.warning(
                        Code.UNSUPPORTED_SCHEMA,
                        part.schema().source(),
                        "no Java type can say what '" + keyword + "' says here: it becomes Object"));
        return TypeRef.ANY;
    }

    private TypeRef elementType(Part holder, Optional<Part> element) {
        if (element.isEmpty()) {
            return TypeRef.ANY;
        }
        // A list of itself has no name that could stand for it in Java.
        if (!entered.add(holder.id())) {
            diagnostics.warning(
                    Code.RECURSIVE_ALIAS,
                    holder.schema().source(),
                    "a list or map that contains itself becomes Object at the point of return");
            return TypeRef.ANY;
        }
        TypeRef type = typeOf(element.get());
        entered.remove(holder.id());
        return type;
    }

    /** The name of the type that is emitted for a declared schema, if one is. */
    Optional<JavaName> nameOf(Part part) {
        return names.has(part) ? Optional.of(names.of(part)) : Optional.empty();
    }

    /** Whether null fits a schema, in any of the ways to say so. */
    boolean isNullable(Schema schema) {
        return isNullable(schema, new HashSet<>());
    }

    private boolean isNullable(Schema schema, Set<String> seen) {
        if (!seen.add(schema.id())) {
            return false;
        }
        if (schema.nullable() || schema.hasConst() && schema.constant() == null) {
            return true;
        }
        if (schema.isRef()) {
            return schema.target().map(target -> isNullable(target, seen)).orElse(false);
        }
        boolean listsNull = schema.anyOf().stream().anyMatch(Keywords::isNull)
                || schema.oneOf().stream().anyMatch(Keywords::isNull);
        // Where only words are added to one other schema, its null is meant too.
        boolean aliasOfNullable = shapes.shapeOf(Part.of(schema)) instanceof Alias alias
                && alias.target().beside().isEmpty()
                && isNullable(alias.target().schema(), seen);
        return listsNull || aliasOfNullable;
    }

    /** The only value that the schema allows. */
    Optional<Object> constant(Part part) {
        Shape shape = shapes.terminal(part).shape();
        return shape instanceof EnumShape named && named.isConstant()
                ? Optional.of(
                        named.kind() == ScalarKind.LONG
                                ? asLong(named)
                                : named.values().get(0))
                : Optional.empty();
    }

    private static Object asLong(EnumShape constant) {
        return ((Number) constant.values().get(0)).longValue();
    }
}
