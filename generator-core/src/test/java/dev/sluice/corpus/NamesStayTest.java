package dev.sluice.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sluice.GenerationResult;
import dev.sluice.Generator;
import dev.sluice.GeneratorOptions;
import dev.sluice.lock.ApiChange;
import dev.sluice.lock.ApiChanges;
import dev.sluice.lock.ApiSurface;
import dev.sluice.lock.ApiSurface.Type;
import dev.sluice.naming.FixedNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A real document in which ten schemas are inserted at random places, under names that others already have or might
 * have: with a lock, no name of the API changes, and the code compiles.
 */
@Tag("corpus")
class NamesStayTest {
    private static final Pattern COMPONENT = Pattern.compile("    [A-Za-z]\\w*:");
    private static final int SCHEMAS = 10;

    @TempDir
    private Path folder;

    @Test
    void whenSchemasAreInserted() throws IOException {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        Path document = folder.resolve("openrouter.yaml");
        List<String> lines =
                Files.readAllLines(Corpus.document("openrouter-2026-02").file());
        Files.write(document, lines);
        GeneratorOptions options = GeneratorOptions.builder(document, folder.resolve("out"), "com.example.api")
                .build();
        ApiSurface before = Generator.api(options, FixedNames.NONE);
        Generator.lock(options);

        List<String> names = names(before, random);
        Files.write(document, grown(lines, names, random));
        GenerationResult result = Generator.generate(options);

        List<String> changes =
                result.apiChanges().all().stream().map(ApiChange::toString).toList();
        String table = "seed " + seed + ": inserted " + names + ", which changes " + changes;
        assertEquals(SCHEMAS, changes.size(), table);
        assertTrue(changes.stream().allMatch(change -> change.startsWith("+ record ")), table);
        assertEquals(List.of(), Compilation.of(folder.resolve("out")).problems(), table);
        System.out.println(table + "; without a lock it changes "
                + ApiChanges.between(before, Generator.api(options, FixedNames.NONE))
                        .summary());
    }

    /** Names of nested types, and names that differ from others by case only. */
    private static List<String> names(ApiSurface api, Random random) {
        Stream<String> nested = api.types().stream()
                .map(Type::name)
                .filter(name -> name.contains("."))
                .map(name -> name.substring(name.indexOf('.') + 1));
        Stream<String> cased = api.types().stream()
                .map(Type::name)
                .filter(name -> !name.contains("."))
                .map(name -> name.toLowerCase(Locale.ROOT));
        List<String> names = new ArrayList<>(nested.distinct().toList());
        Collections.shuffle(names, random);
        List<String> others = new ArrayList<>(cased.distinct().toList());
        Collections.shuffle(others, random);
        return Stream.concat(names.stream().limit(SCHEMAS / 2), others.stream().limit(SCHEMAS / 2))
                .toList();
    }

    private static List<String> grown(List<String> lines, List<String> names, Random random) {
        List<String> grown = new ArrayList<>(lines);
        for (String name : names) {
            int[] places = IntStream.range(grown.indexOf("  schemas:") + 1, grown.indexOf("  securitySchemes:"))
                    .filter(line -> COMPONENT.matcher(grown.get(line)).matches())
                    .toArray();
            grown.addAll(
                    places[random.nextInt(places.length)],
                    List.of("    " + name + ":", "      type: object", "      properties: {inserted: {type: string}}"));
        }
        return grown;
    }
}
