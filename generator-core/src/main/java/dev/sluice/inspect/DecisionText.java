package dev.sluice.inspect;

import dev.sluice.model.Decision;
import dev.sluice.model.ValuePath;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A decision in words: the questions that it asks, each once. */
final class DecisionText {
    private final Set<String> questions = new LinkedHashSet<>();

    private DecisionText() {}

    static DecisionText of(Decision decision) {
        DecisionText text = new DecisionText();
        text.add(decision);
        return text;
    }

    List<String> questions() {
        return List.copyOf(questions);
    }

    private void add(Decision decision) {
        if (decision instanceof Decision.ByKind byKind) {
            if (!byKind.of().isSelf() || byKind.cases().size() > 1) {
                questions.add("kind of " + (byKind.of().isSelf() ? "value" : part(byKind.of())));
            }
        } else if (decision instanceof Decision.ByValue byValue) {
            questions.add("value of " + quoted(byValue.property()) + in(byValue.of()));
        } else if (decision instanceof Decision.ByKey byKey) {
            questions.add("presence of " + keys(byKey) + in(byKey.of()));
        } else if (decision instanceof Decision.MostKeys) {
            questions.add("most properties present");
        } else if (decision instanceof Decision.FirstOf) {
            questions.add("order in the document");
        }
        decision.branches().forEach(this::add);
    }

    private static String keys(Decision.ByKey byKey) {
        return byKey.cases().stream()
                .map(each -> each.keys().stream().map(DecisionText::quoted).collect(Collectors.joining(" and ")))
                .collect(Collectors.joining(", "));
    }

    private static String in(ValuePath path) {
        return path.isSelf() ? "" : " in " + part(path);
    }

    /** Such as {@code the first item of "content"}. */
    private static String part(ValuePath path) {
        String text = "";
        for (ValuePath.Step step : path.steps()) {
            String what = step instanceof ValuePath.OfProperty property
                    ? quoted(property.name())
                    : step instanceof ValuePath.FirstItem ? "the first item" : "the first value";
            text = text.isEmpty() ? what : what + " of " + text;
        }
        return text;
    }

    private static String quoted(String property) {
        return '"' + property + '"';
    }
}
