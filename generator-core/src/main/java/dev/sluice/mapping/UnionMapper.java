package dev.sluice.mapping;

import dev.sluice.diagnostics.Code;
import dev.sluice.diagnostics.Diagnostics;
import dev.sluice.mapping.Shape.ListShape;
import dev.sluice.mapping.Shape.MapShape;
import dev.sluice.mapping.Shape.Member;
import dev.sluice.mapping.Shape.ObjectShape;
import dev.sluice.mapping.Shape.ScalarShape;
import dev.sluice.mapping.Shape.UnionShape;
import dev.sluice.model.Decision;
import dev.sluice.model.JavaName;
import dev.sluice.model.TypeDecl;
import dev.sluice.model.TypeRef;
import dev.sluice.model.TypeText;
import dev.sluice.model.UnionDecl;
import dev.sluice.naming.NameScope;
import dev.sluice.spec.Schema;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Maps schemas that are one of several to sealed interfaces. */
final class UnionMapper {

    private final TypeMapper types;
    private final TypeNames names;
    private final EnumMapper enums;
    private final UnionHierarchy hierarchy;
    private final DecisionBuilder decisions;

    UnionMapper(
            TypeMapper types, TypeNames names, EnumMapper enums, UnionHierarchy hierarchy, DecisionBuilder decisions) {
        this.types = types;
        this.names = names;
        this.enums = enums;
        this.hierarchy = hierarchy;
        this.decisions = decisions;
    }

    UnionDecl map(Site site, JavaName name, List<TypeDecl> nested, Diagnostics diagnostics) {
        UnionShape shape = (UnionShape) site.shape();
        Schema schema = site.part().schema();
        NameScope inside = NameScope.ofTypes(
                simple -> !names.isFreeInside(name, simple) || simple.equalsIgnoreCase(name.simpleName()));
        List<String> keys = wrapperKeys(shape);
        inside.keep(names.fixedIn(name), keys);
        List<UnionDecl.Member> members = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            Member member = shape.members().get(i);
            TypeRef type = types.typeOf(member.part(), member.shape());
            Optional<String> wrapper = hierarchy.isMember(name, type)
                    ? Optional.empty()
                    : Optional.of(inside.claimOrHash(keys.get(i), wrapperNames(member, shape, type)));
            members.add(
                    new UnionDecl.Member(type, wrapper, Docs.of(member.part().schema())));
        }
        Decision decision = decisions.decide(shape, diagnostics);
        warnOfOpen(decision, members, schema, diagnostics);
        return new UnionDecl(
                name,
                members,
                decision,
                enums.ofStrings(schema, shape.constants(), names.fixedIn(name), names::isTypeName),
                hierarchy.unionsOf(name),
                nested,
                schema.deprecated(),
                Docs.ofType(schema, name),
                schema.source());
    }

    private static void warnOfOpen(
            Decision decision, List<UnionDecl.Member> members, Schema schema, Diagnostics diagnostics) {
        List<String> open = decision.openMembers().stream()
                .map(member -> TypeText.of(members.get(member).type()))
                .toList();
        if (!open.isEmpty()) {
            String last = open.get(open.size() - 1);
            diagnostics.warning(
                    Code.AMBIGUOUS_UNION,
                    schema.source(),
                    "nothing in the schemas tells " + String.join(", ", open.subList(0, open.size() - 1)) + " and "
                            + last
                            + " apart: the one with most of its properties present is taken, of equals the first");
        }
    }

    /** What a union knows the wrappers of its members by: what they wrap, which stays when a member is added. */
    private List<String> wrapperKeys(UnionShape union) {
        Set<String> keys = new LinkedHashSet<>();
        for (Member member : union.members()) {
            String key = "(" + TypeText.of(types.typeOf(member.part(), member.shape())) + ")";
            if (!keys.add(key)) {
                keys.add(key + " " + member.part().id());
            }
        }
        return List.copyOf(keys);
    }

    private List<String> wrapperNames(Member member, UnionShape union, TypeRef type) {
        String plain = plainName(member, type);
        if (member.shape() instanceof ListShape list && hasSeveralLists(union)) {
            String item = list.items().map(types::typeOf).map(UnionMapper::word).orElse("Item");
            return List.of(listOf(item), item + "Items");
        }
        return List.of(plain, plain + "Value");
    }

    private static boolean hasSeveralLists(UnionShape union) {
        return union.members().stream()
                        .filter(member -> member.shape() instanceof ListShape)
                        .count()
                > 1;
    }

    private String plainName(Member member, TypeRef type) {
        if (member.shape() instanceof ListShape) {
            return "Items";
        }
        if (member.shape() instanceof MapShape) {
            return "Entries";
        }
        boolean isForeign = type instanceof TypeRef.Named && !names.has(member.part());
        if (!isForeign && (member.shape() instanceof ScalarShape || member.shape() instanceof ObjectShape)) {
            return word(type);
        }
        return member.isAnything() ? "Other" : word(type) + "Value";
    }

    /** A type as a word of a name. */
    private static String word(TypeRef type) {
        if (type instanceof TypeRef.Scalar scalar) {
            return switch (scalar.kind()) {
                case STRING -> "Text";
                case INT, LONG -> "Whole";
                case DOUBLE, DECIMAL -> "Numeric";
                case BOOLEAN -> "Flag";
                case DATE_TIME -> "DateTime";
                case DATE -> "Date";
                case UUID -> "UniqueId";
                case URI -> "Link";
                case BYTES -> "Binary";
            };
        }
        if (type instanceof TypeRef.Named named) {
            return named.name().simpleName();
        }
        if (type instanceof TypeRef.ListOf list) {
            return listOf(word(list.item()));
        }
        return "Entries";
    }

    private static String listOf(String item) {
        return item.endsWith("List") ? item + "s" : item + "List";
    }
}
