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
import java.util.function.Function;

/** Emits a union's decision tree as the body of its {@code read(JsonReader in)}: plain switches and ifs. */
final class DecisionEmitter {

    private final UnionDecl union;
    private final MemberReads members;
    private final ClassName jsonReader;

    DecisionEmitter(UnionDecl union, EmitContext context) {
        this.union = union;
        this.members = new MemberReads(union, context);
        this.jsonReader = context.types().runtime("JsonReader");
    }

    CodeBlock body() {
        return statements(union.decision(), new Place("in", "in", 0, null, false, "return"));
    }

    /**
     * Where a question is asked.
     *
     * @param reader the variable that holds the reader of the union's value
     * @param asked the variable that holds the reader of what is asked: of that value, or of one inside it
     * @param depth how far inside
     * @param kind what the value is known to be; null when nothing is known
     * @param buffered whether the reader can be looked into
     * @param give the word before the answer
     */
    record Place(String reader, String asked, int depth, JsonKind kind, boolean buffered, String give) {
        Place buffered(String variable) {
            return new Place(variable, variable, depth, kind, true, give);
        }

        Place inside() {
            String variable = depth == 0 ? "inside" : "inside" + (depth + 1);
            return new Place(reader, variable, depth + 1, kind, buffered, give);
        }

        /** A name that no variable around it has. */
        String local(String name) {
            return depth == 0 ? name : name + "In" + asked.substring("in".length());
        }

        Place of(JsonKind known) {
            return new Place(reader, asked, depth, depth == 0 ? known : kind, buffered, give);
        }

        Place yielding() {
            return new Place(reader, asked, depth, kind, buffered, "yield");
        }
    }

    CodeBlock statements(Decision given, Place place) {
        Decision decision = counted(given);
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
                    .add(give(
                            byValue(
                                    byValue,
                                    CodeBlock.of("at.tag()"),
                                    new Place("at", "at", 0, place.kind, false, place.give)),
                            place))
                    .build();
        }
        if (decision instanceof Decision.ByKey byKey) {
            return byKey(byKey, place);
        }
        if (decision instanceof Decision.MostKeys mostKeys) {
            return new MostKeysEmitter(this).statements(mostKeys, place);
        }
        if (decision instanceof Decision.Inside inside) {
            CodeBlock value = CodeBlock.of("$L.inside($L)", place.asked, Literals.string(inside.property()));
            return inside.then() instanceof Decision.ByFirstItem items
                    ? firstItem(items, value, place)
                    : inside(value, place, there -> statements(inside.then(), there));
        }
        if (decision instanceof Decision.ByFirstItem byFirstItem) {
            return firstItem(byFirstItem, CodeBlock.of(place.asked), place);
        }
        return give(expression(decision, place), place);
    }

    private CodeBlock firstItem(Decision.ByFirstItem decision, CodeBlock list, Place place) {
        CodeBlock item = CodeBlock.of("$L.firstItem()", list);
        return inside(item, place, there -> give(byFirstItem(decision, there), there));
    }

    private CodeBlock inside(CodeBlock value, Place place, Function<Place, CodeBlock> asking) {
        Place there = place.inside();
        return CodeBlock.builder()
                .addStatement("$T $L = $L", jsonReader, there.asked, value)
                .add(asking.apply(there))
                .build();
    }

    static CodeBlock give(CodeBlock expression, Place place) {
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
        return members.unknown(place.reader);
    }

    private static boolean isExpression(Decision decision, Place place) {
        boolean statements = decision instanceof Decision.ByKey
                || decision instanceof Decision.MostKeys
                || decision instanceof Decision.Inside
                || decision instanceof Decision.ByFirstItem;
        boolean opens = decision instanceof Decision.ByValue || looksInside(decision);
        return !statements && (place.buffered || !opens);
    }

    /** Where all candidates declare the same, counting tells nothing. */
    private static Decision counted(Decision decision) {
        return decision instanceof Decision.MostKeys mostKeys
                        && mostKeys.candidates().size() == 1
                ? mostKeys.candidates().get(0).then()
                : decision;
    }

    /** Whether more must be known of the value than its kind and one tag. */
    private static boolean looksInside(Decision given) {
        Decision decision = counted(given);
        if (decision instanceof Decision.ByValue byValue) {
            return !isAnswer(byValue.otherwise())
                    || !byValue.cases().values().stream().allMatch(DecisionEmitter::isAnswer);
        }
        return !isAnswer(decision) && !(decision instanceof Decision.ByKind);
    }

    private static boolean isAnswer(Decision given) {
        Decision decision = counted(given);
        return decision instanceof Decision.Leaf || decision instanceof Decision.Unknown;
    }

    private CodeBlock byKind(Decision.ByKind decision, Place place) {
        CodeBlock.Builder code = open(CodeBlock.of("$L.kind()", place.asked));
        decision.cases().forEach((kind, then) -> add(code, kind.name(), then, place.of(kind)));
        return close(code, new Decision.Unknown(), place);
    }

    private CodeBlock byPropertyKind(Decision.ByPropertyKind decision, Place place) {
        CodeBlock.Builder code = open(CodeBlock.of("$L.kindOf($L)", place.asked, Literals.string(decision.property())));
        Map<Decision, List<String>> groups = new LinkedHashMap<>();
        decision.cases()
                .forEach((kind, then) ->
                        groups.computeIfAbsent(then, key -> new ArrayList<>()).add(kind.name()));
        groups.remove(decision.otherwise());
        groups.forEach((then, kinds) -> add(code, String.join(", ", kinds), then, place));
        return close(code, decision.otherwise(), place);
    }

    private CodeBlock byFirstItem(Decision.ByFirstItem decision, Place place) {
        CodeBlock.Builder code = open(CodeBlock.of("$L.kind()", place.asked));
        Map<Decision, List<String>> groups = new LinkedHashMap<>();
        decision.cases()
                .forEach((kind, then) ->
                        groups.computeIfAbsent(then, key -> new ArrayList<>()).add(kind.name()));
        groups.computeIfAbsent(decision.empty(), key -> new ArrayList<>()).add("NULL");
        groups.remove(decision.otherwise());
        groups.forEach((then, kinds) -> add(code, String.join(", ", kinds), then, place));
        return close(code, decision.otherwise(), place);
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

    static CodeBlock.Builder open(CodeBlock subject) {
        return CodeBlock.builder().add("switch ($L) {\n", subject).indent();
    }

    private void add(CodeBlock.Builder code, String labels, Decision then, Place place) {
        branch(code, CodeBlock.of("case $L", labels), then, place);
    }

    private CodeBlock close(CodeBlock.Builder code, Decision otherwise, Place place) {
        branch(code, CodeBlock.of("default"), otherwise, place);
        return code.unindent().add("}").build();
    }

    void branch(CodeBlock.Builder code, CodeBlock label, Decision given, Place place) {
        Decision then = counted(given);
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

    static CodeBlock names(List<String> names) {
        return names.stream().map(Literals::string).collect(CodeBlock.joining(", "));
    }
}
