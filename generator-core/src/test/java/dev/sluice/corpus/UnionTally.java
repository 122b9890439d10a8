package dev.sluice.corpus;

import dev.sluice.model.Decision;
import dev.sluice.model.RecordDecl;
import dev.sluice.model.TypeDecl;
import dev.sluice.model.UnionDecl;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts by what questions the members of unions are told apart. A union counts once, by the hardest of them. */
final class UnionTally {

    /** From the easiest to the hardest. */
    private static final List<String> KINDS =
            List.of("by kind", "by what is inside", "by value", "by key", "ambiguous");

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
        int inside = decision.branches().mapToInt(UnionTally::hardest).max().orElse(0);
        return Math.max(inside, KINDS.indexOf(kind(decision)));
    }

    private static String kind(Decision decision) {
        if (decision instanceof Decision.ByValue) {
            return "by value";
        }
        if (decision instanceof Decision.ByKey) {
            return "by key";
        }
        if (decision instanceof Decision.MostKeys || decision instanceof Decision.FirstOf) {
            return "ambiguous";
        }
        return decision instanceof Decision.ByKind byKind && !byKind.of().isSelf() ? "by what is inside" : "by kind";
    }
}
