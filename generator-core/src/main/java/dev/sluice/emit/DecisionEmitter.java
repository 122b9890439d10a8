package dev.sluice.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.sluice.model.Decision;
import dev.sluice.model.JsonKind;
import dev.sluice.model.UnionDecl;
import dev.sluice.model.ValuePath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Emits a union's decision tree as the body of its {@code read(JsonReader in)}: plain switches and ifs. */
final class DecisionEmitter {

    private final MemberReads members;
    private final UnionDecl union;
    private final ClassName jsonReader;
    private final GuardEmitter guards;

    DecisionEmitter(UnionDecl union, EmitContext context) {
        this.union = union;
        this.members = new MemberReads(union, context);
        this.jsonReader = context.types().runtime("JsonReader");
        this.guards = new GuardEmitter(this, context.types().runtime("JsonKind"));
    }

    CodeBlock body() {
        return statements(union.decision(), new Place("in", null, false, "return"));
    }

    /**
     * Where a question is asked.
     *
     * @param reader the variable that holds the reader of the union's value
     * @param kind what the value is known to be; null when nothing is known
     * @param buffered whether the reader can be looked into
     * @param give the word before the answer
     */
    record Place(String reader, JsonKind kind, boolean buffered, String give) {
        Place of(JsonKind known) {
            return new Place(reader, known, buffered, give);
        }

        Place yielding() {
            return new Place(reader, kind, buffered, "yield");
        }
    }

    CodeBlock statements(Decision decision, Place place) {
        if (!place.buffered && looksInside(decision)) {
            return CodeBlock.builder()
                    .addStatement("$T at = $L.buffered()", jsonReader, place.reader)
                    .add(statements(decision, new Place("at", place.kind, true, place.give)))
                    .build();
        }
        if (!place.buffered && decision instanceof Decision.ByValue byValue) {
            Place tagged = new Place("at", place.kind, false, place.give);
            return CodeBlock.builder()
                    .addStatement(
                            "$T at = $L.tagged($L)", jsonReader, place.reader, Literals.string(byValue.property()))
                    .add(give(byValue(byValue, CodeBlock.of("at.tag()"), tagged), tagged))
                    .build();
        }
        if (decision instanceof Decision.ByKey byKey) {
            return byKey(byKey, place);
        }
        if (decision instanceof Decision.MostKeys mostKeys) {
            return new MostKeysEmitter(this).statements(mostKeys, place);
        }
        if (decision instanceof Decision.Unless unless) {
            return CodeBlock.builder()
                    .add(guards.statements(unless.question(), place))
                    .add(statements(unless.then(), place))
                    .build();
        }
        return give(expression(decision, place), place);
    }

    static CodeBlock give(CodeBlock expression, Place place) {
        return CodeBlock.of("$L $L;\n", place.give, expression);
    }

    /** The answer, of a decision that needs no statement of its own. */
    private CodeBlock expression(Decision decision, Place place) {
        if (decision instanceof Decision.Leaf leaf) {
            return members.read(leaf.member(), place.reader, place.kind);
        }
        if (decision instanceof Decision.FirstOf first) {
            return members.read(first.first(), place.reader, place.kind);
        }
        if (decision instanceof Decision.ByKind byKind) {
            return byKind(byKind, place);
        }
        if (decision instanceof Decision.ByValue byValue) {
            return byValue(byValue, tag(byValue, place), place);
        }
        return members.unknown(place.reader);
    }

    private static boolean isExpression(Decision decision, Place place) {
        boolean statements = decision instanceof Decision.ByKey
                || decision instanceof Decision.MostKeys
                || decision instanceof Decision.Unless;
        boolean opens = decision instanceof Decision.ByValue || looksInside(decision);
        return !statements && (place.buffered || !opens);
    }

    /** Whether more must be known of the value than its kind and one tag. */
    private static boolean looksInside(Decision decision) {
        if (decision instanceof Decision.ByKind byKind) {
            return !byKind.of().isSelf();
        }
        if (decision instanceof Decision.ByValue byValue) {
            return !byValue.of().isSelf() || !byValue.branches().allMatch(DecisionEmitter::isAnswer);
        }
        return !isAnswer(decision);
    }

    private static boolean isAnswer(Decision decision) {
        return decision.branches().findAny().isEmpty();
    }

