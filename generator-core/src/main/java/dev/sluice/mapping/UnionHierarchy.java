package dev.sluice.mapping;

import dev.sluice.mapping.Shape.EnumShape;
import dev.sluice.mapping.Shape.Member;
import dev.sluice.mapping.Shape.UnionShape;
import dev.sluice.model.JavaName;
import dev.sluice.model.TypeRef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which record and which union is a member of which unions. A union that would come to extend itself is held by a
 * wrapper instead, and so is whatever cannot extend an interface.
 */
final class UnionHierarchy {

    private final Map<JavaName, List<JavaName>> unionsOf = new LinkedHashMap<>();

    UnionHierarchy(Collection<Site> sites, TypeNames names) {
        for (Site site : sites) {
            if (site.shape() instanceof UnionShape union) {
                JavaName name = names.of(site.part());
                union.members().stream()
                        .filter(UnionHierarchy::canExtend)
                        .map(member -> names.of(member.part()))
                        .forEach(member -> add(member, name));
            }
        }
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

    private void add(JavaName member, JavaName union) {
        List<JavaName> unions = unionsOf.computeIfAbsent(member, key -> new ArrayList<>());
        if (!unions.contains(union) && !reaches(union, member, new HashSet<>())) {
            unions.add(union);
        }
    }

    private boolean reaches(JavaName from, JavaName to, Set<JavaName> seen) {
        return from.equals(to) || seen.add(from) && unionsOf(from).stream().anyMatch(next -> reaches(next, to, seen));
    }
}
