package dev.sluice.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/**
 * Every parameter and every form of a document, sent by the client that is generated from it: with each example that an
 * independent validator accepts, and with values that are made from the schema. What has to be sent is worked out from
 * the rules of OpenAPI, by none of our code. Prints a table; {@code target/requests} has what the rules do not cover.
 */
@Tag("corpus")
class RequestsTest {

    private static final List<String> TABLE = new ArrayList<>();

    @TestFactory
    Stream<DynamicTest> sayWhatTheirParametersAndFormsHold() throws IOException {
        return Corpus.documents().stream()
                .map(document -> DynamicTest.dynamicTest(document.name(), () -> check(document)));
    }

    @AfterAll
    static void print() {
        System.out.println(
                "| document | of | examples | contradict their schema | without a rule | sent as said | share |"
                        + " values made | without a rule | sent as said |");
        System.out.println("|---|---|---:|---:|---:|---:|---:|---:|---:|---:|");
        TABLE.forEach(System.out::println);
    }

    private static void check(Corpus.Document document) throws Exception {
        ModelCode code = ModelCode.withClient(document);
        if (code.model().client().isEmpty()) {
            return;
        }
        RequestCheck check = new RequestCheck(RawDocument.read(document.file()), code);
        code.model()
                .client()
                .orElseThrow()
                .groups()
                .forEach(group -> group.operations().forEach(operation -> check.check(group, operation)));
        Path folder = Files.createDirectories(Path.of("target", "requests"));
        List<String> notes = new ArrayList<>();
        List<String> failures = new ArrayList<>();
        for (RequestTally tally : check.tallies()) {
            notes.addAll(tally.notes());
            failures.addAll(tally.failures());
            TABLE.add("| " + document.name() + " | " + tally.row());
        }
        notes.addAll(failures);
        Files.write(folder.resolve(document.name() + ".txt"), notes);
        assertEquals(List.of(), failures.stream().limit(20).toList());
    }
}
