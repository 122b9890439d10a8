package dev.sluice.emit;

import com.palantir.javapoet.CodeBlock;
import dev.sluice.emit.DecisionEmitter.Place;
import dev.sluice.model.Decision;
import java.util.ArrayList;
import java.util.List;

/** Emits the last question of a decision: of which member are most properties present, of equals the first. */
final class MostKeysEmitter {

    private static final int FEW_CANDIDATES = 4;

    private final DecisionEmitter decisions;

    MostKeysEmitter(DecisionEmitter decisions) {
        this.decisions = decisions;
    }

    CodeBlock statements(Decision.MostKeys decision, Place place) {
        List<Decision.Candidate> candidates = decision.candidates();
        return candidates.size() > FEW_CANDIDATES ? mostOfMany(candidates, place) : mostOfFew(candidates, place);
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
        CodeBlock count = CodeBlock.of("$L.count($L)", place.reader(), DecisionEmitter.names(candidate.keys()));
        return candidate.required().isEmpty()
                ? count
                : CodeBlock.of(
                        "$L.has($L) ? $L : -1", place.reader(), DecisionEmitter.names(candidate.required()), count);
    }
}
