package dev.sluice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sluice.corpus.Compilation;
import dev.sluice.diagnostics.GenerationFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LockTest {
    private static final String PETS = """
            openapi: 3.1.0
            info: {title: Pets, version: '1'}
            paths: {}
            components:
              schemas:
                Pet:
                  type: object
                  properties:
                    first_name: {type: string}
                    kind: {type: object, properties: {a: {type: string}}}
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void writeDocument() throws IOException {
        write(PETS);
    }

    @Test
    void isWrittenAndThenUpToDate() throws IOException {
        assertEquals(List.of("there is no lock"), Generator.check(options()).reasons());
        assertFalse(Files.exists(lock()), "a check writes nothing");

        assertTrue(Generator.lock(options()).isStale());

        assertEquals(List.of(), Generator.check(options()).reasons());
        assertFalse(Generator.lock(options()).isStale());
        String text = Files.readString(lock());
        assertTrue(text.endsWith("""
                record Pet  // #/components/schemas/Pet
                    @Nullable String firstName  // first_name
                    @Nullable Pet.Kind kind

                record Pet.Kind  // #/components/schemas/Pet/properties/kind
                    @Nullable String a
                """), text);
        assertFalse(text.contains(folder.toString()), "a lock is the same on every machine");
    }

    @Test
    void isStaleWhenTheDocumentHasChanged() throws IOException {
        Generator.lock(options());

        write(PETS.replace(
                "first_name: {type: string}", "first_name: {type: string, description: What it answers to}"));
        assertEquals(
                List.of("pets.yaml has changed"), Generator.check(options()).reasons());

        write(PETS.replace("first_name", "last_name"));
        LockResult result = Generator.check(options());
        assertEquals(List.of("pets.yaml has changed", "2 changes of the API, 1 of them breaking"), result.reasons());
        assertEquals(
                "[- record Pet: @Nullable String firstName  (breaking), + record Pet: @Nullable String lastName]",
                result.apiChanges().all().toString());
        assertEquals(
                "sluice.lock:1:1: error: the lock is out of date (pets.yaml has changed; 2 changes of the API, 1 of them "
                        + "breaking): run this [stale-lock]",
                result.finding("this").orElseThrow().toString());
    }

    @Test
    void isStaleWhenAnOptionHasChangedOrTheGenerator() throws IOException {
        Generator.lock(options());

        GeneratorOptions other = builder("com.acme")
                .jackson(JacksonFlavour.JACKSON_3)
                .clientName("Zoo")
                .build();
        assertEquals(
                List.of(
                        "the option clientName was not set and is Zoo",
                        "the option jackson was 2 and is 3",
                        "2 changes of the API, 1 of them breaking"),
                Generator.check(other).reasons());
        Files.writeString(lock(), Files.readString(lock()).replace("generator ", "generator 0."));
        assertEquals(
                List.of("it was written by version 0." + Version.number() + ", not " + Version.number()),
                Generator.check(options()).reasons());
    }

    @Test
    void isStaleWhenSomebodyEditedIt() throws IOException {
        Generator.lock(options());
        Files.writeString(lock(), Files.readString(lock()) + "# mine\n");

        assertEquals(List.of("it was edited"), Generator.check(options()).reasons());
    }

    @Test
    void isTheSameWhereLinesEndInAnotherWay() throws IOException {
        Generator.lock(options());
        Files.writeString(lock(), Files.readString(lock()).replace("\n", "\r\n"));
        write(PETS.replace("\n", "\r\n"));

        assertEquals(List.of(), Generator.check(options()).reasons());
    }

    @Test
    void ofAnotherDocumentOrPackageIsRefused() throws IOException {
        Generator.lock(options());

        GenerationFailed refused = assertThrows(
                GenerationFailed.class,
                () -> Generator.generate(builder("com.other").build()));

        assertTrue(
                refused.getMessage()
                        .matches("sluice.lock:1:1: error: this lock is for pets.yaml in package com.acme, not for "
                                + "pets.yaml in package com.other: .+'lock'.+ \\[lock-of-another]"),
                refused.getMessage());
        assertFalse(Files.exists(folder.resolve("out")));
        Generator.lock(builder("com.other").lock(folder.resolve("other.lock")).build());
        Generator.generate(
                builder("com.other").lock(folder.resolve("other.lock")).build());
    }

    @Test
    void keepsTheNamesOfWhatIsGenerated() throws IOException {
        Generator.lock(options());
        write(PETS
                + "        other: {$ref: '#/components/schemas/Kind'}\n"
                + "    Kind: {type: object, properties: {b: {type: string}}}\n");

        GenerationResult result = Generator.generate(options());

        assertEquals(
                "[+ record Pet: @Nullable Kind other, + record Kind]",
                result.apiChanges().all().toString());
        assertEquals(List.of(), Compilation.of(folder.resolve("out")).problems());
    }

    @Test
    void aNewTypeMayHaveTheNameOfOneThatAMemberInherits() throws IOException {
        String union = """
                    Owner:
                      oneOf:
                        - {type: string}
                        - {type: array, items: {type: string}}
                        - {$ref: '#/components/schemas/Pet'}
                """;
        write(PETS + union);
        Generator.lock(options());
        write(PETS
                + "        other: {$ref: '#/components/schemas/Text'}\n"
                + "        others: {type: array, items: {$ref: '#/components/schemas/Text'}}\n"
                + union
                + "    Text: {type: object, properties: {items: {$ref: '#/components/schemas/Items'}}}\n"
                + "    Items: {oneOf: [{$ref: '#/components/schemas/Text'}, {type: string}]}\n");

        GenerationResult result = Generator.generate(options());

        assertEquals(0, result.apiChanges().breaking(), result.apiChanges()::toString);
        assertEquals(4, result.apiChanges().all().size(), result.apiChanges()::toString);
        assertEquals(List.of(), Compilation.of(folder.resolve("out")).problems());
    }

    @Test
    void isAnInputOfWhatIsGenerated() throws IOException {
        Generator.generate(options());
        write(PETS.replace("first_name:", "firstName: {type: string}\n        first_name:"));
        Generator.generate(options());
        Path pet = folder.resolve("out/com/acme/model/Pet.java");
        assertTrue(Files.readString(pet).contains("@JsonProperty(\"first_name\") String firstUnderscoreName"));

        write(PETS);
        Generator.lock(options());
        write(PETS.replace("first_name:", "firstName: {type: string}\n        first_name:"));
        Generator.generate(options());

        assertTrue(Files.readString(pet).contains("@JsonProperty(\"first_name\") String firstName"));
    }

    @Test
    void withAConflictIsMendedByWritingItAnew() throws IOException {
        Generator.lock(options());
        Files.writeString(
                lock(), Files.readString(lock()).replace("generator", "<<<<<<< HEAD\n=======\n>>>>>>> x\ngenerator"));

        GenerationFailed refused = assertThrows(GenerationFailed.class, () -> Generator.check(options()));
        assertTrue(
                refused.getMessage().contains("sluice.lock:6:1: error: a merge has left a conflict here [bad-lock]"),
                refused.getMessage());

        Generator.lock(options());
        assertEquals(List.of(), Generator.check(options()).reasons());
    }

    private GeneratorOptions options() {
        return builder("com.acme").build();
    }

    private GeneratorOptions.Builder builder(String basePackage) {
        return GeneratorOptions.builder(folder.resolve("pets.yaml"), folder.resolve("out"), basePackage);
    }

    private void write(String document) throws IOException {
        Files.writeString(folder.resolve("pets.yaml"), document);
    }

    private Path lock() {
        return folder.resolve("sluice.lock");
    }
}
