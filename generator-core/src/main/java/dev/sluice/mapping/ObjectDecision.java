package dev.sluice.mapping;

import dev.sluice.model.Decision;
import dev.sluice.model.JsonKind;
import dev.sluice.spec.Discriminator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells object members apart: by the declared discriminator, else by a property whose values differ, then by the
 * properties that must be there, and at last by how many of the declared ones are.
 */
final class ObjectDecision {

    private final List<Candidate> candidates;
    private final InnerDecision inner;
    private final Decision none;
    private final Runnable ambiguous;

    /**
     * @param inner asks further where the keys of the candidates are the same
     * @param none what no candidate is
     * @param ambiguous run when the schemas leave it open
     */
    ObjectDecision(List<Candidate> candidates, InnerDecision inner, Decision none, Runnable ambiguous) {
        this.candidates = candidates;
        this.inner = inner;
        this.none = none;
        this.ambiguous = ambiguous;
    }

    Decision decide(Optional<Discriminator> discriminator) {
        return discriminator
                .map(Discriminator::propertyName)
                .filter(property -> partition(property, candidates).size() > 1)
                .map(property -> byValue(property, candidates, Set.of()))
                .orElseGet(() -> decide(candidates, Set.of()));
    }

    private Decision decide(List<Candidate> among, Set<String> asked) {
        if (among.isEmpty()) {
            return none;
        }
        if (areOne(among)) {
            return first(among);
        }
        return bestProperty(among, asked)
                .map(property -> byValue(property, among, asked))
                .orElseGet(() -> byPropertyKind(among, asked));
    }

    private static boolean areOne(List<Candidate> among) {
        return among.stream().map(Candidate::index).distinct().count() == 1;
    }

