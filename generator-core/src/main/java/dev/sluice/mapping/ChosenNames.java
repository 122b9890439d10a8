package dev.sluice.mapping;

import dev.sluice.diagnostics.Code;
import dev.sluice.diagnostics.Diagnostics;
import dev.sluice.model.SourceRef;
import dev.sluice.naming.NameScope;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.lang.model.SourceVersion;

/** The names that a user gives to types. They come before all others; one that cannot be had is an error. */
final class ChosenNames {

    private final Map<String, String> byId = new TreeMap<>();
    private final SchemaIds ids;
    private final Diagnostics diagnostics;
    private final Map<Site, String> bySite = new HashMap<>();

    /** @param names by the JSON pointer of the schema */
    ChosenNames(Map<String, String> names, SchemaIds ids, Diagnostics diagnostics) {
        names.forEach((pointer, name) -> byId.put(SchemaIds.ofPointer(pointer), name));
        this.ids = ids;
        this.diagnostics = diagnostics;
    }

    /** Finds the schemas that are named; a name for what no type is emitted for is an error at the document. */
    void match(Collection<Site> sites, SourceRef document) {
        Map<String, String> unmatched = new TreeMap<>(byId);
        for (Site site : sites) {
            String id = ids.of(site.part());
            String name = byId.get(id);
            unmatched.remove(id);
            if (name != null && SourceVersion.isName(name) && !name.contains(".")) {
                bySite.put(site, name);
            } else if (name != null) {
                diagnostics.error(Code.INVALID_NAME, source(site), "'" + name + "' is no name for a Java class");
            }
        }
        unmatched.forEach((id, name) -> diagnostics.error(
                Code.UNMATCHED_OPTION, document, "no type is emitted for '" + id + "', which is to be named " + name));
    }

    Optional<String> of(Site site) {
        return Optional.ofNullable(bySite.get(site));
    }

    /** Gives a type the name that was chosen for one of the schemas that share it. */
    void keep(NameScope scope, Collection<Site> same, String holder) {
        same.stream().filter(bySite::containsKey).findFirst().ifPresent(site -> {
            if (!scope.keep(holder, bySite.get(site))) {
                diagnostics.error(
                        Code.INVALID_NAME,
                        source(site),
                        "the name " + bySite.get(site) + " cannot be had: it is reserved, or another type's");
            }
        });
    }

    private static SourceRef source(Site site) {
        return site.part().schema().source();
    }
}
