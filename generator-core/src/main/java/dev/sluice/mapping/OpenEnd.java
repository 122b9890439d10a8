package dev.sluice.mapping;

import dev.sluice.mapping.Shape.UnionShape;
import dev.sluice.model.Decision;
import dev.sluice.model.ValuePath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is taken of the members that the schemas leave open: of objects the one most of whose properties are there, of
 * others the first. One that may be anything is taken only where no other is left.
 */
final class OpenEnd {

    private final UnionShape union;
    private final Candidates candidates;

    OpenEnd(UnionShape union, Candidates candidates) {
        this.union = union;
        this.candidates = candidates;
    }

    /** @param expected as {@link Left#expected()} */
    Decision first(List<Integer> members, boolean expected) {
        List<Integer> said = said(members);
        List<Integer> among = said.isEmpty() ? members : said;
        return among.size() == 1 || !expected
                ? new Decision.Leaf(among.get(0))
                : new Decision.FirstOf(new TreeSet<>(among));
    }

    private List<Integer> said(List<Integer> members) {
        return members.stream()
                .filter(member -> !union.members().get(member).isAnything())
                .toList();
    }

    Decision mostKeys(Left left) {
        if (left.isDecided()) {
            return new Decision.Leaf(left.among().get(0).owner());
        }
        boolean expected = left.expected() && said(Left.owners(left.among())).size() > 1;
        List<Candidate> among = withoutCovered(left.among());
        Map<List<Set<String>>, List<Candidate>> byKeys = new LinkedHashMap<>();
        among.forEach(candidate -> byKeys.computeIfAbsent(
                        List.of(candidate.declared(), candidate.required()), key -> new ArrayList<>())
                .add(candidate));
        if (byKeys.size() == 1) {
            return first(Left.owners(among), expected);
        }
        return new Decision.MostKeys(
                byKeys.values().stream()
                        .map(alike -> new Decision.Candidate(
                                inside(left.only(alike)),
                                List.copyOf(alike.get(0).declared()),
                                peculiar(alike.get(0), among)))
                        .toList(),
                expected);
    }

    /** Those but for which another candidate of the same member counts as much and asks no more. */
    private static List<Candidate> withoutCovered(List<Candidate> among) {
        List<Candidate> left = new ArrayList<>(among);
        for (Candidate candidate : among) {
            if (left.stream().anyMatch(other -> other != candidate && covers(other, candidate))) {
                left.remove(candidate);
            }
        }
        return left;
    }

    private static boolean covers(Candidate wide, Candidate narrow) {
        return wide.owner() == narrow.owner()
                && wide.declared().containsAll(narrow.declared())
                && narrow.required().containsAll(wide.required());
    }

    /** Those that declare the same may differ in what is inside the properties that others do not declare. */
    private Decision inside(Left alike) {
        ObjectDecision.Rest first = left -> first(Left.owners(left.among()), false);
        return new ObjectDecision(ValuePath.SELF, candidates, first, new Decision.Unknown()).decide(alike);
    }

    /** The keys that a candidate requires and some other one does not. */
    private static List<String> peculiar(Candidate candidate, List<Candidate> among) {
        return candidate.required().stream()
                .filter(key -> !among.stream().allMatch(other -> other.requires(key)))
                .toList();
    }
}