    /** The property that parts the candidates into most groups; required ones and earlier ones first. */
    private static Optional<String> bestProperty(List<Candidate> among, Set<String> asked) {
        Set<String> properties = new LinkedHashSet<>();
        among.forEach(candidate -> properties.addAll(candidate.values().keySet()));
        properties.removeAll(asked);
        String best = null;
        int most = 0;
        for (String property : properties) {
            int score = score(property, among);
            if (score > most) {
                most = score;
                best = property;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Twice the number of groups, and one more where every candidate requires the property; 0 if it parts nothing. */
    private static int score(String property, List<Candidate> among) {
        Map<String, List<Candidate>> groups = partition(property, among);
        boolean someFree = !unconstrained(property, among).isEmpty();
        boolean partsAny = groups.values().stream().anyMatch(group -> group.size() < among.size());
        boolean required = among.stream().allMatch(candidate -> candidate.requires(property));
        if (!partsAny || someFree && !marksItsOwners(property, among)) {
            return 0;
        }
        long distinct = groups.values().stream().distinct().count() + (someFree ? 1 : 0);
        return (int) (distinct * 2 + (required ? 1 : 0));
    }

    /**
     * Whether the property marks those that limit its values: it is always there or always the same, and the others do
     * not have it, or one of them has it with any value. Of one candidate with several values its keys say as much.
     */
    private static boolean marksItsOwners(String property, List<Candidate> among) {
        List<Candidate> free = unconstrained(property, among);
        List<Candidate> owners = new ArrayList<>(among);
        owners.removeAll(free);
        boolean marks = owners.stream()
                .allMatch(owner ->
                        owner.values().get(property).size() == 1 || owners.size() > 1 && owner.requires(property));
        List<Candidate> alike = free.stream()
                .filter(candidate -> candidate.declared().contains(property))
                .toList();
        return marks && (alike.isEmpty() || free.size() == 1 && !isFlagBesideKeys(property, free.get(0), among));
    }

    /** Whether it is but a flag of the candidate, which has keys of its own that say more than either value of a flag. */
    private static boolean isFlagBesideKeys(String property, Candidate candidate, List<Candidate> among) {
        return Set.of(JsonKind.BOOLEAN).equals(candidate.kinds().get(property))
                && !ownKeys(candidate, among).isEmpty();
    }

    private static List<Candidate> unconstrained(String property, List<Candidate> among) {
        return among.stream()
                .filter(candidate -> !candidate.values().containsKey(property))
                .toList();
    }

    /** The candidates by each value of the property that any of them allows. */
    private static Map<String, List<Candidate>> partition(String property, List<Candidate> among) {
        Map<String, List<Candidate>> byValue = new LinkedHashMap<>();
        for (Candidate candidate : among) {
            candidate
                    .values()
                    .getOrDefault(property, Set.of())
                    .forEach(value -> byValue.computeIfAbsent(value, key -> new ArrayList<>())
                            .add(candidate));
        }
        return byValue;
    }

    private Decision byValue(String property, List<Candidate> among, Set<String> asked) {
        Set<String> askedNow = new HashSet<>(asked);
        askedNow.add(property);
        Map<List<Candidate>, Decision> decided = new LinkedHashMap<>();
        Map<String, Decision> cases = new LinkedHashMap<>();
        partition(property, among)
                .forEach((value, group) ->
                        cases.put(value, decided.computeIfAbsent(group, some -> decide(some, askedNow))));
        Decision otherwise = decided.computeIfAbsent(open(property, among), some -> decide(some, askedNow));
        List<Candidate> optional = optional(property, among);
        if (!optional.isEmpty()) {
            Decision missing = decided.containsKey(optional)
                    ? decided.get(optional)
                    : new ObjectDecision(candidates, inner, none, () -> {})
                            .decide(optional, askedNow); // what lacks its mark is rare
            if (!missing.equals(otherwise)) {
                cases.putIfAbsent(Decision.MISSING, missing);
            }
        }
        return new Decision.ByValue(property, cases, otherwise);
    }

    /** Those that can do without the property. */
    private static List<Candidate> optional(String property, List<Candidate> among) {
        return among.stream().filter(candidate -> !candidate.requires(property)).toList();
    }

    /**
     * Those that may have a value which no candidate names: where some do not limit it at all, it is no mark of all of
     * them, and an enum of the others may have grown.
     */
    private static List<Candidate> open(String property, List<Candidate> among) {
        List<Candidate> free = unconstrained(property, among);
        return among.stream()
                .filter(candidate -> free.contains(candidate)
                        || !free.isEmpty() && candidate.values().get(property).size() > 1)
                .toList();
    }

    private Decision byKey(List<Candidate> among, Set<String> asked) {
        List<Candidate> left = new ArrayList<>(among);
        List<Decision.KeyCase> cases = new ArrayList<>();
        boolean found = true;
        while (found && !areOne(left)) {
            found = false;
            for (Candidate candidate : left) {
                List<String> keys = ownKeys(candidate, left);
                if (!keys.isEmpty()) {
                    cases.add(new Decision.KeyCase(keys, new Decision.Leaf(candidate.index())));
                    left.remove(candidate);
                    found = true;
                    break;
                }
            }
        }
        Decision rest =
                areOne(left) ? first(left) : cases.isEmpty() ? byWhatIsInside(left) : byPropertyKind(left, asked);
        return cases.isEmpty() ? rest : new Decision.ByKey(cases, rest);
    }

    /** The required keys of a candidate that no other one declares. */
    private static List<String> ownKeys(Candidate candidate, List<Candidate> among) {
        Set<String> keys = new LinkedHashSet<>(candidate.required());
        for (Candidate other : among) {
            if (other != candidate) {
                keys.removeAll(other.declared());
            }
        }
        return List.copyOf(keys);
    }

    /** By what a property of all of them is, text in one, a list in the other; then by the keys. */
    private Decision byPropertyKind(List<Candidate> among, Set<String> asked) {
        for (String property : among.get(0).kinds().keySet()) {
            Map<JsonKind, List<Candidate>> groups = byKind(property, among);
            if (!asked.contains(property) && groups.values().stream().anyMatch(group -> group.size() < among.size())) {
                Set<String> askedNow = new HashSet<>(asked);
                askedNow.add(property);
                Map<List<Candidate>, Decision> decided = new HashMap<>(); // each group once, or it grows exponentially
                Map<JsonKind, Decision> cases = new LinkedHashMap<>();
                groups.forEach((kind, group) ->
                        cases.put(kind, decided.computeIfAbsent(group, some -> byPropertyKind(some, askedNow))));
                List<Candidate> optional = optional(property, among);
                return new Decision.ByPropertyKind(
                        property,
                        cases,
                        decided.computeIfAbsent(
                                optional.isEmpty() ? among : optional, some -> byPropertyKind(some, askedNow)));
            }
        }
        return byKey(among, asked);
    }

    /** The candidates by each kind, null aside, that the property may be; none unless all of them declare it. */
    private static Map<JsonKind, List<Candidate>> byKind(String property, List<Candidate> among) {
        Map<JsonKind, List<Candidate>> groups = new LinkedHashMap<>();
        for (Candidate candidate : among) {
            candidate
                    .kinds()
                    .getOrDefault(property, Set.of())
                    .forEach(kind -> groups.computeIfAbsent(kind, key -> new ArrayList<>())
                            .add(candidate));
        }
        boolean ofAll = among.stream().allMatch(candidate -> candidate.kinds().containsKey(property));
        return ofAll ? groups : Map.of();
    }

    private Decision byWhatIsInside(List<Candidate> among) {
        return inner.decide(among, () -> mostKeys(among), ambiguous);
    }

    private static Decision first(List<Candidate> among) {
        return new Decision.Leaf(among.get(0).index());
    }

    private Decision insideOrFirst(List<Candidate> alike, List<Candidate> among) {
        return areOne(alike) || alike.size() == among.size()
                ? first(alike)
                : inner.decide(alike, () -> first(alike), () -> {});
    }

    private Decision mostKeys(List<Candidate> among) {
        Map<List<Set<String>>, List<Candidate>> byKeys = new LinkedHashMap<>();
        among.forEach(candidate -> byKeys.computeIfAbsent(
                        List.of(candidate.declared(), candidate.required()), key -> new ArrayList<>())
                .add(candidate));
        return new Decision.MostKeys(byKeys.values().stream()
                .map(alike -> new Decision.Candidate(
                        insideOrFirst(alike, among),
                        List.copyOf(alike.get(0).declared()),
                        peculiar(alike.get(0), among)))
                .toList());
    }

    /** The keys that a candidate requires and some other one does not. */
    private static List<String> peculiar(Candidate candidate, List<Candidate> among) {
        return candidate.required().stream()
                .filter(key -> !among.stream().allMatch(other -> other.requires(key)))
                .toList();
    }
}
