package dev.sluice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sluice.diagnostics.GenerationFailed;
import dev.sluice.model.Additions;
import dev.sluice.model.Overrides;
import dev.sluice.model.ResultOverride;
import dev.sluice.model.SourceRef;
import dev.sluice.model.StreamOverride;
import dev.sluice.model.TypeOverride;
import dev.sluice.output.OutputChanges;
import dev.sluice.output.OutputTree;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What makes the generator work, and what does not. */
class UpToDateTest {
    private static final String PETS = """
            openapi: 3.1.0
            info: {title: Pets API, version: '1'}
            paths: {}
            components:
              schemas:
                Pet:
                  type: object
                  properties:
                    name: {type: string}
                    age: {$ref: 'types.yaml#/Age'}
            """;

    @TempDir
    private Path folder;

    private Path spec;
    private Path output;

    @BeforeEach
    void documents() throws IOException {
        spec = Files.writeString(Files.createDirectory(folder.resolve("api")).resolve("pets.yaml"), PETS);
        Files.writeString(folder.resolve("api/types.yaml"), "Age: {type: integer}");
        output = folder.resolve("out");
    }

    @Test
    void whatIsUpToDateIsNotLoaded() throws Exception {
        assertTrue(loadedClasses().contains("org.yaml.snakeyaml"), "the first run loads the document");

        String second = loadedClasses();

        for (String stage :
                List.of("org.yaml", "io.swagger", "com.fasterxml", "dev.sluice.spec", "dev.sluice.mapping")) {
            assertFalse(second.contains(" " + stage), stage);
        }
        assertTrue(second.contains("dev.sluice.output.Manifest"));
    }

    private String loadedClasses() throws Exception {
        File said = folder.resolve("said.txt").toFile();
        Path classes = folder.resolve("classes.txt");
        Process run = new ChildJvm("-Xlog:class+load:file=" + classes)
                .generate(options().build(), said);
        assertEquals(0, run.waitFor(), () -> "see " + said);
        return Files.readString(classes);
    }

    @Test
    void aReferencedFileDecidesAsTheDocumentDoes() throws IOException {
        generate(spec);
        assertEquals(0, generate(spec).written().size());

        Files.writeString(folder.resolve("api/types.yaml"), "Age: {type: string}");
        assertEquals(List.of("com/acme/model/Pet.java"), generate(spec).written());
    }

    @Test
    void aRunThatFailsLeavesTheOldOutputUpToDate() throws IOException {
        int files = generate(spec).generated();
        Files.writeString(spec, PETS.replace("types.yaml", "../types.yaml"));
        assertThrows(GenerationFailed.class, () -> generate(spec));

        Files.writeString(spec, PETS);

        assertEquals(files, generate(spec).unchanged().size());
        assertTrue(new OutputTree(output, options().build().origin()).upToDate().isPresent());
    }

    /** Each option with a value that is not its default. */
    @Test
    void everyOptionDecides() throws IOException {
        Map<String, UnaryOperator<GeneratorOptions.Builder>> others = new LinkedHashMap<>();
        others.put("jackson", options -> options.jackson(JacksonFlavour.JACKSON_3));
        others.put("modelsOnly", options -> options.modelsOnly(true));
        others.put("nullness", options -> options.nullness(Nullness.JSPECIFY));
        others.put("clientName", options -> options.clientName("Zoo"));
        others.put("strict", options -> options.strict(true));
        others.put("filter", options -> options.operations(List.of("listPets")));
        others.put("names", options -> options.overrides(overrides(Map.of("/a", "A"), List.of(), List.of())));
        others.put("types", options -> options.overrides(typed()));
        others.put("refRoot", options -> options.refRoot(folder));
        others.put("runtimePackage", options -> options.runtimePackage("com.shared"));
        others.put("lock", options -> options.lock(folder.resolve("other.lock")));
        others.put("basePackage", options -> options.basePackage("com.zoo"));
        others.put(
                "streams",
                options -> options.overrides(overrides(
                        Map.of(),
                        List.of(new StreamOverride(
                                "send",
                                Optional.empty(),
                                Optional.of("[DONE]"),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                SourceRef.NOWHERE)),
                        List.of())));
        others.put(
                "results",
                options -> options.overrides(overrides(
                        Map.of(),
                        List.of(),
                        List.of(new ResultOverride(
                                "send", Optional.of("none"), ResultOverride.Rules.NONE, SourceRef.NOWHERE)))));
        others.put(
                "patchNulls",
                options -> options.overrides(new Overrides(Map.of(), List.of(), List.of(), List.of(), true)));
        others.put("spec", options -> options.spec(spec.resolveSibling("types.yaml")));
        TreeSet<String> all = new TreeSet<>(others.keySet());
        all.addAll(List.of("output", "config")); // where to, and where it is said
        assertEquals(
                new TreeSet<>(components(GeneratorOptions.class)
                        .flatMap(name -> name.equals("overrides") ? components(Overrides.class) : Stream.of(name))
                        .toList()),
                all,
                "an option that this table forgets may be one that is forgotten");
        generate(spec);

        others.forEach((name, other) -> {
            GeneratorOptions changed = other.apply(options()).build();
            assertFalse(isUpToDate(changed), name);
        });
        assertTrue(isUpToDate(options().build()));
    }

    @Test
    void whereTheProjectIsDoesNotMatter() throws IOException {
        generate(spec);
        Path moved = Files.move(folder.resolve("api"), folder.resolve("moved")).resolve("pets.yaml");

        assertTrue(
                isUpToDate(GeneratorOptions.builder(moved, output, "com.acme").build()));
    }

    private static Overrides overrides(
            Map<String, String> names, List<StreamOverride> streams, List<ResultOverride> results) {
        return new Overrides(names, List.of(), streams, results);
    }

    private static Overrides typed() {
        TypeOverride money =
                new TypeOverride(new TypeOverride.OfFormat("money"), Optional.of("org.Money"), Additions.NONE);
        return new Overrides(Map.of(), List.of(money), List.of(), List.of());
    }

    private static Stream<String> components(Class<?> type) {
        return Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName);
    }

    private boolean isUpToDate(GeneratorOptions options) {
        try {
            return new OutputTree(output, options.origin()).upToDate().isPresent();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private GeneratorOptions.Builder options() {
        return GeneratorOptions.builder(spec, output, "com.acme");
    }

    private OutputChanges generate(Path document) throws IOException {
        return Generator.generate(
                        GeneratorOptions.builder(document, output, "com.acme").build())
                .changes();
    }
}
