package dev.sluice.mapping;

import dev.sluice.mapping.Shape.EnumShape;
import dev.sluice.mapping.Shape.Field;
import dev.sluice.mapping.Shape.ListShape;
import dev.sluice.mapping.Shape.MapShape;
import dev.sluice.mapping.Shape.Member;
import dev.sluice.mapping.Shape.ObjectShape;
import dev.sluice.mapping.Shape.ScalarShape;
import dev.sluice.mapping.Shape.UnionShape;
import dev.sluice.mapping.ShapeReader.Terminal;
import dev.sluice.model.JsonKind;
import dev.sluice.spec.Discriminator;
import dev.sluice.spec.Schema;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What sets the object members of a union apart: their keys, and the values that they allow. */
final class Candidates {

    /** A much longer text cannot be the label of a case (JVMS 4.4.7). */
    private static final int LONGEST_MARK = 10_000;

    private final ShapeReader shapes;
    private final TypeMapper types;

    Candidates(ShapeReader shapes, TypeMapper types) {
        this.shapes = shapes;
        this.types = types;
    }

    /** A candidate for each object that one of these members may be. */
    List<Candidate> of(UnionShape union, List<Integer> indexes) {
        List<Candidate> candidates = new ArrayList<>();
        for (int index : indexes) {
            Member member = union.members().get(index);
            for (Member object : objects(member)) {
                Candidate candidate = ofObject(index, object);
                candidates.add(union.discriminator()
                        .filter(discriminator -> !member.isAnything())
                        .map(discriminator -> withMapping(candidate, member, object, discriminator))
                        .orElse(candidate));
            }
        }
        return candidates;
    }

    /**
     * A candidate for each object that a part of a value may be.
     *
     * @param owner the candidate or member whose part it is
     */
    List<Candidate> inside(Part part, int owner) {
        Terminal inner = shapes.terminal(part);
        if (inner.shape() instanceof UnionShape union) {
            List<Integer> objects = new ArrayList<>();
            for (int i = 0; i < union.members().size(); i++) {
                if (kindsOf(union.members().get(i).shape()).contains(JsonKind.OBJECT)) {
                    objects.add(i);
                }
            }
            return of(union, objects).stream()
                    .map(candidate -> candidate.ownedBy(owner))
                    .toList();
        }
        return List.of(ofObject(owner, new Member(inner.part(), inner.shape(), !inner.byReference())));
    }

    /** Of each list that a part of a value may be, what its items are; empty where that is not said. */
    List<Optional<Part>> itemsOf(Part part) {
        Shape shape = shapes.terminal(part).shape();
        List<Shape> shapes = shape instanceof UnionShape union
                ? leaves(union).stream().map(Member::shape).toList()
                : List.of(shape);
        List<Optional<Part>> items = shapes.stream()
                .filter(ListShape.class::isInstance)
                .map(list -> ((ListShape) list).items())
                .toList();
        return items.isEmpty() ? List.of(Optional.empty()) : items;
    }

    /** All the JSON kinds that a schema allows, null aside. */
    Set<JsonKind> kindsOf(Part part) {
        return kindsOf(shapes.terminal(part).shape());
    }

    /** What a schema is in the end: the same for two that lead to the same. */
    String idOf(Part part) {
        return shapes.terminal(part).part().id();
    }

    /** The members of a union, and of the unions among them. */
    List<Member> leaves(UnionShape union) {
        List<Member> leaves = new ArrayList<>();
        addLeaves(union, leaves, new HashSet<>());
        return leaves;
    }

    /** The one JSON kind of a shape; empty for a union, and for what may be anything. */
    static Optional<JsonKind> kindOf(Shape shape) {
        if (shape instanceof ObjectShape || shape instanceof MapShape) {
            return Optional.of(JsonKind.OBJECT);
        }
        if (shape instanceof ListShape) {
            return Optional.of(JsonKind.ARRAY);
        }
        if (shape instanceof ScalarShape scalar) {
            return Optional.of(scalar.kind().jsonKind());
        }
        return shape instanceof EnumShape named ? Optional.of(named.kind().jsonKind()) : Optional.empty();
    }

    /** All the JSON kinds that a shape allows, null aside. */
    Set<JsonKind> kindsOf(Shape shape) {
        Optional<JsonKind> kind = kindOf(shape);
        if (kind.isPresent()) {
            return EnumSet.of(kind.get());
        }
        Set<JsonKind> kinds = EnumSet.noneOf(JsonKind.class);
        if (shape instanceof UnionShape union) {
            leaves(union).forEach(leaf -> kinds.add(kindOf(leaf.shape()).orElseThrow()));
        }
        return kinds.isEmpty() ? EnumSet.allOf(JsonKind.class) : kinds;
    }

    private void addLeaves(UnionShape union, List<Member> leaves, Set<UnionShape> seen) {
        if (!seen.add(union)) {
            return;
        }
        for (Member member : union.members()) {
            if (member.shape() instanceof UnionShape inner) {
                addLeaves(inner, leaves, seen);
            } else if (kindOf(member.shape()).isPresent()) {
                leaves.add(member);
            }
        }
    }

