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

    List<Candidate> of(UnionShape union, List<Integer> indexes) {
        List<Candidate> candidates = new ArrayList<>();
        for (int index : indexes) {
            Candidate candidate = of(index, union.members().get(index));
            candidates.add(union.discriminator()
                    .filter(discriminator -> !union.members().get(index).isAnything())
                    .map(discriminator -> withMapping(candidate, union.members().get(index), discriminator))
                    .orElse(candidate));
        }
        return candidates;
    }

    /**
     * What a property of a member is, if it is an object: a candidate for each object that it may be.
     *
     * @param index the member's place in the union
     */
    List<Candidate> inside(Part property, int index) {
        Terminal inner = shapes.terminal(property);
        if (inner.shape() instanceof UnionShape union) {
            List<Integer> objects = new ArrayList<>();
            for (int i = 0; i < union.members().size(); i++) {
                if (kindsOf(union.members().get(i).shape()).contains(JsonKind.OBJECT)) {
                    objects.add(i);
                }
            }
            return of(union, objects).stream()
                    .map(candidate -> candidate.standingFor(index))
                    .toList();
        }
        return List.of(of(index, new Member(inner.part(), inner.shape(), !inner.byReference())));
    }

    /** What the items of a property may be, if it is a list; empty where that is not said. */
    Optional<Part> itemsOf(Part property) {
        Shape shape = shapes.terminal(property).shape();
        List<Shape> lists = shape instanceof UnionShape union
                ? leaves(union).stream().map(Member::shape).toList()
                : List.of(shape);
        return lists.stream()
                .filter(ListShape.class::isInstance)
                .findFirst()
                .flatMap(list -> ((ListShape) list).items());
    }

    /** All the JSON kinds that a schema allows, null aside. */
    Set<JsonKind> kindsOf(Part part) {
        return kindsOf(shapes.terminal(part).shape());
    }

    boolean saysAnything(Part part) {
        return !shapes.terminal(part).shape().equals(Shape.ANY);
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

    private Candidate of(int index, Member member) {
        List<Member> leaves = member.shape() instanceof UnionShape union ? leaves(union) : List.of(member);
        Candidate all = null;
        for (Member leaf : leaves) {
            if (kindOf(leaf.shape()).filter(JsonKind.OBJECT::equals).isPresent()) {
                Candidate one = ofObject(index, leaf);
                all = all == null ? one : all.or(one);
            }
        }
        return all == null ? new Candidate(index, Set.of(), Set.of(), Map.of(), Map.of(), Map.of(), Set.of()) : all;
    }

    private Candidate ofObject(int index, Member member) {
        Set<String> declared = new LinkedHashSet<>();
        Set<String> required = new LinkedHashSet<>();
        Map<String, Set<String>> values = new LinkedHashMap<>();
        Map<String, Set<JsonKind>> kinds = new LinkedHashMap<>();
        Map<String, Part> parts = new LinkedHashMap<>();
        if (member.shape() instanceof ObjectShape object) {
            for (Field field : object.fields()) {
                declared.add(field.name());
                parts.put(field.name(), field.part());
                if (field.required() && !types.isNullable(field.part().schema())) {
                    required.add(field.name());
                }
                Set<JsonKind> some = field.part().schema().isNullOnly()
                        ? EnumSet.noneOf(JsonKind.class)
                        : kindsOf(shapes.terminal(field.part()).shape());
                if (some.size() < JsonKind.values().length) {
                    kinds.put(field.name(), some);
                }
                allowedValues(field).ifPresent(allowed -> values.put(field.name(), allowed));
            }
        }
        Set<String> names = Set.of(RefNames.lastWord(member.part().schema()));
        return new Candidate(index, declared, required, values, kinds, parts, names);
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
    private Candidate withMapping(Candidate candidate, Member member, Discriminator discriminator) {
        Set<String> ids = idsOf(member);
        Set<String> mapped = new LinkedHashSet<>();
        discriminator
                .mapping()
                .keySet()
                .forEach(value -> discriminator
                        .target(value)
                        .filter(target -> ids.contains(idOf(target)))
                        .ifPresent(target -> mapped.add(value)));
        Set<String> declared = candidate.values().get(discriminator.propertyName());
        Map<String, Set<String>> values = new LinkedHashMap<>(candidate.values());
        boolean implied = declared == null
                ? discriminator.mapping().isEmpty() || candidate.declared().contains(discriminator.propertyName())
                : declared.size() > 1 && declared.containsAll(candidate.componentNames());
        if (!mapped.isEmpty()) {
            values.put(discriminator.propertyName(), mapped);
        } else if (implied) {
            values.put(discriminator.propertyName(), candidate.componentNames());
        }
        Set<String> required = new LinkedHashSet<>(candidate.required());
        if (!mapped.isEmpty() || implied) {
            required.add(discriminator.propertyName()); // as OpenAPI demands, whether or not the member says so
        }
        return new Candidate(
                candidate.index(),
                candidate.declared(),
                required,
                values,
                candidate.kinds(),
                candidate.parts(),
                candidate.componentNames());
    }
}
