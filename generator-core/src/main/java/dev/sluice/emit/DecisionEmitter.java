package dev.sluice.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.sluice.model.Decision;
import dev.sluice.model.JsonKind;
import dev.sluice.model.UnionDecl;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Emits a union's decision tree as the body of its {@code read(JsonReader in)}: plain switches and ifs. */
final class DecisionEmitter {

    private static final int FEW_CANDIDATES = 4;

    private final UnionDecl union;
    private final MemberReads members;
    private final ClassName jsonReader;

    DecisionEmitter(UnionDecl union, EmitContext context) {
        this.union = union;
        this.members = new MemberReads(union, context);
        this.jsonReader = context.types().runtime("JsonReader");
    }

    CodeBlock body() {
        return statements(union.decision(), new Place("in", "in", null, false, "return"));
    }

    /**
     * Where a question is asked.
     *
     * @param reader the variable that holds the reader of the value
     * @param asked the reader that the question is put to: of the value, or of its first item
     * @param kind what the value is known to be; null when nothing is known
     * @param buffered whether the reader can be looked into
     * @param give the word before the answer
     */
    record Place(String reader, String asked, JsonKind kind, boolean buffered, String give) {
        Place buffered(String variable) {
            return new Place(variable, variable, kind, true, give);
        }

        Place tagged(String variable) {
            return new Place(variable, variable, kind, false, give);
        }

        Place of(JsonKind known) {
            return asked.equals(reader) ? new Place(reader, asked, known, buffered, give) : this;
        }

        Place firstItem() {
            return new Place(reader, asked + ".firstItem()", kind, buffered, give);
        }

        Place yielding() {
            return new Place(reader, asked, kind, buffered, "yield");
        }
    }

    private CodeBlock statements(Decision decision, Place place) {
        if (!place.buffered && looksInside(decision)) {
            return CodeBlock.builder()
                    .addStatement("$T at = $L.buffered()", jsonReader, place.reader)
                    .add(statements(decision, place.buffered("at")))
                    .build();
        }
        if (!place.buffered && decision instanceof Decision.ByValue byValue) {
            return CodeBlock.builder()
                    .addStatement(
                            "$T at = $L.tagged($L)", jsonReader, place.reader, Literals.string(byValue.property()))
                    .add(give(byValue(byValue, CodeBlock.of("at.tag()"), place.tagged("at")), place))
                    .build();
        }
        if (decision instanceof Decision.ByKey byKey) {
            return byKey(byKey, place);
        }
        if (decision instanceof Decision.MostKeys mostKeys) {
            return mostKeys(mostKeys, place);
        }
        return give(expression(decision, place), place);
    }

    private static CodeBlock give(CodeBlock expression, Place place) {
        return CodeBlock.of("$L $L;\n", place.give, expression);
    }

    /** The answer, of a decision that needs no statement of its own. */
    private CodeBlock expression(Decision decision, Place place) {
        if (decision instanceof Decision.Leaf leaf) {
            return members.read(leaf.member(), place.reader, place.kind);
        }
        if (decision instanceof Decision.ByKind byKind) {
            return byKind(byKind, place);
        }
        if (decision instanceof Decision.ByValue byValue) {
            CodeBlock tag = CodeBlock.of("$L.tagged($L).tag()", place.asked, Literals.string(byValue.property()));
            return byValue(byValue, tag, place);
        }
        if (decision instanceof Decision.ByPropertyKind byKind) {
            return byPropertyKind(byKind, place);
        }
        if (decision instanceof Decision.ByFirstItem byFirstItem) {
            return byFirstItem(byFirstItem, place);
        }
        return members.unknown(place.reader);
    }

    private static boolean isExpression(Decision decision, Place place) {
        boolean statements = decision instanceof Decision.ByKey || decision instanceof Decision.MostKeys;
        boolean opens = decision instanceof Decision.ByValue || looksInside(decision);
        return !statements && (place.buffered || !opens);
    }

    /** Whether more must be known of the value than its kind and one tag. */
    private static boolean looksInside(Decision decision) {
        if (decision instanceof Decision.ByValue byValue) {
            return !isAnswer(byValue.otherwise())
                    || !byValue.cases().values().stream().allMatch(DecisionEmitter::isAnswer);
        }
        return !isAnswer(decision) && !(decision instanceof Decision.ByKind);
    }

    private static boolean isAnswer(Decision decision) {
        return decision instanceof Decision.Leaf || decision instanceof Decision.Unknown;
    }

    private CodeBlock byKind(Decision.ByKind decision, Place place) {
        CodeBlock.Builder code = open(CodeBlock.of("$L.kind()", place.reader));
        decision.cases().forEach((kind, then) -> add(code, kind.name(), then, place.of(kind)));
        return close(code, new Decision.Unknown(), place);
    }

    private CodeBlock byPropertyKind(Decision.ByPropertyKind decision, Place place) {
        CodeBlock.Builder code = open(CodeBlock.of("$L.kindOf($L)", place.asked, Literals.string(decision.property())));
        Map<Decision, List<String>> groups = byAnswer(decision.cases());
        groups.remove(decision.otherwise());
        groups.forEach((then, kinds) -> add(code, String.join(", ", kinds), then, place));
        return close(code, decision.otherwise(), place);
    }

