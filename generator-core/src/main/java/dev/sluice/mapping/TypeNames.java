package dev.sluice.mapping;

import dev.sluice.diagnostics.Code;
import dev.sluice.diagnostics.Diagnostics;
import dev.sluice.model.JavaName;
import dev.sluice.model.SourceRef;
import dev.sluice.model.TypeOrigin;
import dev.sluice.naming.FixedNames;
import dev.sluice.naming.Identifiers;
import dev.sluice.naming.NameScope;
import dev.sluice.naming.ReservedNames;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Allots the Java names of all types, once. A nested type takes the shortest suffix of the words that lead to it that
 * nothing else in its owner has; equal inline schemas of one owner share a type.
 */
final class TypeNames {

    private final String packageName;
    private final FixedNames fixed;
    private final SchemaIds ids;
    private final Diagnostics diagnostics;
    private final NameScope top;
    private final Map<String, JavaName> names = new LinkedHashMap<>();
    private final Map<String, NameScope> inside = new HashMap<>();
    private final Map<String, List<Site>> nested = new LinkedHashMap<>();
    private final Set<String> simpleNames = new HashSet<>();
    private final List<TypeOrigin> origins = new ArrayList<>();
    private final ChosenNames chosen;
    private Map<Site, String> kept = Map.of();

    TypeNames(MappingOptions options, SchemaIds ids, Diagnostics diagnostics) {
        this.packageName = options.modelPackage();
        this.fixed = options.names();
        this.chosen = new ChosenNames(options.overrides().names(), ids, diagnostics);
        Set<String> members = fixed.memberNames();
        this.top = NameScope.ofTypes(name -> ReservedNames.isReservedType(name) || members.contains(name));
        this.ids = ids;
        this.diagnostics = diagnostics;
    }

    /** @param document where to report a name for what there is no type for */
    void allot(Collection<Site> sites, SourceRef document) {
        chosen.match(sites, document);
        sites.stream()
                .filter(Site::isTopLevel)
                .forEach(site -> chosen.keep(top, List.of(site), site.part().id()));
        kept = KeptTypes.match(sites, fixed, ids, TypeNames::naturalNames);
        keepTopLevel(sites);
        sites.stream().filter(Site::isTopLevel).forEach(this::allotTopLevel);
        Map<String, List<Site>> byOwner = sites.stream()
                .filter(site -> !site.isTopLevel())
                .collect(Collectors.groupingBy(Site::owner, LinkedHashMap::new, Collectors.toList()));
        byOwner.forEach(this::allotNested);
        names.values().forEach(name -> simpleNames.add(name.simpleName()));
        sites.forEach(site -> origins.add(new TypeOrigin(
                ids.of(site.part()),
                ids.fingerprint(site.part()),
                names.get(site.part().id()))));
    }

    /** What all types are made from for which a name was asked so far. */
    List<TypeOrigin> origins() {
        return origins;
    }

    /** The names that the members of a type had before, by what the type knows them by. */
    Map<String, String> fixedIn(JavaName type) {
        return fixed.in(type.withinPackage());
    }

    /** The name of the type of a declared schema. */
    JavaName of(Part part) {
        JavaName name = names.get(part.id());
        if (name == null) {
            throw new IllegalStateException("no type was found for " + part.id());
        }
        return name;
    }

    /** Whether a type is emitted for a declared schema: not where a class of the user's stands for it. */
    boolean has(Part part) {
        return names.containsKey(part.id());
    }

    /** A top-level name for something that is no schema, such as a record of parameters. */
    JavaName topLevel(String holder, String name) {
        JavaName type = JavaName.of(packageName, top.claimOrHash(holder, List.of(name, name + "Type")));
        origins.add(new TypeOrigin(holder, "", type));
        return type;
    }

    /**
     * Whether a type has this name, so that a component or constant cannot: Java takes {@code 日本.read(in)} for a call on
     * the component (JLS 6.4.2). In a script with capitals they differ.
     */
    boolean isTypeName(String simpleName) {
        return simpleNames.contains(simpleName);
    }

    /** Whether a top-level type has this name. */
    boolean isTopLevel(String name) {
        return !top.isFree(name);
    }

    /** The sites whose types nest in this owner, of equal ones the first. */
    List<Site> nestedIn(Site owner) {
        return nested.getOrDefault(owner.part().id(), List.of());
    }

