package dev.sluice.mapping;

import dev.sluice.model.Decision;
import dev.sluice.model.ValuePath;
import dev.sluice.spec.Discriminator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Tells objects apart: by the declared discriminator, else by a property whose values differ, then by what a property
 * is, by the properties that must be there, and by what is inside.
 */
final class ObjectDecision {

    /** What becomes of candidates that nothing here tells apart, and of those that need no telling apart. */
    @FunctionalInterface
    interface Rest {
        Decision of(Left left);
    }

    private final ValuePath path;
    private final Rest rest;
    private final Decision none;
    private final ValueQuestion values;
    private final List<Function<Left, Optional<Decision>>> questions;

    /**
     * @param path where the objects are
     * @param none what no candidate is
     */
    ObjectDecision(ValuePath path, Candidates candidates, Rest rest, Decision none) {
        this.path = path;
        this.rest = rest;
        this.none = none;
        this.values = new ValueQuestion(this);
        KindQuestion kinds = new KindQuestion(this);
        KeyQuestion keys = new KeyQuestion(this);
        InsideQuestion inside = new InsideQuestion(this, candidates);
        this.questions = List.of(values::ask, kinds::ask, keys::ask, inside::ask);
    }

    ValuePath path() {
        return path;
    }

    Decision decide(List<Candidate> among, Optional<Discriminator> discriminator) {
        Left left = Left.of(among);
        return discriminator
                .flatMap(declared -> values.ask(declared.propertyName(), left))
                .orElseGet(() -> decide(left));
    }

    Decision decide(Left left) {
        if (left.among().isEmpty()) {
            return none;
        }
        if (left.isDecided()) {
            return rest.of(left);
        }
        for (Function<Left, Optional<Decision>> question : questions) {
            Optional<Decision> decision = question.apply(left);
            if (decision.isPresent()) {
                return decision.get();
            }
        }
        return rest.of(left);
    }

    /** What an answer leaves, if not all of them. */
    Decision answer(List<Candidate> group, Left left) {
        return group.size() == left.among().size() ? noAnswer(left.expected()) : decide(left.only(group));
    }

    /** @param expected as {@link Left#expected()} */
    Decision noAnswer(boolean expected) {
        return new Decision.Open(path, expected);
    }

    /** A question, and further ones where it has no answer; empty if it never has one. */
    Optional<Decision> thenFurther(Decision question, Left left) {
        if (Decisions.isOpen(question)) {
            return Optional.empty();
        }
        List<Decision.Open> open = Decisions.open(question, path);
        if (open.isEmpty()) {
            return Optional.of(question);
        }
        boolean expected = open.stream().anyMatch(Decision.Open::expected);
        Left further = left.ifExpected(expected);
        // Further inside, what nobody expects is not worth more questions.
        Decision then = expected || path.isSelf() ? decide(further) : rest.of(further);
        return Optional.of(Decisions.unless(question, path, then));
    }
}
