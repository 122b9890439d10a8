package dev.sluice.mapping;

import dev.sluice.mapping.Left.Aspect;
import dev.sluice.model.Decision;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Asks for the keys that must be there: first those that only one owner has, inside a value then each of the others. */
final class KeyQuestion {

    private final ObjectDecision decisions;

    KeyQuestion(ObjectDecision decisions) {
        this.decisions = decisions;
    }

    Optional<Decision> ask(Left left) {
        List<Candidate> others = new ArrayList<>(left.among());
        List<Decision.KeyCase> cases = new ArrayList<>();
        for (Optional<Candidate> next; (next = withOwnKeys(others)).isPresent(); ) {
            Candidate candidate = next.get();
            cases.add(new Decision.KeyCase(ownKeys(candidate, others), decisions.answer(List.of(candidate), left)));
            others.remove(candidate);
        }
        if (!cases.isEmpty()) {
            Decision rest = decisions.decide(left.only(others));
            Decision question = new Decision.ByKey(decisions.path(), cases, rest);
            return Decisions.isOpen(question) ? Optional.empty() : Optional.of(question);
        }
        return decisions.path().isSelf() ? Optional.empty() : byPresence(left);
    }

    /** One whose owner has few candidates first, so that the others are what is left. */
    private static Optional<Candidate> withOwnKeys(List<Candidate> among) {
        return Left.owners(among).size() == 1
                ? Optional.empty()
                : among.stream()
                        .filter(candidate -> !ownKeys(candidate, among).isEmpty())
                        .min(Comparator.comparing(candidate -> among.stream()
                                .filter(other -> other.owner() == candidate.owner())
                                .count()));
    }

    /** The required keys of a candidate that no candidate of another owner declares. */
    static List<String> ownKeys(Candidate candidate, List<Candidate> among) {
        Set<String> keys = new LinkedHashSet<>(candidate.required());
        for (Candidate other : among) {
            if (other.owner() != candidate.owner()) {
                keys.removeAll(other.declared());
            }
        }
        return List.copyOf(keys);
    }

    /** At the union itself it is counted which keys are there, and that looks after the required ones. */
    private Optional<Decision> byPresence(Left left) {
        Set<String> required = new LinkedHashSet<>();
        left.among().forEach(candidate -> required.addAll(candidate.required()));
        for (String key : required) {
            List<Candidate> without = left.without(key);
            if (!without.isEmpty() && !left.isAsked(Aspect.PRESENCE, key)) {
                Left further = left.after(Aspect.PRESENCE, key);
                Decision.KeyCase present = new Decision.KeyCase(List.of(key), decisions.noAnswer(left.expected()));
                Decision question =
                        new Decision.ByKey(decisions.path(), List.of(present), decisions.answer(without, further));
                Optional<Decision> asked = decisions.thenFurther(question, further);
                if (asked.isPresent()) {
                    return asked;
                }
            }
        }
        return Optional.empty();
    }
}
