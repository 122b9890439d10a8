package dev.sluice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GeneratorOptionsTest {
    private static final Path SPEC = Path.of("api.yaml");
    private static final Path OUTPUT = Path.of("out");

    @Test
    void whatIsNotSetHasItsDefault() {
        GeneratorOptions options = GeneratorOptions.builder(SPEC, OUTPUT, "com.acme")
                .jackson(null)
                .nullness(null)
                .clientName(null)
                .refRoot(null)
                .runtimePackage(null)
                .build();

        assertEquals(GeneratorOptions.builder(SPEC, OUTPUT, "com.acme").build(), options);
        assertEquals(JacksonFlavour.JACKSON_2, options.jackson());
        assertEquals(Nullness.NONE, options.nullness());
        assertEquals(Optional.empty(), options.clientName());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "com..acme", "com.acme.", "com.class", "com.acme;", "../acme", "1st", "java", "java.util"})
    void refusesPackagesThatJavaWould(String name) {
        GeneratorOptions.Builder options = GeneratorOptions.builder();
        assertThrows(IllegalArgumentException.class, () -> options.basePackage(name));
        assertThrows(IllegalArgumentException.class, () -> options.runtimePackage(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "com.acme", "javax.acme", "javas", "com.acme_1.größe"})
    void takesPackagesThatJavaWould(String name) {
        assertEquals(name, GeneratorOptions.builder(SPEC, OUTPUT, name).build().basePackage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Open Router", "a.B", "1st"})
    void refusesClientNamesThatJavaWould(String name) {
        GeneratorOptions.Builder options = GeneratorOptions.builder();
        assertThrows(IllegalArgumentException.class, () -> options.clientName(name));
    }

    @Test
    void whatHasNoDefaultMustBeSet() {
        GeneratorOptions.Builder options = GeneratorOptions.builder().spec(SPEC).output(OUTPUT);

        IllegalArgumentException missing = assertThrows(IllegalArgumentException.class, options::build);

        assertEquals("'package' is not set, and no configuration file sets it", missing.getMessage());
    }

    @Test
    void optionsAreSpelledAsTheyAreRead() {
        for (JacksonFlavour flavour : JacksonFlavour.values()) {
            assertEquals(flavour, JacksonFlavour.of(flavour.toString()));
        }
        for (Nullness nullness : Nullness.values()) {
            assertEquals(nullness, Nullness.of(nullness.toString()));
        }
        assertThrows(IllegalArgumentException.class, () -> JacksonFlavour.of("4"));
        assertThrows(IllegalArgumentException.class, () -> Nullness.of("JSPECIFY"));
    }
}
