package dev.sluice.mapping;

import dev.sluice.diagnostics.Code;
import dev.sluice.diagnostics.Diagnostics;
import dev.sluice.mapping.PartDecision.Possible;
import dev.sluice.mapping.Shape.UnionShape;
import dev.sluice.model.Decision;
import dev.sluice.model.JsonKind;
import dev.sluice.model.ScalarKind;
import dev.sluice.model.ValuePath;
import dev.sluice.spec.Discriminator;
import dev.sluice.spec.Node;
import dev.sluice.spec.Schema;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Works out which questions tell the members of a union apart: first the JSON kind, then what {@link ObjectDecision} asks. */
final class DecisionBuilder {

    private static final Shape FILE = new Shape.ScalarShape(ScalarKind.BYTES);
    private static final Decision NONE = new Decision.Unknown();

    private final Candidates candidates;

    DecisionBuilder(ShapeReader shapes, TypeMapper types) {
        this.candidates = new Candidates(shapes, types);
    }

    Decision decide(UnionShape union, Diagnostics diagnostics) {
        union.discriminator().ifPresent(discriminator -> checkMapping(discriminator, union, diagnostics));
        Map<JsonKind, List<Integer>> byKind = new EnumMap<>(JsonKind.class);
        for (int i = 0; i < union.members().size(); i++) {
            for (JsonKind kind : candidates.kindsOf(union.members().get(i).shape())) {
                byKind.computeIfAbsent(kind, key -> new ArrayList<>()).add(i);
            }
        }
        Map<JsonKind, Decision> cases = new LinkedHashMap<>();
        byKind.forEach((kind, members) -> cases.put(kind, decide(kind, members, union)));
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
            } else if (union.members().stream().anyMatch(member -> !member.listed() && member.covers(target.get()))) {
                diagnostics.defect(
                        Code.DANGLING_MAPPING,
                        mapping.get(value).source(),
                        what + "the union does not list: it is taken for a member");
            }
        });
    }

    /** A question for a value of a property is answered "unknown" by what is no object, so it needs no other before it. */
    private static Decision simplified(Map<JsonKind, Decision> cases) {
        boolean onlyObjects = cases.size() == 1 && cases.containsKey(JsonKind.OBJECT);
        return onlyObjects
                        && cases.get(JsonKind.OBJECT) instanceof Decision.ByValue byValue
                        && byValue.of().isSelf()
                        && byValue.otherwise() instanceof Decision.Unknown
                        && !byValue.cases().containsKey(Decision.MISSING)
                ? byValue
                : new Decision.ByKind(cases);
    }

    private Decision decide(JsonKind kind, List<Integer> members, UnionShape union) {
        OpenEnd end = new OpenEnd(union, candidates);
        if (members.size() > 1 && kind == JsonKind.OBJECT) {
            return new ObjectDecision(ValuePath.SELF, candidates, end::mostKeys, NONE)
                    .decide(candidates.of(union, members), union.discriminator());
        }
        if (members.size() > 1 && kind == JsonKind.ARRAY) {
            List<Possible> lists = members.stream()
                    .map(member -> new Possible(
                            member, Optional.of(union.members().get(member).part())))
                    .toList();
            return new PartDecision(candidates, end::first, NONE).ofLists(ValuePath.SELF, lists);
        }
        return end.first(kind == JsonKind.STRING ? withoutFiles(members, union) : members, true);
    }

    /** A string of JSON is text where it may be; a file is only ever sent. */
    private static List<Integer> withoutFiles(List<Integer> members, UnionShape union) {
        List<Integer> texts = members.stream()
                .filter(member -> !union.members().get(member).shape().equals(FILE))
                .toList();
        return texts.isEmpty() ? members : texts;
    }
}
