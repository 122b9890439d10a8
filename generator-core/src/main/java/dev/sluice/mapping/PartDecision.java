package dev.sluice.mapping;

import dev.sluice.model.Decision;
import dev.sluice.model.JsonKind;
import dev.sluice.model.ValuePath;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tells apart what a part of a value may be: by its kind, then by what is in it. */
final class PartDecision {

    /** Further inside, schemas seldom differ, and code is hard to read. */
    private static final int MOST_STEPS = 4;

    /** What becomes of the owners that are left. */
    @FunctionalInterface
    interface Owners {
        Decision left(List<Integer> owners, boolean expected);
    }

    /**
     * What the part may be.
     *
     * @param owner whose it then is
     * @param part empty where nothing is said of it
     */
    record Possible(int owner, Optional<Part> part) {}

    private final Candidates candidates;
    private final Owners rest;
    private final Decision none;

    /** @param none what nothing possible is */
    PartDecision(Candidates candidates, Owners rest, Decision none) {
        this.candidates = candidates;
        this.rest = rest;
        this.none = none;
    }

    static boolean isDeep(ValuePath path) {
        return path.steps().size() >= MOST_STEPS;
    }

    /**
     * What becomes of each kind.
     *
     * @param kinds those that are asked for
     */
    Map<JsonKind, Decision> cases(ValuePath path, Set<JsonKind> kinds, List<Possible> possible) {
        Map<JsonKind, List<Possible>> byKind = byKind(possible);
        byKind.keySet().retainAll(kinds);
        Map<JsonKind, Decision> cases = new LinkedHashMap<>();
        byKind.forEach((kind, some) -> cases.put(kind, decide(kind, path, some)));
        return cases;
    }

    private Map<JsonKind, List<Possible>> byKind(List<Possible> possible) {
        Map<JsonKind, List<Possible>> byKind = new LinkedHashMap<>();
        for (Possible each : possible) {
            Set<JsonKind> kinds = each.part().map(candidates::kindsOf).orElse(EnumSet.allOf(JsonKind.class));
            kinds.forEach(kind ->
                    byKind.computeIfAbsent(kind, key -> new ArrayList<>()).add(each));
        }
        return byKind;
    }

    private Decision decide(JsonKind kind, ValuePath path, List<Possible> some) {
        if (owners(some).size() > 1 && !isDeep(path)) {
            if (kind == JsonKind.OBJECT) {
                return ofObjects(path, some);
            }
            if (kind == JsonKind.ARRAY) {
                return ofLists(path, some);
            }
        }
        return rest.left(owners(some), true);
    }

    private Decision ofObjects(ValuePath path, List<Possible> some) {
        List<Candidate> objects = new ArrayList<>();
        for (Possible each : some) {
            if (each.part().isPresent()) {
                objects.addAll(candidates.inside(each.part().get(), each.owner()));
            } else {
                objects.add(Candidate.ofMap(each.owner(), Optional.empty()));
            }
        }
        ObjectDecision.Rest left = those -> rest.left(Left.owners(those.among()), those.expected());
        return new ObjectDecision(path, candidates, left, none).decide(objects, Optional.empty());
    }

    /** By the first item. */
    Decision ofLists(ValuePath path, List<Possible> some) {
        List<Possible> items = new ArrayList<>();
        for (Possible list : some) {
            list.part()
                    .map(candidates::itemsOf)
                    .orElse(List.of(Optional.empty()))
                    .forEach(item -> items.add(new Possible(list.owner(), item)));
        }
        ValuePath item = path.firstItem();
        Map<JsonKind, Decision> cases = cases(item, EnumSet.allOf(JsonKind.class), items);
        return Decisions.simplified(new Decision.ByKind(item, cases, rest.left(owners(some), false), none));
    }

    private static List<Integer> owners(List<Possible> possible) {
        Set<Integer> owners = new LinkedHashSet<>();
        possible.forEach(each -> owners.add(each.owner()));
        return List.copyOf(owners);
    }
}
