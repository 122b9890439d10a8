package dev.sluice.mapping;

import dev.sluice.model.Decision;
import dev.sluice.model.JsonKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Tells members apart by what is inside: of objects whose keys do not, by the object or the first item that a property
 * of all of them holds; of lists, by the first item.
 */
final class InnerDecision {

    /** What is taken where the schemas leave it open. */
    static final String MOST_KEYS = "the one with most of its properties present";

    static final String FIRST = "the first of them";

    private static final int MOST_DEPTH = 3;

    private final Candidates candidates;
    private final int depth;

    InnerDecision(Candidates candidates) {
        this(candidates, 0);
    }

    private InnerDecision(Candidates candidates, int depth) {
        this.candidates = candidates;
        this.depth = depth;
    }

    /**
     * What a property is asked.
     *
     * @param always whether nothing else need be asked: it is always there, and of one kind
     * @param isOpen whether its answers may be wrong, since the schemas leave it open
     */
    private record Question(String property, Map<JsonKind, Decision> cases, boolean always, boolean isOpen) {

        Decision or(Decision otherwise) {
            return always ? cases.values().iterator().next() : new Decision.ByPropertyKind(property, cases, otherwise);
        }
    }

    /**
     * Asks one property after the other, until one is there; what they leave open, only where the keys say nothing at all.
     *
     * @param byKeys for an object that has none of the properties
     * @param ambiguous run when the schemas leave it open all the same
     */
    Decision decide(List<Candidate> among, Supplier<Decision> byKeys, Runnable ambiguous) {
        List<Question> questions = new ArrayList<>();
        if (depth < MOST_DEPTH) {
            for (String property : differing(among)) {
                question(property, among)
                        .filter(question -> !question.isOpen() || haveSameKeys(among))
                        .ifPresent(questions::add);
            }
        }
        questions.sort(Comparator.comparing(Question::isOpen));
        boolean clear = questions.stream().anyMatch(question -> question.always() && !question.isOpen());
        if (!clear) {
            ambiguous.run();
        }
        Decision decision = clear ? null : byKeys.get();
        List<Question> asked = upToTheOneThatIsAlwaysThere(questions);
        for (int i = asked.size() - 1; i >= 0; i--) {
            decision = asked.get(i).or(decision);
        }
        return decision;
    }

    private static List<Question> upToTheOneThatIsAlwaysThere(List<Question> questions) {
        for (int i = 0; i < questions.size(); i++) {
            if (questions.get(i).always()) {
                return questions.subList(0, i + 1);
            }
        }
        return questions;
    }

    /** The properties that all candidates have, in schemas of their own. */
    private Set<String> differing(List<Candidate> among) {
        Set<String> shared = new LinkedHashSet<>(among.get(0).parts().keySet());
        among.forEach(candidate -> shared.retainAll(candidate.parts().keySet()));
        shared.removeIf(property -> among.stream()
                        .map(candidate -> candidates.idOf(candidate.parts().get(property)))
                        .distinct()
                        .count()
                == 1);
        return shared;
    }

    private static boolean haveSameKeys(List<Candidate> among) {
        return among.stream().map(Candidate::declared).distinct().count() == 1
                && among.stream().map(Candidate::required).distinct().count() == 1;
    }

    private Optional<Question> question(String property, List<Candidate> among) {
        Map<JsonKind, List<Candidate>> byKind = new EnumMap<>(JsonKind.class);
        for (Candidate candidate : among) {
            for (JsonKind kind : candidates.kindsOf(candidate.parts().get(property))) {
                byKind.computeIfAbsent(kind, key -> new ArrayList<>()).add(candidate);
            }
        }
        AtomicBoolean open = new AtomicBoolean();
        Map<JsonKind, Decision> cases = new LinkedHashMap<>();
        for (JsonKind kind : List.of(JsonKind.OBJECT, JsonKind.ARRAY)) {
            List<Candidate> some = byKind.getOrDefault(kind, List.of());
            if (some.size() > 1) {
                Decision inside = kind == JsonKind.OBJECT
                        ? ofObjects(partsOf(some, property), first(some), () -> open.set(true))
                        : byFirstItem(itemsOf(some, property), first(some), taken -> open.set(true));
                if (!(inside instanceof Decision.Leaf)) {
                    cases.put(kind, new Decision.Inside(property, inside));
                }
            }
        }
        boolean always = byKind.size() == 1 && among.stream().allMatch(candidate -> candidate.requires(property));
        return cases.isEmpty() ? Optional.empty() : Optional.of(new Question(property, cases, always, open.get()));
    }

