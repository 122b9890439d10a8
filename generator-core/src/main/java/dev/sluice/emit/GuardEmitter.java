package dev.sluice.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.sluice.emit.DecisionEmitter.Place;
import dev.sluice.model.Decision;
import java.util.Map;
import java.util.function.Function;

/** Emits a question that may have no answer: statements that give one if there is, and else are passed. */
final class GuardEmitter {

    private final DecisionEmitter decisions;
    private final ClassName jsonKind;

    GuardEmitter(DecisionEmitter decisions, ClassName jsonKind) {
        this.decisions = decisions;
        this.jsonKind = jsonKind;
    }

    CodeBlock statements(Decision question, Place place) {
        if (question instanceof Decision.Open) {
            return CodeBlock.of("");
        }
        if (!mayBeOpen(question)) {
            return decisions.statements(question, place);
        }
        if (question instanceof Decision.ByKind byKind) {
            Map<Decision, String> labels = DecisionEmitter.labels(byKind);
            CodeBlock kind = DecisionEmitter.kind(byKind, place);
            return choice(
                    kind,
                    label -> CodeBlock.of("$L == $T.$L", kind, jsonKind, label),
                    labels,
                    byKind.otherwise(),
                    place);
        }
        if (question instanceof Decision.ByValue byValue) {
            Map<Decision, String> labels = DecisionEmitter.labels(byValue);
            CodeBlock tag = DecisionEmitter.tag(byValue, place);
            return choice(tag, label -> CodeBlock.of("$L.equals($L)", tag, label), labels, byValue.otherwise(), place);
        }
        if (question instanceof Decision.ByKey byKey) {
            return byKey(byKey, place);
        }
        Decision.Unless unless = (Decision.Unless) question;
        return CodeBlock.builder()
                .add(statements(unless.question(), place))
                .add(statements(unless.then(), place))
                .build();
    }

    private static boolean mayBeOpen(Decision decision) {
        return decision instanceof Decision.Open
                || (decision instanceof Decision.Unless unless
                        ? mayBeOpen(unless.then())
                        : decision.branches().anyMatch(GuardEmitter::mayBeOpen));
    }

    /** A switch whose open branches do nothing; an {@code if} where one label alone leads anywhere. */
    private CodeBlock choice(
            CodeBlock subject,
            Function<String, CodeBlock> is,
            Map<Decision, String> labels,
            Decision otherwise,
            Place place) {
        CodeBlock.Builder code = CodeBlock.builder();
        if (labels.size() == 1 && otherwise instanceof Decision.Open) {
            String label = labels.values().iterator().next();
            if (!label.contains(", ")) {
                return code.beginControlFlow("if ($L)", is.apply(label))
                        .add(statements(labels.keySet().iterator().next(), place))
                        .endControlFlow()
                        .build();
            }
        }
        code.beginControlFlow("switch ($L)", subject);
        labels.forEach((then, some) -> branch(code, "case " + some, then, place));
        branch(code, "default", otherwise, place);
        return code.endControlFlow().build();
    }

    private void branch(CodeBlock.Builder code, String label, Decision then, Place place) {
        if (then instanceof Decision.Open) {
            code.add("$L -> {}\n", label);
        } else {
            code.beginControlFlow("$L ->", label);
            code.add(statements(then, place));
            code.endControlFlow();
        }
    }

    /** As a chain: keys that are there without an answer are no reason to ask for others. */
    private CodeBlock byKey(Decision.ByKey decision, Place place) {
        Decision.KeyCase first = decision.cases().get(0);
        CodeBlock has = DecisionEmitter.has(decision, first, place);
        CodeBlock.Builder code = CodeBlock.builder();
        if (first.then() instanceof Decision.Open && decision.cases().size() == 1) {
            return code.beginControlFlow("if (!$L)", has)
                    .add(statements(decision.otherwise(), place))
                    .endControlFlow()
                    .build();
        }
        code.beginControlFlow("if ($L)", has).add(statements(first.then(), place));
        for (Decision.KeyCase next :
                decision.cases().subList(1, decision.cases().size())) {
            code.nextControlFlow("else if ($L)", DecisionEmitter.has(decision, next, place))
                    .add(statements(next.then(), place));
        }
        if (!(decision.otherwise() instanceof Decision.Open)) {
            code.nextControlFlow("else").add(statements(decision.otherwise(), place));
        }
        return code.endControlFlow().build();
    }
}
