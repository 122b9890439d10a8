package dev.sluice.mapping;

import dev.sluice.mapping.Shape.EnumShape;
import dev.sluice.mapping.Shape.Member;
import dev.sluice.mapping.Shape.UnionShape;
import dev.sluice.model.JavaName;
import dev.sluice.model.TypeRef;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which record and which union is a member of which unions, and so implements them.
 *
 * <p>A type that implements {@code Owner.Union} depends on {@code Owner} too, and no type may come to depend on itself
 * (JLS 8.1.4). Every membership that is part of such a circle is held by a wrapper instead: all of them, so that the
 * outcome does not hang on the order of the document.
 */
final class UnionHierarchy {

    private final Map<JavaName, Set<JavaName>> wanted = new LinkedHashMap<>();
    private final Map<JavaName, List<JavaName>> unionsOf = new LinkedHashMap<>();

    UnionHierarchy(Collection<Site> sites, TypeNames names) {
        for (Site site : sites) {
            if (site.shape() instanceof UnionShape union) {
                JavaName name = names.of(site.part());
                union.members().stream()
                        .filter(member -> canExtend(member) && names.has(member.part()))
                        .map(member -> names.of(member.part()))
                        .forEach(member -> wanted.computeIfAbsent(member, key -> new LinkedHashSet<>())
                                .add(name));
            }
        }
        wanted.forEach((member, unions) -> {
            List<JavaName> possible = new ArrayList<>();
            unions.stream().filter(union -> !leadsTo(union, member)).forEach(possible::add);
            unionsOf.put(member, List.copyOf(possible));
        });
    }

    /** The sealed interfaces that a type implements, in the document's order. */
    List<JavaName> unionsOf(JavaName type) {
        return unionsOf.getOrDefault(type, List.of());
    }

    /** Whether the type implements the union itself. */
    boolean isMember(JavaName union, TypeRef type) {
        return type instanceof TypeRef.Named named && unionsOf(named.name()).contains(union);
    }

    private static boolean canExtend(Member member) {
        return member.shape().isDeclared() && !(member.shape() instanceof EnumShape);
    }

    /** Whether a type that mentions {@code from} would come to depend on {@code to}. */
    private boolean leadsTo(JavaName from, JavaName to) {
        Set<JavaName> seen = new HashSet<>();
        Deque<JavaName> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            JavaName at = open.remove();
            if (at.equals(to)) {
                return true;
            }
            if (seen.add(at)) {
                open.add(at.topLevel());
                open.addAll(wanted.getOrDefault(at, Set.of()));
            }
        }
        return false;
    }
}
