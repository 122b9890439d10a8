package dev.sluice.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts what was tried and what came through, by kind, and keeps what failed. */
final class Tally {

    private static final int SHOWN = 30;

    /** A check that throws when it fails. */
    interface Check {
        void run() throws Exception;
    }

    private final Map<String, int[]> counts = new TreeMap<>();
    private final List<String> failures = new ArrayList<>();

    void run(String kind, String source, Check check) {
        int[] count = counts.computeIfAbsent(kind, key -> new int[2]);
        count[0]++;
        try {
            check.run();
            count[1]++;
        } catch (Exception | AssertionError e) {
            failures.add(kind + " " + source + ": " + e);
        }
    }

    /** Counts what another one has counted as well. */
    void add(Tally other) {
        other.counts.forEach((kind, more) -> {
            int[] count = counts.computeIfAbsent(kind, key -> new int[2]);
            count[0] += more[0];
            count[1] += more[1];
        });
        failures.addAll(other.failures);
    }

    int tried() {
        return counts.values().stream().mapToInt(count -> count[0]).sum();
    }

    int succeeded() {
        return tried() - failures.size();
    }

    /** Prints a table of kinds. */
    void print(String title) {
        StringBuilder table = new StringBuilder("| " + title + " | tried | survived |\n|---|---:|---:|\n");
        counts.forEach((kind, count) -> table.append(String.format("| %s | %d | %d |%n", kind, count[0], count[1])));
        System.out.println(table + String.format("| all | %d | %d |%n", tried(), succeeded()));
    }

    void failIfAny() {
        if (!failures.isEmpty()) {
            List<String> first = failures.subList(0, Math.min(SHOWN, failures.size()));
            throw new AssertionError(failures.size() + " of " + tried() + " failed\n" + String.join("\n", first));
        }
    }
}
