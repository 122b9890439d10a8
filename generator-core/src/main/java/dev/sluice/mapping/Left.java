package dev.sluice.mapping;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The candidates that are still possible.
 *
 * @param among in the order of their owners
 * @param asked what was asked of them, and need not be again
 * @param expected whether a value that is as the schemas describe it, and shows all that they tell of it, leaves these
 */
record Left(List<Candidate> among, Set<Question> asked, boolean expected) {

    enum Aspect {
        VALUE,
        KIND,
        PRESENCE,
        INSIDE
    }

    /** What is asked of a property. */
    record Question(Aspect aspect, String property) {}

    static Left of(List<Candidate> among) {
        return new Left(among, Set.of(), true);
    }

    /** Whether they all have one owner, so that there is nothing more to ask. */
    boolean isDecided() {
        return owners(among).size() == 1;
    }

    boolean isAsked(Aspect aspect, String property) {
        return asked.contains(new Question(aspect, property));
    }

    boolean isAsked(Aspect aspect) {
        return asked.stream().anyMatch(question -> question.aspect() == aspect);
    }

    Left after(Aspect aspect, String property) {
        Set<Question> more = new LinkedHashSet<>(asked);
        more.add(new Question(aspect, property));
        return new Left(among, more, expected);
    }

    Left only(List<Candidate> some) {
        return new Left(some, asked, expected);
    }

    Left ifExpected(boolean still) {
        return new Left(among, asked, expected && still);
    }

    /** Those that can do without the property. */
    List<Candidate> without(String property) {
        return among.stream().filter(candidate -> !candidate.requires(property)).toList();
    }

    /** In the order in which they come. */
    static List<Integer> owners(List<Candidate> candidates) {
        Set<Integer> owners = new LinkedHashSet<>();
        candidates.forEach(candidate -> owners.add(candidate.owner()));
        return new ArrayList<>(owners);
    }
}
