package dev.sluice.corpus;

import dev.sluice.model.Decision;
import dev.sluice.model.RecordDecl;
import dev.sluice.model.TypeDecl;
import dev.sluice.model.UnionDecl;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Counts by what questions the members of unions are told apart. A union counts once, by the hardest of them. */
final class UnionTally {

    /** From the easiest to the hardest. */
    private static final List<String> KINDS =
            List.of("by kind", "by the first item", "by value", "by key", "ambiguous");

    private final Map<String, Integer> counts = new LinkedHashMap<>();

    UnionTally() {
        KINDS.forEach(kind -> counts.put(kind, 0));
    }

    void add(TypeDecl type) {
        if (type instanceof UnionDecl union) {
            counts.merge(KINDS.get(hardest(union.decision())), 1, Integer::sum);
            union.nested().forEach(this::add);
        } else if (type instanceof RecordDecl object) {
            object.nested().forEach(this::add);
        }
    }

    void add(UnionTally other) {
        other.counts.forEach((kind, count) -> counts.merge(kind, count, Integer::sum));
    }

    /** As cells of a table, in the order of {@link #header()}. */
    String cells() {
        return counts.values().stream()
                .map(String::valueOf)
                .reduce((one, other) -> one + " | " + other)
                .orElseThrow();
    }

    static String header() {
        return String.join(" | ", KINDS);
    }

    private static int hardest(Decision decision) {
        int inside = answers(decision).mapToInt(UnionTally::hardest).max().orElse(0);
        return Math.max(inside, KINDS.indexOf(kind(decision)));
    }

    private static String kind(Decision decision) {
        if (decision instanceof Decision.ByValue) {
            return "by value";
        }
        if (decision instanceof Decision.ByKey) {
            return "by key";
        }
        if (decision instanceof Decision.ByFirstItem) {
            return "by the first item";
        }
        return decision instanceof Decision.MostKeys ? "ambiguous" : "by kind";
    }

    private static Stream<Decision> answers(Decision decision) {
        if (decision instanceof Decision.ByKind byKind) {
            return byKind.cases().values().stream();
        }
        if (decision instanceof Decision.ByValue byValue) {
            return Stream.concat(byValue.cases().values().stream(), Stream.of(byValue.otherwise()));
        }
        if (decision instanceof Decision.ByKey byKey) {
            return Stream.concat(byKey.cases().stream().map(Decision.KeyCase::then), Stream.of(byKey.otherwise()));
        }
        if (decision instanceof Decision.Inside inside) {
            return Stream.of(inside.then());
        }
        return decision instanceof Decision.ByFirstItem byFirstItem
                ? byFirstItem.cases().values().stream()
                : Stream.empty();
    }
}
