package dev.sluice.inspect;

import dev.sluice.model.Decision;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A decision in words: the questions that it asks, each once. */
final class DecisionText {
    private final Set<String> questions = new LinkedHashSet<>();
    private boolean ambiguous;

    private DecisionText() {}

    static DecisionText of(Decision decision) {
        DecisionText text = new DecisionText();
        text.add(decision);
        return text;
    }

    List<String> questions() {
        return List.copyOf(questions);
    }

    boolean isAmbiguous() {
        return ambiguous;
    }

    private void add(Decision decision) {
        if (decision instanceof Decision.ByKind byKind) {
            if (byKind.cases().size() > 1) {
                questions.add("kind of value");
            }
            addAll(byKind.cases().values());
        } else if (decision instanceof Decision.ByValue byValue) {
            questions.add("value of " + quoted(byValue.property()));
            addAll(byValue.cases().values());
            add(byValue.otherwise());
        } else if (decision instanceof Decision.ByPropertyKind byKind) {
            questions.add("kind of " + quoted(byKind.property()));
            addAll(byKind.cases().values());
            add(byKind.otherwise());
        } else if (decision instanceof Decision.ByKey byKey) {
            questions.add("presence of "
                    + byKey.cases().stream()
                            .map(each -> each.keys().stream()
                                    .map(DecisionText::quoted)
                                    .collect(Collectors.joining(" and ")))
                            .collect(Collectors.joining(", ")));
            byKey.cases().forEach(each -> add(each.then()));
            add(byKey.otherwise());
        } else if (decision instanceof Decision.ByFirstItem byFirst) {
            questions.add("kind of first item");
            addAll(byFirst.cases().values());
        } else if (decision instanceof Decision.Inside inside) {
            questions.add("what is in " + quoted(inside.property()));
            add(inside.then());
        } else if (decision instanceof Decision.MostKeys mostKeys) {
            ambiguous = true;
            questions.add("most properties present");
            mostKeys.candidates().forEach(each -> add(each.then()));
        }
    }

    private static String quoted(String property) {
        return '"' + property + '"';
    }

    private void addAll(Collection<Decision> decisions) {
        decisions.forEach(this::add);
    }
}