    /**
     * What is inside a member.
     *
     * @param index the member's place in the union
     * @param part empty where nothing is said of it
     */
    record Inner(int index, Optional<Part> part) {}

    private static List<Inner> partsOf(List<Candidate> among, String property) {
        return among.stream()
                .map(candidate -> new Inner(
                        candidate.index(), Optional.of(candidate.parts().get(property))))
                .toList();
    }

    private List<Inner> itemsOf(List<Candidate> among, String property) {
        return among.stream()
                .map(candidate -> new Inner(
                        candidate.index(), candidates.itemsOf(candidate.parts().get(property))))
                .toList();
    }

    private List<Inner> itemsOf(List<Inner> lists) {
        return lists.stream()
                .map(list -> new Inner(list.index(), list.part().flatMap(candidates::itemsOf)))
                .toList();
    }

    private static Decision first(List<Candidate> among) {
        return new Decision.Leaf(among.get(0).index());
    }

    private Decision ofObjects(List<Inner> parts, Decision none, Runnable open) {
        List<Candidate> objects = new ArrayList<>();
        for (Inner part : parts) {
            part.part().ifPresent(schema -> objects.addAll(candidates.inside(schema, part.index())));
        }
        if (haveSameKeys(objects)
                && objects.stream().allMatch(each -> each.parts().isEmpty())) {
            open.run();
            return new Decision.Leaf(parts.get(0).index());
        }
        return new ObjectDecision(objects, new InnerDecision(candidates, depth + 1), none, open)
                .decide(Optional.empty());
    }

    /**
     * Tells lists apart. A list of anything is what the first items of the other lists are not.
     *
     * @param lists the members that are lists, and of each what its items are
     * @param none for an item that none of them allows
     * @param ambiguous is told which is taken, where the schemas leave it open
     */
    Decision byFirstItem(List<Inner> lists, Decision none, Consumer<String> ambiguous) {
        Map<JsonKind, List<Inner>> byKind = new LinkedHashMap<>();
        for (Inner list : lists) {
            Set<JsonKind> kinds = saysNothing(list)
                    ? Set.of()
                    : candidates.kindsOf(list.part().get());
            kinds.forEach(kind ->
                    byKind.computeIfAbsent(kind, key -> new ArrayList<>()).add(list));
        }
        Map<JsonKind, Decision> cases = new LinkedHashMap<>();
        byKind.forEach((kind, some) -> cases.put(kind, byItem(kind, some, none, ambiguous)));
        Optional<Inner> any = lists.stream().filter(this::saysNothing).findFirst();
        for (JsonKind kind : JsonKind.values()) {
            any.ifPresent(list -> cases.putIfAbsent(kind, new Decision.Leaf(list.index())));
        }
        Decision empty = new Decision.Leaf(lists.get(0).index());
        boolean tells = !new HashSet<>(cases.values()).equals(Set.of(none));
        return tells ? new Decision.ByFirstItem(cases, empty, none) : none;
    }

    private boolean saysNothing(Inner list) {
        return list.part().filter(candidates::saysAnything).isEmpty();
    }

    private Decision byItem(JsonKind kind, List<Inner> some, Decision none, Consumer<String> ambiguous) {
        Decision first = new Decision.Leaf(some.get(0).index());
        if (some.size() == 1) {
            return first;
        }
        if (kind == JsonKind.OBJECT) {
            return ofObjects(some, none, () -> ambiguous.accept(MOST_KEYS));
        }
        if (kind == JsonKind.ARRAY && depth < MOST_DEPTH) {
            return new InnerDecision(candidates, depth + 1).byFirstItem(itemsOf(some), none, ambiguous);
        }
        ambiguous.accept(FIRST);
        return first;
    }
}
