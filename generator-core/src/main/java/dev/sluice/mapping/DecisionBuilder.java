package dev.sluice.mapping;

import dev.sluice.diagnostics.Code;
import dev.sluice.diagnostics.Diagnostics;
import dev.sluice.mapping.Shape.ListShape;
import dev.sluice.mapping.Shape.Member;
import dev.sluice.mapping.Shape.UnionShape;
import dev.sluice.model.Decision;
import dev.sluice.model.JsonKind;
import dev.sluice.spec.Discriminator;
import dev.sluice.spec.Node;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Works out which questions tell the members of a union apart: first the JSON kind, then what {@link ObjectDecision} asks. */
final class DecisionBuilder {

    private final ShapeReader shapes;
    private final Candidates candidates;

    DecisionBuilder(ShapeReader shapes, TypeMapper types) {
        this.shapes = shapes;
        this.candidates = new Candidates(shapes, types);
    }

    Decision decide(Part part, UnionShape union, Diagnostics diagnostics) {
        union.discriminator().ifPresent(discriminator -> checkMapping(discriminator, diagnostics));
        Map<JsonKind, List<Integer>> byKind = new EnumMap<>(JsonKind.class);
        for (int i = 0; i < union.members().size(); i++) {
            for (JsonKind kind : candidates.kindsOf(union.members().get(i).shape())) {
                byKind.computeIfAbsent(kind, key -> new ArrayList<>()).add(i);
            }
        }
        Runnable ambiguous = () -> diagnostics.warning(
                Code.AMBIGUOUS_UNION,
                part.schema().source(),
                "nothing in the schemas tells all members apart: the one with most of its properties present is taken");
        Map<JsonKind, Decision> cases = new LinkedHashMap<>();
        byKind.forEach((kind, members) -> cases.put(kind, decide(kind, members, union, ambiguous)));
        return simplified(cases);
    }

    private static void checkMapping(Discriminator discriminator, Diagnostics diagnostics) {
        Node mapping = discriminator.holder().node().get("discriminator").get("mapping");
        discriminator.mapping().forEach((value, ref) -> {
            if (discriminator.target(value).isEmpty()) {
                diagnostics.defect(
                        Code.DANGLING_MAPPING,
                        mapping.get(value).source(),
                        "the value '" + value + "' is mapped to '" + ref + "', which does not exist");
            }
        });
    }

    /** A question for a value of a property is answered "unknown" by what is no object, so it needs no other before it. */
    private static Decision simplified(Map<JsonKind, Decision> cases) {
        boolean onlyObjects = cases.size() == 1 && cases.containsKey(JsonKind.OBJECT);
        return onlyObjects
                        && cases.get(JsonKind.OBJECT) instanceof Decision.ByValue byValue
                        && byValue.otherwise() instanceof Decision.Unknown
                        && !byValue.cases().containsKey(Decision.MISSING)
                ? byValue
                : new Decision.ByKind(cases);
    }

    private Decision decide(JsonKind kind, List<Integer> members, UnionShape union, Runnable ambiguous) {
        List<Integer> said = members.stream()
                .filter(member -> !union.members().get(member).isAnything())
                .toList();
        if (kind == JsonKind.OBJECT && members.size() > 1) {
            Runnable report = said.size() > 1 ? ambiguous : () -> {};
            return new ObjectDecision(candidates.of(union, members), report).decide(union.discriminator());
        }
        List<Integer> among = said.isEmpty() ? members : said;
        if (among.size() == 1) {
            return new Decision.Leaf(among.get(0));
        }
        return kind == JsonKind.ARRAY ? byFirstItem(among, union, ambiguous) : firstOf(among, ambiguous);
    }

    private static Decision firstOf(List<Integer> members, Runnable ambiguous) {
        ambiguous.run();
        return new Decision.Leaf(members.get(0));
    }

    private Decision byFirstItem(List<Integer> members, UnionShape union, Runnable ambiguous) {
        Map<JsonKind, Decision> cases = new LinkedHashMap<>();
        boolean clash = false;
        for (int index : members) {
            for (JsonKind kind : itemKindsOf(union.members().get(index))) {
                clash |= cases.putIfAbsent(kind, new Decision.Leaf(index)) != null;
            }
        }
        if (clash) {
            ambiguous.run();
        }
        return new Decision.ByFirstItem(cases);
    }

    private Set<JsonKind> itemKindsOf(Member member) {
        if (member.shape() instanceof ListShape list && list.items().isPresent()) {
            return candidates.kindsOf(shapes.terminal(list.items().get()).shape());
        }
        return EnumSet.allOf(JsonKind.class);
    }
}
