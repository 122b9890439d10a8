package dev.sluice.mapping;

import dev.sluice.mapping.Shape.Alias;
import dev.sluice.mapping.Shape.EnumShape;
import dev.sluice.mapping.Shape.ListShape;
import dev.sluice.mapping.Shape.MapShape;
import dev.sluice.mapping.Shape.Member;
import dev.sluice.mapping.Shape.ScalarShape;
import dev.sluice.mapping.Shape.UnionShape;
import dev.sluice.mapping.ShapeReader.Terminal;
import dev.sluice.model.ScalarKind;
import dev.sluice.spec.Discriminator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Brings the members of a union down to those that can be told apart: equal ones are one, and of strings, numbers and
 * booleans there is one each, since JSON has no more kinds than that. A part of a multipart body may be a file besides.
 */
final class UnionReducer {

    /** What there is at most one scalar of in a union. */
    private enum Group {
        TEXT,
        NUMBER,
        BOOLEAN,
        FILE
    }

    private final ShapeReader reader;
    private final boolean ofParts;
    private final Map<String, String> fingerprints = new HashMap<>();

    /** @param ofParts whether bytes are files and not text */
    UnionReducer(ShapeReader reader, boolean ofParts) {
        this.reader = reader;
        this.ofParts = ofParts;
    }

    Shape reduce(List<Member> all, List<String> constants, Optional<Discriminator> discriminator) {
        List<Member> distinct = distinct(all);
        if (distinct.isEmpty()) {
            return Shape.ANY;
        }
        if (distinct.size() == 1 && constants.isEmpty()) {
            return asAlias(distinct.get(0));
        }
        if (distinct.stream().allMatch(member -> groupOf(member).equals(Optional.of(Group.TEXT)))) {
            return onlyStrings(distinct, constants);
        }
        Set<String> named = new LinkedHashSet<>(constants);
        List<Member> members = new ArrayList<>();
        for (Member member : distinct) {
            addReduced(member, members, named);
        }
        if (members.size() == 1) {
            Member only = members.get(0);
            return only.shape() instanceof ScalarShape ? only.shape() : asAlias(only);
        }
        return new UnionShape(List.copyOf(members), List.copyOf(named), discriminator);
    }

    private void addReduced(Member member, List<Member> members, Set<String> constants) {
        Optional<Group> group = groupOf(member);
        if (group.isPresent()) {
            int before = members.stream().map(this::groupOf).toList().indexOf(group);
            if (before < 0) {
                members.add(alone(member, constants));
            } else {
                members.set(before, together(members.get(before), member, constants));
            }
            return;
        }
        int alike = indexOfListLike(member, members);
        if (alike < 0) {
            members.add(member);
        } else if (isWider(member, members.get(alike))) {
            members.set(alike, member);
        }
    }

    /** A list whose items are of the same kind, so that nothing tells the two apart: integers and numbers, say. */
    private int indexOfListLike(Member member, List<Member> members) {
        Optional<ScalarKind> kind = itemKind(member);
        for (int i = 0; kind.isPresent() && i < members.size(); i++) {
            Optional<ScalarKind> other = itemKind(members.get(i));
            if (other.filter(same -> same.jsonKind() == kind.get().jsonKind()).isPresent()) {
                return i;
            }
        }
        return -1;
    }

    private boolean isWider(Member member, Member other) {
        ScalarKind kind = itemKind(member).orElseThrow();
        return kind != itemKind(other).orElseThrow()
                && kind == common(kind, itemKind(other).orElseThrow());
    }

    /** What the items of a list are, where they are unnamed scalars. */
    private Optional<ScalarKind> itemKind(Member member) {
        return member.shape() instanceof ListShape list
                ? list.items()
                        .map(items -> reader.terminal(items).shape())
                        .filter(ScalarShape.class::isInstance)
                        .map(UnionReducer::kindOf)
                : Optional.empty();
    }

    /** The only scalar of its kind keeps its type; values that are written in the union become its constants. */
    private static Member alone(Member member, Set<String> constants) {
        if (!(member.shape() instanceof EnumShape named)) {
            return member;
        }
        if (named.isConstant() || member.inline() && named.kind() == ScalarKind.STRING) {
            addStrings(named, constants);
            return new Member(member.part(), new ScalarShape(named.kind()), member.inline());
        }
        return member;
    }

