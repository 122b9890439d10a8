package dev.sluice.construct;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sluice.emit.GeneratedFile;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every name that emitted code uses itself, and every name that Java has plans for, in every place of a document. */
class NamesTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void everyNameInEveryPlace(int turn) throws IOException {
        List<GeneratedFile> sample = GeneratedApi.of(new HazardousDocument(List.of("a", "b", "c"), turn).text())
                .files();
        List<String> names =
                HazardousNames.all(sample.stream().map(GeneratedFile::content).toList());
        GeneratedApi api = GeneratedApi.of(new HazardousDocument(names, turn).text());
        api.compile();
        List<String> unexpected = api.problems().stream()
                .filter(problem -> !problem.startsWith("name-collision: "))
                .toList();
        assertEquals(List.of(), unexpected);
    }
}