    /** The kind of what is asked about. */
    static CodeBlock kind(Decision.ByKind decision, Place place) {
        List<ValuePath.Step> steps = decision.of().steps();
        int last = steps.size() - 1;
        return last >= 0 && steps.get(last) instanceof ValuePath.OfProperty property
                ? CodeBlock.of("$L.kindOf($L)", part(steps.subList(0, last), place), Literals.string(property.name()))
                : CodeBlock.of("$L.kind()", part(steps, place));
    }

    static CodeBlock tag(Decision.ByValue decision, Place place) {
        return CodeBlock.of(
                "$L.tagged($L).tag()", part(decision.of().steps(), place), Literals.string(decision.property()));
    }

    static CodeBlock has(Decision.ByKey decision, Decision.KeyCase keys, Place place) {
        return CodeBlock.of("$L.has($L)", part(decision.of().steps(), place), names(keys.keys()));
    }

    private static CodeBlock part(List<ValuePath.Step> steps, Place place) {
        CodeBlock.Builder code = CodeBlock.builder().add(place.reader);
        for (ValuePath.Step step : steps) {
            if (step instanceof ValuePath.OfProperty property) {
                code.add(".inside($L)", Literals.string(property.name()));
            } else {
                code.add(step instanceof ValuePath.FirstItem ? ".firstItem()" : ".firstValue()");
            }
        }
        return code.build();
    }

    /** The labels that lead to each decision but the one for all others. */
    static Map<Decision, String> labels(Decision.ByKind decision) {
        Map<Decision, List<String>> groups = new LinkedHashMap<>();
        decision.cases()
                .forEach((kind, then) ->
                        groups.computeIfAbsent(then, key -> new ArrayList<>()).add(kind.name()));
        groups.computeIfAbsent(decision.absent(), key -> new ArrayList<>()).add("NULL");
        return joined(groups, decision.otherwise());
    }

    static Map<Decision, String> labels(Decision.ByValue decision) {
        Map<Decision, List<String>> groups = new LinkedHashMap<>();
        decision.cases()
                .forEach((value, then) ->
                        groups.computeIfAbsent(then, key -> new ArrayList<>()).add(Literals.quoted(value)));
        return joined(groups, decision.otherwise());
    }

    private static Map<Decision, String> joined(Map<Decision, List<String>> groups, Decision otherwise) {
        groups.remove(otherwise);
        Map<Decision, String> labels = new LinkedHashMap<>();
        groups.forEach((then, some) -> labels.put(then, String.join(", ", some)));
        return labels;
    }

    private CodeBlock byKind(Decision.ByKind decision, Place place) {
        CodeBlock.Builder code = open(kind(decision, place));
        if (decision.of().isSelf()) {
            decision.cases().forEach((kind, then) -> branch(code, CodeBlock.of("case $L", kind), then, place.of(kind)));
        } else {
            labels(decision).forEach((then, kinds) -> branch(code, CodeBlock.of("case $L", kinds), then, place));
        }
        return close(code, decision.otherwise(), place);
    }

    private CodeBlock byValue(Decision.ByValue decision, CodeBlock tag, Place place) {
        CodeBlock.Builder code = open(tag);
        labels(decision)
                .forEach((then, values) ->
                        branch(code, CodeBlock.of("case $L", values), then, place.of(JsonKind.OBJECT)));
        return close(code, decision.otherwise(), place);
    }

    static CodeBlock.Builder open(CodeBlock subject) {
        return CodeBlock.builder().add("switch ($L) {\n", subject).indent();
    }

    private CodeBlock close(CodeBlock.Builder code, Decision otherwise, Place place) {
        branch(code, CodeBlock.of("default"), otherwise, place);
        return code.unindent().add("}").build();
    }

    void branch(CodeBlock.Builder code, CodeBlock label, Decision then, Place place) {
        if (isExpression(then, place)) {
            code.add("$L -> $L;\n", label, expression(then, place));
        } else {
            code.beginControlFlow("$L ->", label);
            code.add(statements(then, place.yielding()));
            code.endControlFlow();
        }
    }

    private CodeBlock byKey(Decision.ByKey decision, Place place) {
        CodeBlock.Builder code = CodeBlock.builder();
        for (Decision.KeyCase keyCase : decision.cases()) {
            code.beginControlFlow("if ($L)", has(decision, keyCase, place));
            code.add(statements(keyCase.then(), place.of(JsonKind.OBJECT)));
            code.endControlFlow();
        }
        return code.add(statements(decision.otherwise(), place)).build();
    }

    static CodeBlock names(List<String> names) {
        return names.stream().map(Literals::string).collect(CodeBlock.joining(", "));
    }
}