    private static Member together(Member one, Member other, Set<String> constants) {
        for (Member member : List.of(one, other)) {
            if (member.shape() instanceof EnumShape named) {
                addStrings(named, constants);
            }
        }
        ScalarKind kind = common(kindOf(one.shape()), kindOf(other.shape()));
        return new Member(one.part(), new ScalarShape(kind), one.inline());
    }

    private static void addStrings(EnumShape named, Set<String> constants) {
        named.values().stream()
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .forEach(constants::add);
    }

    /** Strings alone: an open enum where values are named, else a string. */
    private static Shape onlyStrings(List<Member> members, List<String> constants) {
        Set<String> values = new LinkedHashSet<>(constants);
        List<Member> enums = members.stream()
                .filter(member -> member.shape() instanceof EnumShape)
                .toList();
        enums.forEach(member -> addStrings((EnumShape) member.shape(), values));
        if (enums.size() == 1 && constants.isEmpty() && enums.get(0).shape().isDeclared()) {
            return asAlias(enums.get(0));
        }
        if (values.size() < 2) {
            ScalarKind kind = kindOf(members.get(0).shape());
            boolean same = members.stream().allMatch(member -> kindOf(member.shape()) == kind);
            return new ScalarShape(same ? kind : ScalarKind.STRING);
        }
        return new EnumShape(ScalarKind.STRING, List.copyOf(values), List.of(), List.of());
    }

    private static Shape asAlias(Member member) {
        return new Alias(member.part(), !member.inline());
    }

    private List<Member> distinct(List<Member> members) {
        List<Member> distinct = new ArrayList<>();
        for (Member member : members) {
            if (distinct.stream().noneMatch(other -> isSame(other, member))) {
                distinct.add(member);
            }
        }
        return distinct;
    }

    private boolean isSame(Member one, Member other) {
        if (one.part().id().equals(other.part().id())) {
            return true;
        }
        if (one.shape().isDeclared() || other.shape().isDeclared()) {
            return one.inline()
                    && other.inline()
                    && one.part().onlyType().equals(other.part().onlyType())
                    && fingerprint(one.part()).equals(fingerprint(other.part()));
        }
        if (one.shape() instanceof ListShape a && other.shape() instanceof ListShape b) {
            return sameElements(a.items(), b.items());
        }
        if (one.shape() instanceof MapShape a && other.shape() instanceof MapShape b) {
            return sameElements(a.values(), b.values());
        }
        return one.shape().equals(other.shape());
    }

    private String fingerprint(Part part) {
        return fingerprints.computeIfAbsent(part.id(), id -> Fingerprint.of(part));
    }

    private boolean sameElements(Optional<Part> one, Optional<Part> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isEmpty() && other.isEmpty();
        }
        Terminal a = reader.terminal(one.get());
        Terminal b = reader.terminal(other.get());
        return isSame(
                new Member(a.part(), a.shape(), !a.byReference()), new Member(b.part(), b.shape(), !b.byReference()));
    }

    private Optional<Group> groupOf(Member member) {
        if (!(member.shape() instanceof ScalarShape || member.shape() instanceof EnumShape)) {
            return Optional.empty();
        }
        ScalarKind kind = kindOf(member.shape());
        return Optional.of(
                switch (kind.jsonKind()) {
                    case NUMBER -> Group.NUMBER;
                    case BOOLEAN -> Group.BOOLEAN;
                    default -> ofParts && kind == ScalarKind.BYTES ? Group.FILE : Group.TEXT;
                });
    }

    private static ScalarKind kindOf(Shape shape) {
        return shape instanceof EnumShape named ? named.kind() : ((ScalarShape) shape).kind();
    }

    private static ScalarKind common(ScalarKind one, ScalarKind other) {
        if (one == other) {
            return one;
        }
        return switch (one.jsonKind()) {
            case NUMBER -> commonNumber(one, other);
            case BOOLEAN -> ScalarKind.BOOLEAN;
            default -> ScalarKind.STRING;
        };
    }

    private static ScalarKind commonNumber(ScalarKind one, ScalarKind other) {
        Set<ScalarKind> kinds = Set.of(one, other);
        if (kinds.contains(ScalarKind.DECIMAL)) {
            return ScalarKind.DECIMAL;
        }
        return kinds.contains(ScalarKind.DOUBLE) ? ScalarKind.DOUBLE : ScalarKind.LONG;
    }
}
