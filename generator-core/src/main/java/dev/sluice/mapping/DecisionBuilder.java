package dev.sluice.mapping;

import dev.sluice.diagnostics.Code;
import dev.sluice.diagnostics.Diagnostics;
import dev.sluice.mapping.Shape.ListShape;
import dev.sluice.mapping.Shape.UnionShape;
import dev.sluice.mapping.ShapeReader.Terminal;
import dev.sluice.model.Decision;
import dev.sluice.model.JsonKind;
import dev.sluice.spec.Discriminator;
import dev.sluice.spec.Node;
import dev.sluice.spec.Schema;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Works out which questions tell the members of a union apart: first the JSON kind, then what {@link ObjectDecision} asks. */
final class DecisionBuilder {

    private final ShapeReader shapes;
    private final Candidates candidates;

    DecisionBuilder(ShapeReader shapes, TypeMapper types) {
        this.shapes = shapes;
        this.candidates = new Candidates(shapes, types);
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
            return new ObjectDecision(candidates.of(union, members), report).decide(union.discriminator());
        }
        List<Integer> among = said.isEmpty() ? members : said;
        if (among.size() == 1) {
            return new Decision.Leaf(among.get(0));
        }
        return kind == JsonKind.ARRAY ? byFirstItem(among, union, ambiguous) : firstOf(among, ambiguous);
    }

    private static Runnable mostKeys(Consumer<String> ambiguous) {
        return () -> ambiguous.accept("the one with most of its properties present");
    }

    private static Decision firstOf(List<Integer> members, Consumer<String> ambiguous) {
        ambiguous.accept("the first of them");
        return new Decision.Leaf(members.get(0));
    }

    private Decision byFirstItem(List<Integer> members, UnionShape union, Consumer<String> ambiguous) {
        Map<Integer, Shape> lists = new LinkedHashMap<>();
        members.forEach(member -> lists.put(member, union.members().get(member).shape()));
        return byFirstItem(lists, ambiguous);
    }

    /** A list of anything is what the first items of the other lists are not. */
    private Decision byFirstItem(Map<Integer, Shape> lists, Consumer<String> ambiguous) {
        Map<JsonKind, Map<Integer, Terminal>> byKind = new LinkedHashMap<>();
        Map<JsonKind, Decision> cases = new LinkedHashMap<>();
        lists.forEach((member, list) -> itemsOf(list)
                .ifPresent(items -> candidates
                        .kindsOf(items.shape())
                        .forEach(kind -> byKind.computeIfAbsent(kind, key -> new LinkedHashMap<>())
                                .put(member, items))));
        byKind.forEach((kind, items) -> cases.put(kind, byItem(kind, items, ambiguous)));
        lists.keySet().stream()
                .filter(member -> itemsOf(lists.get(member)).isEmpty())
                .findFirst()
                .ifPresent(any ->
                        EnumSet.allOf(JsonKind.class).forEach(kind -> cases.putIfAbsent(kind, new Decision.Leaf(any))));
        return new Decision.ByFirstItem(cases);
    }

    private Decision byItem(JsonKind kind, Map<Integer, Terminal> items, Consumer<String> ambiguous) {
        List<Integer> members = List.copyOf(items.keySet());
        if (members.size() == 1) {
            return new Decision.Leaf(members.get(0));
        }
        boolean areLists = items.values().stream().allMatch(item -> item.shape() instanceof ListShape);
        if (areLists) {
            Map<Integer, Shape> inner = new LinkedHashMap<>();
            items.forEach((member, item) -> inner.put(member, item.shape()));
            return byFirstItem(inner, ambiguous);
        }
        return kind == JsonKind.OBJECT
                ? new ObjectDecision(candidates.of(items), mostKeys(ambiguous)).decide(Optional.empty())
                : firstOf(members, ambiguous);
    }

    /** What the items of a list are; empty where they may be anything. */
    private Optional<Terminal> itemsOf(Shape list) {
        return list instanceof ListShape of
                ? of.items()
                        .map(shapes::terminal)
                        .filter(items -> !items.shape().equals(Shape.ANY))
                : Optional.empty();
    }
}
