package dev.sluice.mapping;

import dev.sluice.naming.FixedNames;
import dev.sluice.naming.FixedNames.FixedType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Finds for each schema the name that its type had before. A JSON pointer says which schema it is, unless it leads
 * through an array: there a new neighbour moves the others. Those are known again by what they say, by the name that they
 * would take anyway, and only then by their place.
 */
final class KeptTypes {

    private final SchemaIds ids;
    private final Function<Site, List<String>> naturalNames;
    private final Map<Site, String> kept = new HashMap<>();
    private final Set<FixedType> found = new HashSet<>();

    private KeptTypes(SchemaIds ids, Function<Site, List<String>> naturalNames) {
        this.ids = ids;
        this.naturalNames = naturalNames;
    }

    /**
     * The names by site: {@code Pet} or {@code Pet.Kind}.
     *
     * @param naturalNames what a site's type would be called, without its owner
     */
    static Map<Site, String> match(
            Collection<Site> sites, FixedNames names, SchemaIds ids, Function<Site, List<String>> naturalNames) {
        return new KeptTypes(ids, naturalNames).match(sites, names.types());
    }

    private Map<Site, String> match(Collection<Site> sites, List<FixedType> types) {
        Map<String, List<FixedType>> byPlace =
                types.stream().collect(Collectors.groupingBy(type -> SchemaIds.withoutIndexes(type.id())));
        Map<String, List<Site>> movable = new LinkedHashMap<>();
        for (Site site : sites) {
            String place = SchemaIds.withoutIndexes(ids.of(site.part()));
            if (byPlace.containsKey(place)) {
                movable.computeIfAbsent(place, key -> new ArrayList<>()).add(site);
            }
        }
        movable.forEach((place, there) -> match(there, byPlace.get(place)));
        return kept;
    }

    private void match(List<Site> sites, List<FixedType> types) {
        BiPredicate<Site, FixedType> says = (site, type) -> type.fingerprint().equals(ids.fingerprint(site.part()));
        BiPredicate<Site, FixedType> isCalled =
                (site, type) -> naturalNames.apply(site).contains(lastName(type));
        BiPredicate<Site, FixedType> isAt = (site, type) -> type.id().equals(ids.of(site.part()));
        for (BiPredicate<Site, FixedType> same :
                List.of(says.and(isCalled), says.and(isAt), says, isCalled.and(isAt), isCalled, isAt)) {
            for (Site site : sites) {
                if (!kept.containsKey(site)) {
                    first(types, type -> same.test(site, type)).ifPresent(type -> keep(site, type));
                }
            }
        }
    }

    private Optional<FixedType> first(List<FixedType> types, Predicate<FixedType> same) {
        return types.stream().filter(type -> !found.contains(type)).filter(same).findFirst();
    }

    private void keep(Site site, FixedType type) {
        found.add(type);
        kept.put(site, type.simpleName());
    }

    private static String lastName(FixedType type) {
        return type.simpleName().substring(type.simpleName().lastIndexOf('.') + 1);
    }
}
