package dev.sluice.mapping;

import dev.sluice.mapping.Shape.EnumShape;
import dev.sluice.mapping.Shape.Field;
import dev.sluice.mapping.Shape.Member;
import dev.sluice.mapping.Shape.ObjectShape;
import dev.sluice.mapping.Shape.UnionShape;
import dev.sluice.naming.Identifiers;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Names a member that is written inline in a union, by what sets it apart. */
final class MemberNames {

    /** An enum of so few values can name a member by the first of them. */
    private static final int FEW = 2;

    private MemberNames() {}

    static Trail extend(Trail trail, Member member, UnionShape union) {
        Optional<String> title = member.part().schema().title().filter(text -> text.length() <= 60);
        Optional<String> tag = tag(member, union);
        if (tag.isPresent()) {
            boolean shared = union.members().stream()
                    .anyMatch(other -> other != member && tag(other, union).equals(tag));
            String before =
                    shared ? Identifiers.typeName(distinctive(member, union).orElse("")) : "";
            return trail.member(before + Identifiers.typeName(tag.get()));
        }
        if (member.part().beside().isPresent()) {
            return trail.member(besideName(member));
        }
        if (title.isPresent() && !trail.endsIn(title.get())) {
            return trail.property(title.get());
        }
        return trail.member(
                distinctive(member, union).orElse(member.shape() instanceof EnumShape ? "Known" : "Object"));
    }

    /** The constant that tells the member from the others: the discriminator's, else the first that must be there. */
    private static Optional<String> tag(Member member, UnionShape union) {
        if (!(member.shape() instanceof ObjectShape object)) {
            return Optional.empty();
        }
        Optional<String> declared =
                union.discriminator().flatMap(discriminator -> constant(object, discriminator.propertyName()));
        return declared.or(() -> object.fields().stream()
                .sorted((a, b) -> Boolean.compare(b.required(), a.required()))
                .map(field -> constant(object, field.name()).orElse(null))
                .filter(Objects::nonNull)
                .findFirst());
    }

    private static Optional<String> constant(ObjectShape object, String property) {
        return object.fields().stream()
                .filter(field -> field.name().equals(property))
                .map(field -> field.part().schema())
                .filter(schema -> schema.hasConst()
                        || !schema.enumValues().isEmpty() && schema.enumValues().size() <= FEW)
                .map(schema -> schema.hasConst()
                        ? schema.constant()
                        : schema.enumValues().get(0))
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .findFirst();
    }

    private static String besideName(Member member) {
        return member.part()
                .schema()
                .target()
                .map(target -> RefNames.of(target).get(0))
                .orElse("");
    }

    /** The first property that no other member has, required ones before others. */
    private static Optional<String> distinctive(Member member, UnionShape union) {
        List<ObjectShape> others = union.members().stream()
                .filter(other -> other != member)
                .map(Member::shape)
                .filter(ObjectShape.class::isInstance)
                .map(ObjectShape.class::cast)
                .toList();
        if (others.isEmpty() || !(member.shape() instanceof ObjectShape object)) {
            return Optional.empty();
        }
        return object.fields().stream()
                .filter(field -> others.stream().noneMatch(other -> declares(other, field.name())))
                .sorted((a, b) -> Boolean.compare(b.required(), a.required()))
                .map(Field::name)
                .findFirst();
    }

    private static boolean declares(ObjectShape object, String name) {
        return object.fields().stream().anyMatch(field -> field.name().equals(name));
    }
}
