package dev.sluice.mapping;

import dev.sluice.diagnostics.Code;
import dev.sluice.diagnostics.Diagnostics;
import dev.sluice.model.JavaName;
import dev.sluice.naming.Identifiers;
import dev.sluice.naming.NameScope;
import dev.sluice.naming.ReservedNames;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Allots the Java names of all types, once. A nested type takes the shortest suffix of the words that lead to it that
 * nothing else in its owner has; equal inline schemas of one owner share a type.
 */
final class TypeNames {

    private final String packageName;
    private final Diagnostics diagnostics;
    private final NameScope top = NameScope.ofTypes(ReservedNames::isReservedType);
    private final Map<String, JavaName> names = new LinkedHashMap<>();
    private final Map<String, NameScope> inside = new HashMap<>();
    private final Map<String, List<Site>> nested = new LinkedHashMap<>();

    TypeNames(String packageName, Diagnostics diagnostics) {
        this.packageName = packageName;
        this.diagnostics = diagnostics;
    }

    void allot(Collection<Site> sites) {
        sites.stream().filter(Site::isTopLevel).forEach(this::allotTopLevel);
        Map<String, List<Site>> byOwner = sites.stream()
                .filter(site -> !site.isTopLevel())
                .collect(Collectors.groupingBy(Site::owner, LinkedHashMap::new, Collectors.toList()));
        byOwner.forEach(this::allotNested);
    }

    /** The name of the type of a declared schema. */
    JavaName of(Part part) {
        JavaName name = names.get(part.id());
        if (name == null) {
            throw new IllegalStateException("no type was found for " + part.id());
        }
        return name;
    }

    /** A top-level name for something that is no schema, such as a record of parameters. */
    JavaName topLevel(String holder, String name) {
        return JavaName.of(packageName, top.claimOrHash(holder, List.of(name, name + "Type")));
    }

    /** The sites whose types nest in this owner, of equal ones the first. */
    List<Site> nestedIn(Site owner) {
        return nested.getOrDefault(owner.part().id(), List.of());
    }

    /** Whether a type that nests in this one (a wrapper of a union's member, say) can have that name. */
    boolean isFreeInside(JavaName type, String simpleName) {
        NameScope scope = inside.get(type.topLevel().toString());
        return !ReservedNames.isReservedNestedType(simpleName)
                && top.isFree(simpleName)
                && (scope == null || scope.isFree(simpleName));
    }

    private void allotTopLevel(Site site) {
        List<String> candidates = new ArrayList<>();
        site.names().forEach(name -> candidates.add(Identifiers.typeName(name)));
        site.names().forEach(name -> candidates.add(Identifiers.spelledOutTypeName(name)));
        candidates.add(candidates.get(0) + "Type");
        String name = claim(top, site, candidates);
        names.put(site.part().id(), JavaName.of(packageName, name));
    }

    private void allotNested(String ownerId, List<Site> sites) {
        JavaName owner = names.get(ownerId);
        NameScope scope = NameScope.ofTypes(name -> ReservedNames.isReservedNestedType(name) || !top.isFree(name));
        inside.put(owner.toString(), scope);
        Map<String, List<Site>> equal = sites.stream()
                .collect(Collectors.groupingBy(
                        site -> Fingerprint.of(site.part()), LinkedHashMap::new, Collectors.toList()));
        List<Site> unnamed =
                new ArrayList<>(equal.values().stream().map(same -> same.get(0)).toList());
        nested.put(ownerId, List.copyOf(unnamed));
        for (int length = 1; !unnamed.isEmpty(); length++) {
            unnamed = allotSuffixes(scope, unnamed, length);
        }
        for (List<Site> same : equal.values()) {
            String name = scope.nameOf(same.get(0).part().id()).orElseThrow();
            same.forEach(site -> names.put(site.part().id(), owner.nested(name)));
        }
    }

    /** Names those whose suffix of that many words nobody else wants; returns the others. */
    private List<Site> allotSuffixes(NameScope scope, List<Site> sites, int length) {
        Map<String, List<Site>> bySuffix = sites.stream()
                .collect(Collectors.groupingBy(site -> suffix(site, length), LinkedHashMap::new, Collectors.toList()));
        List<Site> left = new ArrayList<>();
        bySuffix.forEach((suffix, wanting) -> {
            for (Site site : wanting) {
                boolean wholePath = length >= site.words().size();
                if (wanting.size() == 1
                        && scope.claim(site.part().id(), List.of(suffix)).isPresent()) {
                    continue;
                }
                if (wholePath) {
                    claim(scope, site, wholePathNames(site, suffix));
                } else {
                    left.add(site);
                }
            }
        });
        return left;
    }

    private List<String> wholePathNames(Site site, String suffix) {
        String owner = names.get(site.owner()).simpleName();
        return List.of(suffix, owner + suffix, suffix + "Type");
    }

    private String claim(NameScope scope, Site site, List<String> candidates) {
        return scope.claim(site.part().id(), candidates).orElseGet(() -> {
            String name = scope.claimOrHash(site.part().id(), candidates);
            diagnostics.warning(
                    Code.NAME_COLLISION,
                    site.part().schema().source(),
                    "every name for this schema is taken: it becomes " + name);
            return name;
        });
    }

    private static String suffix(Site site, int length) {
        List<String> words = site.words();
        return words.subList(Math.max(0, words.size() - length), words.size()).stream()
                .map(Identifiers::typeName)
                .collect(Collectors.joining());
    }
}
