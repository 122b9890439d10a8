package dev.sluice.mapping;

import dev.sluice.mapping.Left.Aspect;
import dev.sluice.model.Decision;
import dev.sluice.model.JsonKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Asks what a property of all candidates is: text in one, a list in the other. */
final class KindQuestion {

    private final ObjectDecision decisions;

    KindQuestion(ObjectDecision decisions) {
        this.decisions = decisions;
    }

    Optional<Decision> ask(Left left) {
        return left.among().get(0).kinds().keySet().stream()
                .filter(property -> !left.isAsked(Aspect.KIND, property))
                .flatMap(property -> ask(property, left).stream())
                .findFirst();
    }

    private Optional<Decision> ask(String property, Left left) {
        Map<JsonKind, List<Candidate>> groups = byKind(property, left.among());
        if (groups.values().stream()
                .allMatch(group -> group.size() == left.among().size())) {
            return Optional.empty();
        }
        Left further = left.after(Aspect.KIND, property);
        Map<List<Candidate>, Decision> decided = new LinkedHashMap<>();
        Map<JsonKind, Decision> cases = new LinkedHashMap<>();
        groups.forEach((kind, group) ->
                cases.put(kind, decided.computeIfAbsent(group, some -> decisions.answer(some, further))));
        List<Candidate> optional = left.without(property);
        Decision absent = optional.isEmpty()
                ? decisions.noAnswer(false)
                : decided.computeIfAbsent(optional, some -> decisions.answer(some, further));
        boolean tellsAll = groups.values().stream()
                .allMatch(group -> group.size() < left.among().size());
        return decisions.thenFurther(
                new Decision.ByKind(decisions.path().property(property), cases, absent, absent),
                tellsAll ? further.after(Aspect.INSIDE, property) : further);
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
}
