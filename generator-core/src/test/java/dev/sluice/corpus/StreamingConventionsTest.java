package dev.sluice.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sluice.JacksonFlavour;
import dev.sluice.model.ApiModel;
import dev.sluice.model.Operation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What was understood of every stream that the corpus' list of them names, beside what the list says. Where the two
 * differ, {@code streaming-differences.tsv} says why; a difference that it does not name fails the test, and so does one
 * that is gone. {@code -Dsluice.document=NAME} takes one document only.
 */
@Tag("corpus")
class StreamingConventionsTest {

    private static final Path EXPLANATIONS = Path.of("src/test/resources/corpus/streaming-differences.tsv");

    private final List<Difference> differences = new ArrayList<>();
    private int rows;

    @Test
    void everyStreamOfTheListIsUnderstoodOrExplained() throws IOException {
        Map<String, List<ListedStream>> listed = ListedStream.byDocument();
        Set<String> documents = new LinkedHashSet<>();
        System.out.println("| document | operation | listed | understood |\n|---|---|---|---|");
        for (Corpus.Document document : Corpus.documents()) {
            documents.add(document.name());
            compare(document, listed.getOrDefault(document.name(), List.of()));
        }
        System.out.println(rows + " rows, " + differences.size() + " differences");

        List<Explanation> explanations = explanations(documents);
        assertEquals(
                "",
                lines(differences, found -> explanations.stream().noneMatch(one -> one.explains(found))),
                "differences without a reason");
        assertEquals(
                "",
                lines(explanations, one -> differences.stream().noneMatch(one::explains)),
                "reasons without a difference");
    }

    private static <T> String lines(List<T> all, Predicate<T> wanted) {
        return all.stream().filter(wanted).map(T::toString).collect(Collectors.joining("\n"));
    }

    private void compare(Corpus.Document document, List<ListedStream> listed) throws IOException {
        Map<String, Operation> operations = operations(GeneratedCode.model(document, JacksonFlavour.JACKSON_2));
        Map<String, Operation> silent = new LinkedHashMap<>(operations);
        for (ListedStream row : listed) {
            rows++;
            silent.remove(row.operation());
            UnderstoodStream understood = UnderstoodStream.of(Optional.ofNullable(operations.get(row.operation())));
            System.out.println("| "
                    + String.join(" | ", document.name(), row.operation(), row.listed(), understood.toString()) + " |");
            row.differences(understood)
                    .forEach(found -> differences.add(new Difference(document.name(), row.operation(), found)));
        }
        silent.forEach((name, operation) -> {
            UnderstoodStream understood = UnderstoodStream.of(Optional.of(operation));
            if (understood.events().isPresent()) {
                differences.add(new Difference(document.name(), name, "not listed, understood " + understood));
            }
        });
    }

    private static Map<String, Operation> operations(ApiModel model) {
        Map<String, Operation> operations = new LinkedHashMap<>();
        model.client()
                .ifPresent(client -> client.groups().stream()
                        .flatMap(group -> group.operations().stream())
                        .forEach(operation ->
                                operations.put(operation.httpMethod() + " " + operation.path(), operation)));
        return operations;
    }

    private static List<Explanation> explanations(Set<String> documents) throws IOException {
        return Files.readAllLines(EXPLANATIONS).stream()
                .map(line -> line.split("\t"))
                .map(columns -> new Explanation(columns[0], columns[1], columns[2], columns[3]))
                .filter(explanation -> documents.contains(explanation.document()))
                .toList();
    }

    private record Difference(String document, String operation, String what) {
        @Override
        public String toString() {
            return String.join("\t", document, operation, what);
        }
    }

    /** @param operation may hold {@code *} for any text, where many operations differ for one reason */
    private record Explanation(String document, String operation, String what, String reason) {
        boolean explains(Difference difference) {
            Pattern pattern = Pattern.compile("\\Q" + operation.replace("*", "\\E.*\\Q") + "\\E");
            return document.equals(difference.document())
                    && pattern.matcher(difference.operation()).matches()
                    && what.equals(difference.what());
        }
    }
}
