package dev.sluice.mapping;

import dev.sluice.mapping.Candidates.Candidate;
import dev.sluice.model.Decision;
import dev.sluice.spec.Discriminator;
import java.util.ArrayList;
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
    private final Runnable ambiguous;

    /** @param ambiguous run when the schemas leave it open */
    ObjectDecision(List<Candidate> candidates, Runnable ambiguous) {
        this.candidates = candidates;
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
        if (among.size() == 1) {
            return new Decision.Leaf(among.get(0).index());
        }
        return bestProperty(among, asked)
                .map(property -> byValue(property, among, asked))
                .orElseGet(() -> byKey(among));
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
        long unconstrained = unconstrained(property, among).size();
        boolean partsAny = groups.values().stream().anyMatch(group -> group.size() < among.size());
        boolean required =
                among.stream().allMatch(candidate -> candidate.required().contains(property));
        if (!partsAny || unconstrained > 0 && !declaredOnlyBy(property, among)) {
            return 0;
        }
        long distinct = groups.values().stream().distinct().count() + (unconstrained > 0 ? 1 : 0);
        return (int) (distinct * 2 + (required ? 1 : 0));
    }

    /** Whether the candidates that do not limit the property's values do not have the property, or not the same values. */
    private static boolean declaredOnlyBy(String property, List<Candidate> among) {
        List<Candidate> free = unconstrained(property, among);
        return free.size() < among.size() && free.size() <= 1
                || free.stream().noneMatch(candidate -> candidate.declared().contains(property));
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
        return new Decision.ByValue(property, cases, otherwise(property, among, askedNow));
    }

    /** Where the property is missing or has another value: those that do not limit it, else those that do not need it. */
    private Decision otherwise(String property, List<Candidate> among, Set<String> asked) {
        List<Candidate> free = unconstrained(property, among);
        if (free.isEmpty()) {
            List<Candidate> optional = among.stream()
                    .filter(candidate -> !candidate.required().contains(property))
                    .toList();
            return optional.size() == 1 ? new Decision.Leaf(optional.get(0).index()) : new Decision.Unknown();
        }
        return decide(free, asked);
    }

    private Decision byKey(List<Candidate> among) {
        List<Candidate> left = new ArrayList<>(among);
        List<Decision.KeyCase> cases = new ArrayList<>();
        boolean found = true;
        while (found && left.size() > 1) {
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
        Decision rest = left.size() == 1 ? new Decision.Leaf(left.get(0).index()) : mostKeys(left);
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

    private Decision mostKeys(List<Candidate> among) {
        ambiguous.run();
        return new Decision.MostKeys(among.stream()
                .map(candidate -> new Decision.Candidate(candidate.index(), List.copyOf(candidate.declared())))
                .toList());
    }
}
