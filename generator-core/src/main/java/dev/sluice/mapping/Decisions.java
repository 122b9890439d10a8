package dev.sluice.mapping;

import dev.sluice.model.Decision;
import dev.sluice.model.JsonKind;
import dev.sluice.model.ValuePath;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Puts decisions together: of those that come to the same, the one that asks less. */
final class Decisions {

    private Decisions() {}

    /** Whether no answer decides anything. */
    static boolean isOpen(Decision question) {
        return question instanceof Decision.Open
                || question.branches().findAny().isPresent()
                        && question.branches().allMatch(Decisions::isOpen);
    }

    /** The answers to a question at the path that decide nothing, each once. */
    static List<Decision.Open> open(Decision question, ValuePath path) {
        return open(question).filter(open -> open.of().equals(path)).distinct().toList();
    }

    private static Stream<Decision.Open> open(Decision decision) {
        if (decision instanceof Decision.Open open) {
            return Stream.of(open);
        }
        return decision instanceof Decision.Unless unless
                ? open(unless.then())
                : decision.branches().distinct().flatMap(Decisions::open);
    }

    /** The question, and where it has no answer at its path what comes next. */
    static Decision unless(Decision question, ValuePath path, Decision then) {
        boolean isShort = then.branches().findAny().isEmpty();
        long times = open(question).filter(open -> open.of().equals(path)).count();
        return isShort || times == 1
                ? withOpen(question, open -> open.of().equals(path) ? then : open)
                : new Decision.Unless(withOpen(question, open -> new Decision.Open(path, true)), then);
    }

    private static Decision withOpen(Decision decision, Function<Decision.Open, Decision> instead) {
        if (decision instanceof Decision.Open open) {
            return instead.apply(open);
        }
        if (decision instanceof Decision.Unless unless) {
            return new Decision.Unless(unless.question(), withOpen(unless.then(), instead));
        }
        return simplified(mapped(decision, branch -> withOpen(branch, instead)));
    }

    private static Decision mapped(Decision decision, UnaryOperator<Decision> change) {
        if (decision instanceof Decision.ByKind byKind) {
            return new Decision.ByKind(
                    byKind.of(),
                    mapped(byKind.cases(), change),
                    change.apply(byKind.absent()),
                    change.apply(byKind.otherwise()));
        }
        if (decision instanceof Decision.ByValue byValue) {
            return new Decision.ByValue(
                    byValue.of(),
                    byValue.property(),
                    mapped(byValue.cases(), change),
                    change.apply(byValue.otherwise()));
        }
        if (decision instanceof Decision.ByKey byKey) {
            return new Decision.ByKey(
                    byKey.of(),
                    byKey.cases().stream()
                            .map(each -> new Decision.KeyCase(each.keys(), change.apply(each.then())))
                            .toList(),
                    change.apply(byKey.otherwise()));
        }
        return decision;
    }

    private static <K> Map<K, Decision> mapped(Map<K, Decision> cases, UnaryOperator<Decision> change) {
        Map<K, Decision> mapped = new LinkedHashMap<>();
        cases.forEach((key, then) -> mapped.put(key, change.apply(then)));
        return mapped;
    }

    /**
     * Leaves a question out whose answers all come to the same, and one for the kind where the next one is answered
     * alike by what is of another kind.
     */
    static Decision simplified(Decision decision) {
        if (decision.branches().findAny().isEmpty()
                || decision instanceof Decision.MostKeys
                || decision instanceof Decision.Unless) {
            return decision;
        }
        if (decision.branches().distinct().count() == 1) {
            return decision.branches().findFirst().orElseThrow();
        }
        return decision instanceof Decision.ByKind byKind ? withoutKind(byKind) : decision;
    }

    private static Decision withoutKind(Decision.ByKind byKind) {
        Map<JsonKind, Decision> telling = new LinkedHashMap<>(byKind.cases());
        telling.values().removeIf(byKind.otherwise()::equals);
        if (telling.size() == 1 && byKind.absent().equals(byKind.otherwise())) {
            Decision only = telling.values().iterator().next();
            if (only instanceof Decision.ByValue byValue
                    && telling.containsKey(JsonKind.OBJECT)
                    && byValue.of().equals(byKind.of())
                    && byValue.otherwise().equals(byKind.otherwise())
                    && !byValue.cases().containsKey(Decision.MISSING)) {
                return only;
            }
            if (only instanceof Decision.ByKind ofItem
                    && telling.containsKey(JsonKind.ARRAY)
                    && ofItem.of().equals(byKind.of().firstItem())
                    && ofItem.absent().equals(byKind.otherwise())) {
                return only;
            }
        }
        return byKind;
    }
}
