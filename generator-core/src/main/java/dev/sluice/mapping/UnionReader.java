package dev.sluice.mapping;

import dev.sluice.mapping.Shape.Member;
import dev.sluice.mapping.Shape.ObjectShape;
import dev.sluice.mapping.Shape.ScalarShape;
import dev.sluice.mapping.Shape.UnionShape;
import dev.sluice.mapping.ShapeReader.Terminal;
import dev.sluice.spec.Discriminator;
import dev.sluice.spec.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the shape of a schema that is one of several. */
final class UnionReader {

    private final ShapeReader reader;
    private final FileParts files;
    private final UnionReducer reducer;
    private final UnionReducer reducerOfParts;

    UnionReader(ShapeReader reader, FileParts files) {
        this.reader = reader;
        this.files = files;
        this.reducer = new UnionReducer(reader, false);
        this.reducerOfParts = new UnionReducer(reader, true);
    }

    /** {@code oneOf} or {@code anyOf}. */
    Shape of(Schema schema) {
        return of(Keywords.variants(schema), schema.discriminator(), files.contains(schema) ? reducerOfParts : reducer);
    }

    /** One of these. A member that says nothing stands for whatever none of the others is. */
    Shape of(List<Schema> variants) {
        return of(variants, Optional.empty(), reducer);
    }

    private Shape of(List<Schema> variants, Optional<Discriminator> discriminator, UnionReducer by) {
        List<Member> members = new ArrayList<>();
        List<String> constants = new ArrayList<>();
        for (Schema variant : variants) {
            Terminal terminal = reader.terminal(Part.of(variant));
            if (Unsupported.isLost(terminal)) {
                return Shape.ANY;
            }
            if (!terminal.byReference() && isPartOf(discriminator, terminal.shape())) {
                members.addAll(((UnionShape) terminal.shape()).members());
                constants.addAll(((UnionShape) terminal.shape()).constants());
            } else {
                members.add(new Member(terminal.part(), terminal.shape(), !terminal.byReference()));
            }
        }
        addMapped(members, discriminator);
        return by.reduce(members, constants, discriminator);
    }

    /** An object that a value of the discriminator means is a member, though it was forgotten among the others. */
    private void addMapped(List<Member> members, Optional<Discriminator> discriminator) {
        for (Schema target : discriminator.map(Discriminator::targets).orElse(List.of())) {
            Terminal terminal = reader.terminal(Part.of(target));
            boolean forgotten = members.stream()
                    .noneMatch(member -> member.covers(target)
                            || member.covers(terminal.part().schema()));
            if (forgotten && terminal.shape() instanceof ObjectShape) {
                members.add(new Member(terminal.part(), terminal.shape(), false, false));
            }
        }
    }

    /** Whether an inline union in a union only groups its members: it tells them apart by nothing of its own. */
    private static boolean isPartOf(Optional<Discriminator> holder, Shape shape) {
        if (!(shape instanceof UnionShape inner)) {
            return false;
        }
        Optional<String> own = inner.discriminator().map(Discriminator::propertyName);
        return own.isEmpty() || own.equals(holder.map(Discriminator::propertyName));
    }

    /** A union beside properties that apply to each of its members. */
    Shape beside(Schema holder, Schema unionPart) {
        List<Member> members = Keywords.variants(unionPart).stream()
                .map(variant -> Part.beside(variant, holder))
                .map(part -> new Member(part, reader.shapeOf(part), true))
                .toList();
        return reducer.reduce(members, List.of(), unionPart.discriminator());
    }

    /** A base with a discriminator, and the schemas that extend it. */
    Shape ofSubtypes(Schema base, List<Schema> children) {
        List<Member> members = children.stream()
                .map(child -> reader.terminal(Part.of(child)))
                .map(terminal -> new Member(terminal.part(), terminal.shape(), false))
                .toList();
        return reducer.reduce(members, List.of(), base.discriminator());
    }

    /** Several types in {@code type}. */
    Shape ofTypes(Schema schema, List<String> types) {
        List<Member> members = types.stream()
                .map(type -> Part.ofType(schema, type))
                .map(part -> new Member(part, reader.shapeOf(part), true))
                .toList();
        return reducer.reduce(members, List.of(), schema.discriminator());
    }

    /** An enum whose values are of several kinds. */
    Shape ofMixedValues(Schema schema, List<Object> values) {
        Map<String, List<Object>> byType = new LinkedHashMap<>();
        for (Object value : values) {
            byType.computeIfAbsent(EnumKinds.jsonType(value), key -> new ArrayList<>())
                    .add(value);
        }
        List<Member> members = new ArrayList<>();
        byType.forEach((type, some) -> {
            Part part = Part.ofType(schema, type);
            Shape shape = EnumKinds.kindOf(some).<Shape>map(ScalarShape::new).orElseGet(() -> reader.shapeOf(part));
            members.add(new Member(part, shape, true));
        });
        List<String> constants = byType.getOrDefault("string", List.of()).stream()
                .map(String.class::cast)
                .toList();
        return reducer.reduce(members, constants, Optional.empty());
    }
}
