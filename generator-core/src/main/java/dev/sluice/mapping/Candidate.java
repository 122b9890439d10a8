package dev.sluice.mapping;

import dev.sluice.model.JsonKind;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One kind of object that a value may be, as a decision sees it. A member that is itself a union of objects has as many
 * candidates as there are objects in it.
 *
 * @param owner whose it is: at the union itself a member's place in it, further inside the place of the candidate around
 * @param required those of its properties that must be there, and not be null
 * @param values by property: the texts of the only values it may have; no entry where it may have any
 * @param kinds by property: what JSON values it may have; no entry where it may have any
 * @param parts by property: its schema; no entry for what is not declared
 * @param entries what its undeclared properties are, where that is said
 * @param componentName the name by which a discriminator without a mapping knows it
 */
record Candidate(
        int owner,
        Set<String> required,
        Map<String, Set<String>> values,
        Map<String, Set<JsonKind>> kinds,
        Map<String, Part> parts,
        Optional<Part> entries,
        String componentName) {

    /** An object of which no property is declared. */
    static Candidate ofMap(int owner, Optional<Part> entries) {
        return new Candidate(owner, Set.of(), Map.of(), Map.of(), Map.of(), entries, "");
    }

    /** The names of all its properties. */
    Set<String> declared() {
        return parts.keySet();
    }

    boolean requires(String property) {
        return required.contains(property);
    }

    boolean mayBe(String property, JsonKind kind) {
        return !kinds.containsKey(property) || kinds.get(property).contains(kind);
    }

    Candidate ownedBy(int other) {
        return new Candidate(other, required, values, kinds, parts, entries, componentName);
    }

    /** With the values of a discriminator, which OpenAPI demands to be there, whether or not the schema says so. */
    Candidate tagged(String property, Set<String> tags) {
        Map<String, Set<String>> all = new LinkedHashMap<>(values);
        all.put(property, tags);
        Set<String> more = new LinkedHashSet<>(required);
        more.add(property);
        return new Candidate(owner, more, all, kinds, parts, entries, componentName);
    }
}
