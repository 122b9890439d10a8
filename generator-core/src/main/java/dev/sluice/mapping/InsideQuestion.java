package dev.sluice.mapping;

import dev.sluice.mapping.Left.Aspect;
import dev.sluice.mapping.PartDecision.Possible;
import dev.sluice.model.Decision;
import dev.sluice.model.JsonKind;
import dev.sluice.model.ValuePath;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Asks what is in a property that all candidates have, in schemas of their own, or what the values of maps are. */
final class InsideQuestion {

    private static final String ANY_NAME = "";

    private final ObjectDecision decisions;
    private final Candidates candidates;

    InsideQuestion(ObjectDecision decisions, Candidates candidates) {
        this.decisions = decisions;
        this.candidates = candidates;
    }

    Optional<Decision> ask(Left left) {
        if (PartDecision.isDeep(decisions.path())) {
            return Optional.empty();
        }
        return differing(left.among()).stream()
                .filter(property -> !left.isAsked(Aspect.INSIDE, property))
                .flatMap(property -> ask(property, left).stream())
                .findFirst()
                .or(() -> askValues(left));
    }

    /** The properties that all candidates have, in schemas of their own. */
    private Set<String> differing(List<Candidate> among) {
        Set<String> shared = new LinkedHashSet<>(among.get(0).declared());
        among.forEach(candidate -> shared.retainAll(candidate.declared()));
        shared.removeIf(property -> among.stream()
                        .map(candidate -> candidates.idOf(candidate.parts().get(property)))
                        .distinct()
                        .count()
                == 1);
        return shared;
    }

    private Optional<Decision> ask(String property, Left left) {
        List<Possible> possible = new ArrayList<>();
        for (Candidate candidate : left.among()) {
            possible.add(
                    new Possible(possible.size(), Optional.of(candidate.parts().get(property))));
        }
        Set<JsonKind> kinds = kinds(property, left);
        if (!kinds.contains(JsonKind.OBJECT) && !kinds.contains(JsonKind.ARRAY)) {
            return Optional.empty();
        }
        Left further = left.after(Aspect.INSIDE, property);
        List<Candidate> optional = left.without(property);
        Decision absent = optional.isEmpty() ? decisions.noAnswer(false) : decisions.answer(optional, further);
        return ask(decisions.path().property(property), kinds, possible, absent, further);
    }

    private Optional<Decision> ask(
            ValuePath path, Set<JsonKind> kinds, List<Possible> possible, Decision absent, Left further) {
        Map<JsonKind, Decision> cases = partDecision(further).cases(path, kinds, possible);
        return cases.values().stream().allMatch(Decisions::isOpen)
                ? Optional.empty()
                : decisions.thenFurther(
                        Decisions.simplified(new Decision.ByKind(path, cases, absent, decisions.noAnswer(false))),
                        further);
    }

    /** The kinds that the property may be; once it was asked which it is, those that all candidates allow. */
    private Set<JsonKind> kinds(String property, Left left) {
        boolean isAsked = left.isAsked(Aspect.KIND, property);
        Set<JsonKind> kinds = isAsked ? EnumSet.allOf(JsonKind.class) : EnumSet.noneOf(JsonKind.class);
        for (Candidate candidate : left.among()) {
            Set<JsonKind> some = candidates.kindsOf(candidate.parts().get(property));
            if (isAsked) {
                kinds.retainAll(some);
            } else {
                kinds.addAll(some);
            }
        }
        return kinds;
    }

    /** Of objects that are but maps, by what their values are. */
    private Optional<Decision> askValues(Left left) {
        boolean areMaps =
                left.among().stream().allMatch(candidate -> candidate.declared().isEmpty());
        if (!areMaps || left.isAsked(Aspect.INSIDE, ANY_NAME)) {
            return Optional.empty();
        }
        List<Possible> possible = new ArrayList<>();
        left.among().forEach(candidate -> possible.add(new Possible(possible.size(), candidate.entries())));
        Left further = left.after(Aspect.INSIDE, ANY_NAME);
        ValuePath path = decisions.path().firstValue();
        return ask(path, EnumSet.allOf(JsonKind.class), possible, decisions.noAnswer(false), further);
    }

    private PartDecision partDecision(Left left) {
        return new PartDecision(
                candidates,
                (places, expected) -> {
                    List<Candidate> some = new ArrayList<>();
                    for (int i = 0; i < left.among().size(); i++) {
                        if (places.contains(i)) {
                            some.add(left.among().get(i));
                        }
                    }
                    return decisions.answer(some, left.ifExpected(expected));
                },
                decisions.noAnswer(false));
    }
}
