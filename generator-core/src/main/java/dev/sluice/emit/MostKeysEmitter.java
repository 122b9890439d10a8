package dev.sluice.emit;

import com.palantir.javapoet.CodeBlock;
import dev.sluice.emit.DecisionEmitter.Place;
import dev.sluice.model.Decision;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Emits the last question of a decision: of which member are most properties present, of equals the first. */
final class MostKeysEmitter {

    private static final int FEW_CANDIDATES = 4;

    private final DecisionEmitter decisions;

    MostKeysEmitter(DecisionEmitter decisions) {
        this.decisions = decisions;
    }

    CodeBlock statements(Decision.MostKeys decision, Place place) {
        List<Decision.Candidate> candidates = withoutSharedKeys(decision.candidates());
        if (candidates.size() == 2) {
            return ofTwo(candidates.get(0), candidates.get(1), place);
        }
        return candidates.size() > FEW_CANDIDATES ? mostOfMany(candidates, place) : mostOfFew(candidates, place);
    }

    /** Keys that all of them have make no difference. */
    private static List<Decision.Candidate> withoutSharedKeys(List<Decision.Candidate> candidates) {
        Set<String> shared = new LinkedHashSet<>(candidates.get(0).keys());
        candidates.forEach(candidate -> shared.retainAll(candidate.keys()));
        return candidates.stream()
                .map(candidate -> new Decision.Candidate(
                        candidate.then(),
                        candidate.keys().stream()
                                .filter(key -> !shared.contains(key))
                                .toList(),
                        candidate.required()))
                .toList();
    }

    /** Where the keys of one are all keys of the other too, there is nothing to compare. */
    private CodeBlock ofTwo(Decision.Candidate first, Decision.Candidate second, Place place) {
        if (first.required().isEmpty() && second.keys().isEmpty()) {
            return decisions.statements(first.then(), place);
        }
        if (second.keys().isEmpty() && second.required().isEmpty()) {
            return either(has(first.required(), place), first, second, place);
        }
        boolean nothingRequired =
                first.required().isEmpty() && second.required().isEmpty();
        if (first.keys().isEmpty() && nothingRequired) {
            CodeBlock more = second.keys().size() == 1
                    ? has(second.keys(), place)
                    : CodeBlock.of("$L > 0", count(second, place));
            return either(more, second, first, place);
        }
        return mostOfFew(List.of(first, second), place);
    }

    private CodeBlock either(CodeBlock condition, Decision.Candidate then, Decision.Candidate otherwise, Place place) {
        return CodeBlock.builder()
                .beginControlFlow("if ($L)", condition)
                .add(decisions.statements(then.then(), place))
                .endControlFlow()
                .add(decisions.statements(otherwise.then(), place))
                .build();
    }

    /** Keeps the best so far and its place: comparing each with each would take more code than a method can have. */
    private CodeBlock mostOfMany(List<Decision.Candidate> candidates, Place place) {
        CodeBlock.Builder code = CodeBlock.builder()
                .addStatement("int most = $L", count(candidates.get(0), place))
                .addStatement("int best = 0");
        CodeBlock.Builder answers = DecisionEmitter.open(CodeBlock.of("best"));
        for (int i = 1; i < candidates.size(); i++) {
            String keys = keys(i);
            code.addStatement("int $L = $L", keys, count(candidates.get(i), place))
                    .beginControlFlow("if ($L > most)", keys)
                    .addStatement("most = $L", keys)
                    .addStatement("best = $L", i)
                    .endControlFlow();
            decisions.branch(
                    answers, CodeBlock.of("case $L", i), candidates.get(i).then(), place);
        }
        decisions.branch(answers, CodeBlock.of("default"), candidates.get(0).then(), place);
        return code.add(DecisionEmitter.give(answers.unindent().add("}").build(), place))
                .build();
    }

    /** Counts for each candidate, then takes the first that none after it exceeds. */
    private CodeBlock mostOfFew(List<Decision.Candidate> candidates, Place place) {
        CodeBlock.Builder code = CodeBlock.builder();
        int last = candidates.size() - 1;
        for (int i = 0; i <= last; i++) {
            code.addStatement("int $L = $L", keys(i), count(candidates.get(i), place));
        }
        for (int i = 0; i < last; i++) {
            List<CodeBlock> notLess = new ArrayList<>();
            for (int later = i + 1; later <= last; later++) {
                notLess.add(CodeBlock.of("$L >= $L", keys(i), keys(later)));
            }
            code.beginControlFlow("if ($L)", CodeBlock.join(notLess, " && "));
            code.add(decisions.statements(candidates.get(i).then(), place));
            code.endControlFlow();
        }
        return code.add(decisions.statements(candidates.get(last).then(), place))
                .build();
    }

    private static String keys(int candidate) {
        return "keys" + candidate;
    }

    private static CodeBlock count(Decision.Candidate candidate, Place place) {
        CodeBlock count = candidate.keys().isEmpty()
                ? CodeBlock.of("0")
                : CodeBlock.of("$L.count($L)", place.reader(), DecisionEmitter.names(candidate.keys()));
        return candidate.required().isEmpty()
                ? count
                : CodeBlock.of("$L ? $L : -1", has(candidate.required(), place), count);
    }

    private static CodeBlock has(List<String> keys, Place place) {
        return CodeBlock.of("$L.has($L)", place.reader(), DecisionEmitter.names(keys));
    }
}