    /**
     * Whether a type that nests in this one (a wrapper of a union's member, say) can have that name. One that it had
     * before it keeps, even if there is a top-level type of that name now.
     */
    boolean isFreeInside(JavaName type, String simpleName) {
        NameScope scope = inside.get(type.topLevel().toString());
        return !ReservedNames.isReservedNestedType(simpleName)
                && (top.isFree(simpleName) || fixedIn(type).containsValue(simpleName))
                && (scope == null || scope.isFree(simpleName));
    }

    /** A scope that is no schema's cannot be found among the sites: what it is for comes later, or not at all. */
    private void keepTopLevel(Collection<Site> sites) {
        fixed.types().stream()
                .filter(type -> !SchemaIds.isSchema(type.id()))
                .forEach(type -> top.keep(type.id(), type.simpleName()));
        sites.stream()
                .filter(site -> site.isTopLevel() && kept.containsKey(site))
                .filter(site -> !kept.get(site).contains("."))
                .forEach(site -> top.keep(site.part().id(), kept.get(site)));
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
        Map<Site, String> before = keptIn(owner, sites);
        sites.forEach(site -> chosen.of(site).ifPresent(name -> before.put(site, name)));
        NameScope scope = NameScope.ofTypes(name -> ReservedNames.isReservedNestedType(name)
                || !top.isFree(name) && (!before.containsValue(name) || name.equalsIgnoreCase(owner.simpleName())));
        inside.put(owner.toString(), scope);
        List<List<Site>> equal = equal(sites, before);
        equal.forEach(same -> chosen.keep(scope, same, same.get(0).part().id()));
        List<Site> unnamed = new ArrayList<>();
        for (List<Site> same : equal) {
            Site first = same.get(0);
            unnamed.add(first);
            same.stream()
                    .map(before::get)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .ifPresent(name -> scope.keep(first.part().id(), name));
        }
        nested.put(ownerId, List.copyOf(unnamed));
        unnamed.removeIf(site -> scope.nameOf(site.part().id()).isPresent());
        for (int length = 1; !unnamed.isEmpty(); length++) {
            unnamed = allotSuffixes(scope, unnamed, length);
        }
        for (List<Site> same : equal) {
            String name = scope.nameOf(same.get(0).part().id()).orElseThrow();
            same.forEach(site -> names.put(site.part().id(), owner.nested(name)));
        }
    }

    /** The simple names that types of this owner had before. */
    private Map<Site, String> keptIn(JavaName owner, List<Site> sites) {
        String prefix = owner.simpleName() + ".";
        Map<Site, String> before = new HashMap<>();
        sites.stream()
                .filter(site -> kept.getOrDefault(site, "").startsWith(prefix))
                .forEach(site -> before.put(site, kept.get(site).substring(prefix.length())));
        return before;
    }

    /** The schemas that share a type: those that say the same, unless they had types of their own before. */
    private static List<List<Site>> equal(List<Site> sites, Map<Site, String> before) {
        Map<String, Map<String, List<Site>>> groups = new LinkedHashMap<>();
        for (Site site : sites) {
            groups.computeIfAbsent(Fingerprint.of(site.part()), key -> new LinkedHashMap<>())
                    .computeIfAbsent(before.getOrDefault(site, ""), key -> new ArrayList<>())
                    .add(site);
        }
        groups.values().stream().filter(byName -> byName.size() > 1).forEach(byName -> {
            List<Site> newcomers = byName.remove("");
            if (newcomers != null) {
                byName.values().iterator().next().addAll(newcomers);
            }
        });
        return groups.values().stream()
                .flatMap(byName -> byName.values().stream())
                .toList();
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
        List<String> names = new ArrayList<>(List.of(suffix));
        names.addAll(LastResort.names(
                suffix,
                site.part().schema().title(),
                this.names.get(site.owner()).simpleName()));
        return names;
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

    /** What a site's type could be called by itself. */
    private static List<String> naturalNames(Site site) {
        if (site.isTopLevel()) {
            return site.names().stream().map(Identifiers::typeName).toList();
        }
        return IntStream.rangeClosed(1, site.words().size())
                .mapToObj(length -> suffix(site, length))
                .toList();
    }

    private static String suffix(Site site, int length) {
        List<String> words = site.words();
        return words.subList(Math.max(0, words.size() - length), words.size()).stream()
                .map(Identifiers::typeName)
                .collect(Collectors.joining());
    }
}
