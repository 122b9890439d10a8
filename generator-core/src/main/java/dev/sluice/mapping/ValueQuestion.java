package dev.sluice.mapping;

import dev.sluice.mapping.Left.Aspect;
import dev.sluice.model.Decision;
import dev.sluice.model.JsonKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Asks for the value of a property of which candidates name the values that it may have. */
final class ValueQuestion {

    private final ObjectDecision decisions;

    ValueQuestion(ObjectDecision decisions) {
        this.decisions = decisions;
    }

    /** Of the property that parts the candidates into most groups; required ones and earlier ones first. */
    Optional<Decision> ask(Left left) {
        Set<String> properties = new LinkedHashSet<>();
        left.among().forEach(candidate -> properties.addAll(candidate.values().keySet()));
        return properties.stream()
                .filter(property -> !left.isAsked(Aspect.VALUE, property) && score(property, left.among()) > 0)
                .sorted(Comparator.comparing(property -> -score(property, left.among())))
                .flatMap(property -> byValue(property, left).stream())
                .findFirst();
    }

    /** Of this property, if it parts the candidates at all. */
    Optional<Decision> ask(String property, Left left) {
        return partition(property, left.among()).size() > 1 ? byValue(property, left) : Optional.empty();
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
        boolean alike = free.stream().anyMatch(candidate -> candidate.declared().contains(property));
        return marks
                && (!alike
                        || Left.owners(free).size() == 1
                                && free.stream().noneMatch(each -> isFlagBesideKeys(property, each, among)));
    }

    /** Whether it is but a flag of the candidate, which has keys of its own that say more than either value of a flag. */
    private static boolean isFlagBesideKeys(String property, Candidate candidate, List<Candidate> among) {
        return Set.of(JsonKind.BOOLEAN).equals(candidate.kinds().get(property))
                && !KeyQuestion.ownKeys(candidate, among).isEmpty();
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

    private Optional<Decision> byValue(String property, Left left) {
        Left further = left.after(Aspect.VALUE, property).after(Aspect.KIND, property);
        Map<List<Candidate>, Decision> decided = new LinkedHashMap<>();
        Map<String, Decision> cases = new LinkedHashMap<>();
        partition(property, left.among())
                .forEach((value, group) ->
                        cases.put(value, decided.computeIfAbsent(group, some -> decisions.answer(some, further))));
        Decision otherwise = decided.computeIfAbsent(open(property, left), some -> decisions.answer(some, further));
        List<Candidate> optional = left.without(property);
        if (!optional.isEmpty()) {
            // What lacks a mark of its own is rare.
            boolean marked =
                    optional.stream().anyMatch(candidate -> candidate.values().containsKey(property));
            Decision missing = decided.containsKey(optional)
                    ? decided.get(optional)
                    : decisions.answer(optional, further.ifExpected(!marked));
            if (!missing.equals(otherwise)) {
                cases.putIfAbsent(Decision.MISSING, missing);
            }
        }
        Decision byText = new Decision.ByValue(decisions.path(), property, cases, otherwise);
        return decisions.thenFurther(ofOtherKinds(property, byText, left, further), further);
    }

    /** A list or an object has no text: where only some may have one, they are told apart by that before. */
    private Decision ofOtherKinds(String property, Decision byText, Left left, Left further) {
        Map<JsonKind, Decision> cases = new LinkedHashMap<>();
        for (JsonKind kind : List.of(JsonKind.ARRAY, JsonKind.OBJECT)) {
            List<Candidate> some = left.among().stream()
                    .filter(candidate -> candidate.mayBe(property, kind))
                    .toList();
            boolean isSaid =
                    some.stream().anyMatch(candidate -> candidate.kinds().containsKey(property));
            if (isSaid && some.size() < left.among().size()) {
                cases.put(kind, decisions.answer(some, further));
            }
        }
        return cases.isEmpty()
                ? byText
                : new Decision.ByKind(decisions.path().property(property), cases, byText, byText);
    }

    /**
     * Those that may have a value which no candidate names: where some do not limit it at all, it is no mark of all of
     * them, and where another value told already, it is no mark that decides; an enum of the others may have grown.
     */
    private static List<Candidate> open(String property, Left left) {
        List<Candidate> free = unconstrained(property, left.among());
        boolean isNoMark = !free.isEmpty() || left.isAsked(Aspect.VALUE);
        return left.among().stream()
                .filter(candidate -> free.contains(candidate)
                        || isNoMark && candidate.values().get(property).size() > 1)
                .toList();
    }
}
