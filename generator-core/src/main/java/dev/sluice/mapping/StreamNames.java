package dev.sluice.mapping;

import dev.sluice.model.JavaName;
import dev.sluice.model.TypeRef;
import dev.sluice.model.TypeText;
import dev.sluice.naming.Identifiers;
import dev.sluice.naming.NameScope;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Names the streams that know their answer: the stream of a {@code ChatResponse} is a {@code ChatStream}. */
final class StreamNames {

    private static final List<String> ENDINGS = List.of("NonStreamingResponse", "ResponseBody", "Response", "Result");
    private static final Set<String> RUNTIME = Set.of("EventStream", "AnswerStream");

    private final String packageName;
    private final NameScope scope;
    private final Predicate<String> isModel;

    /** @param isModel whether a model has that name, which would have to be qualified beside it */
    StreamNames(String packageName, NameScope scope, Predicate<String> isModel) {
        this.packageName = packageName;
        this.scope = scope;
        this.isModel = isModel;
    }

    /** The same events that add up to the same answer are one type of stream. */
    JavaName of(TypeRef events, TypeRef.Named whole, String operation) {
        String holder = TypeText.of(events) + " -> " + TypeText.of(whole);
        String simpleName = whole.name().simpleName();
        List<String> candidates = List.of(stem(simpleName), simpleName, Identifiers.typeName(operation)).stream()
                .map(stem -> stem + "Stream")
                .filter(name -> !RUNTIME.contains(name) && !isModel.test(name))
                .toList();
        List<String> last = List.of(Identifiers.typeName(operation) + "AnswerStream");
        return JavaName.of(packageName, scope.claimOrHash(holder, candidates.isEmpty() ? last : candidates));
    }

    private static String stem(String name) {
        return ENDINGS.stream()
                .filter(ending -> name.endsWith(ending) && name.length() > ending.length())
                .findFirst()
                .map(ending -> name.substring(0, name.length() - ending.length()))
                .orElse(name);
    }
}