    /** The objects that a member may be; itself, if that is not said. */
    private List<Member> objects(Member member) {
        if (!(member.shape() instanceof UnionShape union)) {
            return List.of(member);
        }
        List<Member> objects = leaves(union).stream()
                .filter(leaf ->
                        kindOf(leaf.shape()).filter(JsonKind.OBJECT::equals).isPresent())
                .toList();
        return objects.isEmpty() ? List.of(member) : objects;
    }

    private Candidate ofObject(int owner, Member member) {
        if (member.shape() instanceof MapShape map) {
            return Candidate.ofMap(owner, map.values());
        }
        if (!(member.shape() instanceof ObjectShape object)) {
            return Candidate.ofMap(owner, Optional.empty());
        }
        Set<String> required = new LinkedHashSet<>();
        Map<String, Set<String>> values = new LinkedHashMap<>();
        Map<String, Set<JsonKind>> kinds = new LinkedHashMap<>();
        Map<String, Part> parts = new LinkedHashMap<>();
        for (Field field : object.fields()) {
            parts.put(field.name(), field.part());
            if (field.required() && !mayBeNull(field)) {
                required.add(field.name());
            }
            Set<JsonKind> some = kindsOf(field);
            if (some.size() < JsonKind.values().length) {
                kinds.put(field.name(), some);
            }
            allowedValues(field).ifPresent(allowed -> values.put(field.name(), allowed));
        }
        String name = RefNames.lastWord(member.part().schema());
        return new Candidate(owner, required, values, kinds, parts, object.additional(), name);
    }

    /** What all that is said of a property allows; where that is nothing, authors hold what is said last for true. */
    private Set<JsonKind> kindsOf(Field field) {
        if (field.part().schema().isNullOnly()) {
            return EnumSet.noneOf(JsonKind.class);
        }
        Set<JsonKind> said = kindsOf(field.part());
        Set<JsonKind> narrowed = EnumSet.copyOf(said);
        field.narrowing().forEach(part -> narrowed.retainAll(kindsOf(part)));
        return narrowed.isEmpty() ? said : narrowed;
    }

    private boolean mayBeNull(Field field) {
        return types.isNullable(field.part().schema())
                && field.narrowing().stream()
                        .map(Part::schema)
                        .filter(Keywords::isStructured)
                        .allMatch(types::isNullable);
    }

    private Optional<Set<String>> allowedValues(Field field) {
        if (!(shapes.terminal(field.part()).shape() instanceof EnumShape named)) {
            return Optional.empty();
        }
        Set<String> texts = new LinkedHashSet<>();
        named.values().forEach(value -> texts.add(String.valueOf(value)));
        return texts.stream().anyMatch(text -> text.length() > LONGEST_MARK) ? Optional.empty() : Optional.of(texts);
    }

    /** The ids of the schemas by which a discriminator's mapping may mean a member. */
    private Set<String> idsOf(Member member) {
        Set<String> ids = new HashSet<>();
        ids.add(member.part().id());
        member.part()
                .beside()
                .ifPresent(holder -> member.part().schema().target().ifPresent(target -> ids.add(target.id())));
        if (member.shape() instanceof UnionShape union) {
            leaves(union).forEach(leaf -> ids.add(leaf.part().id()));
        }
        return ids;
    }

    private String idOf(Schema schema) {
        return shapes.terminal(Part.of(schema)).part().id();
    }

    /** Whether a schema to which a discriminator maps is a member, or the union itself. */
    boolean isMember(Schema target, UnionShape union, Schema holder) {
        String id = idOf(target);
        return id.equals(holder.id())
                || Keywords.variants(holder).stream()
                        .anyMatch(variant -> idOf(variant).equals(id))
                || union.members().stream().anyMatch(member -> idsOf(member).contains(id));
    }

    /** What a discriminator says about a member counts for more than the values that the member declares. */
    private Candidate withMapping(Candidate candidate, Member member, Member object, Discriminator discriminator) {
        String property = discriminator.propertyName();
        Set<String> mapped = mapped(idsOf(object), discriminator);
        Set<String> declared = candidate.values().get(property);
        if (mapped.isEmpty() && (declared == null || object == member)) {
            mapped = mapped(idsOf(member), discriminator);
        }
        boolean implied = declared == null
                ? discriminator.mapping().isEmpty() || candidate.declared().contains(property)
                : declared.size() > 1 && declared.contains(candidate.componentName());
        return mapped.isEmpty() && !implied
                ? candidate
                : candidate.tagged(property, mapped.isEmpty() ? Set.of(candidate.componentName()) : mapped);
    }

    /** The values that a mapping has for schemas with these ids. */
    private Set<String> mapped(Set<String> ids, Discriminator discriminator) {
        Set<String> mapped = new LinkedHashSet<>();
        for (String value : discriminator.mapping().keySet()) {
            if (discriminator
                    .target(value)
                    .filter(target -> ids.contains(idOf(target)))
                    .isPresent()) {
                mapped.add(value);
            }
        }
        return mapped;
    }
}
