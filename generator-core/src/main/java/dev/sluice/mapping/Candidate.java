package dev.sluice.mapping;

import dev.sluice.model.JsonKind;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A member of a union as a decision sees it. A union in a union is one candidate: it declares what any of its
 * members declares, and requires what all of them require.
 *
 * @param index the member's place in the union
 * @param declared all the names of its properties
 * @param required those of them that must be there, and not be null
 * @param values by property: the texts of the only values it may have; no entry where it may have any
 * @param kinds by property: what JSON values it may have; no entry where it may have any
 * @param parts by property: its schema; no entry where several members are one candidate
 * @param componentNames the names by which a discriminator without a mapping knows it
 */
record Candidate(
        int index,
        Set<String> declared,
        Set<String> required,
        Map<String, Set<String>> values,
        Map<String, Set<JsonKind>> kinds,
        Map<String, Part> parts,
        Set<String> componentNames) {

    boolean requires(String property) {
        return required.contains(property);
    }

    Candidate standingFor(int member) {
        return new Candidate(member, declared, required, values, kinds, parts, componentNames);
    }

    /** This or that, as one: it declares what any of them does, and requires what both do. */
    Candidate or(Candidate other) {
        Set<String> requiredByBoth = new LinkedHashSet<>(required);
        requiredByBoth.retainAll(other.required);
        return new Candidate(
                index,
                all(LinkedHashSet::new, declared, other.declared),
                requiredByBoth,
                ofBoth(LinkedHashSet::new, values, other.values),
                ofBoth(() -> EnumSet.noneOf(JsonKind.class), kinds, other.kinds),
                Map.of(),
                all(LinkedHashSet::new, componentNames, other.componentNames));
    }

    /** What is said of a property by either, where both say something. */
    private static <T> Map<String, Set<T>> ofBoth(
            Supplier<Set<T>> sets, Map<String, Set<T>> one, Map<String, Set<T>> other) {
        Map<String, Set<T>> both = new LinkedHashMap<>();
        one.forEach((property, some) -> {
            if (other.containsKey(property)) {
                both.put(property, all(sets, some, other.get(property)));
            }
        });
        return both;
    }

    private static <T> Set<T> all(Supplier<Set<T>> sets, Set<T> one, Set<T> other) {
        Set<T> all = sets.get();
        all.addAll(one);
        all.addAll(other);
        return all;
    }
}
