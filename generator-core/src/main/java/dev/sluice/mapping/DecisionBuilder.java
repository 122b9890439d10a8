package dev.sluice.mapping;

import dev.sluice.diagnostics.Code;
import dev.sluice.diagnostics.Diagnostics;
import dev.sluice.mapping.InnerDecision.Inner;
import dev.sluice.mapping.Shape.ListShape;
import dev.sluice.mapping.Shape.UnionShape;
import dev.sluice.model.Decision;
import dev.sluice.model.JsonKind;
import dev.sluice.spec.Discriminator;
import dev.sluice.spec.Node;
import dev.sluice.spec.Schema;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Works out which questions tell the members of a union apart: first the JSON kind, then what {@link ObjectDecision} asks. */
final class DecisionBuilder {

    private final Candidates candidates;
    private final InnerDecision inner;

    DecisionBuilder(ShapeReader shapes, TypeMapper types) {
        this.candidates = new Candidates(shapes, types);
        this.inner = new InnerDecision(candidates);
    }

    Decision decide(Part part, UnionShape union, Diagnostics diagnostics) {
        union.discriminator().ifPresent(discriminator -> checkMapping(discriminator, union, diagnostics));
        Map<JsonKind, List<Integer>> byKind = new EnumMap<>(JsonKind.class);
        for (int i = 0; i < union.members().size(); i++) {
            for (JsonKind kind : candidates.kindsOf(union.members().get(i).shape())) {
                byKind.computeIfAbsent(kind, key -> new ArrayList<>()).add(i);
            }
        }
        Consumer<String> ambiguous = taken -> diagnostics.warning(
                Code.AMBIGUOUS_UNION,
                part.schema().source(),
                "nothing in the schemas tells all members apart: " + taken + " is taken");
        Map<JsonKind, Decision> cases = new LinkedHashMap<>();
        byKind.forEach((kind, members) -> cases.put(kind, decide(kind, members, union, ambiguous)));
        return simplified(cases);
    }

    private void checkMapping(Discriminator discriminator, UnionShape union, Diagnostics diagnostics) {
        Node mapping = discriminator.holder().node().get("discriminator").get("mapping");
        discriminator.mapping().forEach((value, ref) -> {
            Optional<Schema> target = discriminator.target(value);
            String what = "the value '" + value + "' is mapped to '" + ref + "', which ";
            if (target.isEmpty()) {
                diagnostics.defect(Code.DANGLING_MAPPING, mapping.get(value).source(), what + "does not exist");
            } else if (!candidates.isMember(target.get(), union, discriminator.holder())) {
                diagnostics.defect(
                        Code.DANGLING_MAPPING, mapping.get(value).source(), what + "is no member of the union");
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

    private Decision decide(JsonKind kind, List<Integer> members, UnionShape union, Consumer<String> ambiguous) {
        List<Integer> said = members.stream()
                .filter(member -> !union.members().get(member).isAnything())
                .toList();
        if (kind == JsonKind.OBJECT && members.size() > 1) {
            Runnable report = said.size() > 1 ? mostKeys(ambiguous) : () -> {};
            return new ObjectDecision(candidates.of(union, members), inner, new Decision.Unknown(), report)
                    .decide(union.discriminator());
        }
        List<Integer> among = said.isEmpty() ? members : said;
        if (among.size() == 1) {
            return new Decision.Leaf(among.get(0));
        }
        return kind == JsonKind.ARRAY ? byFirstItem(among, union, ambiguous) : firstOf(among, ambiguous);
    }

    private static Runnable mostKeys(Consumer<String> ambiguous) {
        return () -> ambiguous.accept(InnerDecision.MOST_KEYS);
    }

    private static Decision firstOf(List<Integer> members, Consumer<String> ambiguous) {
        ambiguous.accept(InnerDecision.FIRST);
        return new Decision.Leaf(members.get(0));
    }

    private Decision byFirstItem(List<Integer> members, UnionShape union, Consumer<String> ambiguous) {
        List<Inner> lists = new ArrayList<>();
        for (int index : members) {
            Shape shape = union.members().get(index).shape();
            lists.add(new Inner(index, shape instanceof ListShape list ? list.items() : Optional.empty()));
        }
        return inner.byFirstItem(lists, new Decision.Unknown(), ambiguous);
    }
}