    private static Map<Decision, List<String>> byAnswer(Map<JsonKind, Decision> cases) {
        Map<Decision, List<String>> groups = new LinkedHashMap<>();
        cases.forEach((kind, then) ->
                groups.computeIfAbsent(then, key -> new ArrayList<>()).add(kind.name()));
        return groups;
    }

    private CodeBlock byFirstItem(Decision.ByFirstItem decision, Place place) {
        Place item = place.firstItem();
        CodeBlock.Builder code = open(CodeBlock.of("$L.kind()", item.asked));
        // An empty array has no first item, which reads as NULL: it is the first case's.
        String empty = ", NULL";
        for (Map.Entry<Decision, List<String>> group :
                byAnswer(decision.cases()).entrySet()) {
            add(code, String.join(", ", group.getValue()) + empty, group.getKey(), item);
            empty = "";
        }
        return close(code, new Decision.Unknown(), place);
    }

    private CodeBlock byValue(Decision.ByValue decision, CodeBlock tag, Place place) {
        Map<Decision, List<String>> groups = new LinkedHashMap<>();
        decision.cases()
                .forEach((value, then) ->
                        groups.computeIfAbsent(then, key -> new ArrayList<>()).add(Literals.quoted(value)));
        groups.remove(decision.otherwise());
        CodeBlock.Builder code = open(tag);
        groups.forEach((then, values) -> add(code, String.join(", ", values), then, place.of(JsonKind.OBJECT)));
        return close(code, decision.otherwise(), place);
    }

    private static CodeBlock.Builder open(CodeBlock subject) {
        return CodeBlock.builder().add("switch ($L) {\n", subject).indent();
    }

    private void add(CodeBlock.Builder code, String labels, Decision then, Place place) {
        branch(code, CodeBlock.of("case $L", labels), then, place);
    }

    private CodeBlock close(CodeBlock.Builder code, Decision otherwise, Place place) {
        branch(code, CodeBlock.of("default"), otherwise, place);
        return code.unindent().add("}").build();
    }

    private void branch(CodeBlock.Builder code, CodeBlock label, Decision then, Place place) {
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
            code.beginControlFlow("if ($L.has($L))", place.asked, names(keyCase.keys()));
            code.add(statements(keyCase.then(), place.of(JsonKind.OBJECT)));
            code.endControlFlow();
        }
        return code.add(statements(decision.otherwise(), place)).build();
    }

    private CodeBlock mostKeys(Decision.MostKeys decision, Place place) {
        List<Decision.Candidate> candidates = decision.candidates();
        return candidates.size() > FEW_CANDIDATES ? mostOfMany(candidates, place) : mostOfFew(candidates, place);
    }

    /** Keeps the best so far and its place: comparing each with each would take more code than a method can have. */
    private CodeBlock mostOfMany(List<Decision.Candidate> candidates, Place place) {
        CodeBlock.Builder code = CodeBlock.builder()
                .addStatement("int most = $L", keys(candidates.get(0), place))
                .addStatement("int best = 0");
        CodeBlock.Builder answers = open(CodeBlock.of("best"));
        for (int i = 1; i < candidates.size(); i++) {
            code.addStatement("int keys$L = $L", i, keys(candidates.get(i), place))
                    .beginControlFlow("if (keys$L > most)", i)
                    .addStatement("most = keys$L", i)
                    .addStatement("best = $L", i)
                    .endControlFlow();
            answers.add("case $L -> $L;\n", i, answer(candidates.get(i), place));
        }
        answers.add("default -> $L;\n", answer(candidates.get(0), place));
        return code.add(give(answers.unindent().add("}").build(), place)).build();
    }

    /** Counts for each candidate, then takes the first that none after it exceeds. */
    private CodeBlock mostOfFew(List<Decision.Candidate> candidates, Place place) {
        CodeBlock.Builder code = CodeBlock.builder();
        int last = candidates.size() - 1;
        for (int i = 0; i <= last; i++) {
            code.addStatement("int keys$L = $L", i, keys(candidates.get(i), place));
        }
        for (int i = 0; i < last; i++) {
            List<CodeBlock> notLess = new ArrayList<>();
            for (int later = i + 1; later <= last; later++) {
                notLess.add(CodeBlock.of("keys$L >= keys$L", i, later));
            }
            code.beginControlFlow("if ($L)", CodeBlock.join(notLess, " && "));
            code.add(give(answer(candidates.get(i), place), place));
            code.endControlFlow();
        }
        return code.add(give(answer(candidates.get(last), place), place)).build();
    }

    private static CodeBlock keys(Decision.Candidate candidate, Place place) {
        CodeBlock count = CodeBlock.of("$L.count($L)", place.asked, names(candidate.keys()));
        return candidate.required().isEmpty()
                ? count
                : CodeBlock.of("$L.has($L) ? $L : -1", place.asked, names(candidate.required()), count);
    }

    private CodeBlock answer(Decision.Candidate candidate, Place place) {
        return expression(new Decision.Leaf(candidate.member()), place);
    }

    private static CodeBlock names(List<String> names) {
        return names.stream().map(Literals::string).collect(CodeBlock.joining(", "));
    }
}
