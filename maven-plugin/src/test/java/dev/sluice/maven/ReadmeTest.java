package dev.sluice.maven;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ReadmeTest {
    /** So that a build proves what the README shows. */
    @Test
    void thePomThatItShowsIsBuilt() throws IOException {
        String readme = Files.readString(Path.of("../README.md"));
        String built = Files.readString(Path.of("src/it/fresh/pom.xml"));

        assertTrue(readme.contains("```xml\n" + built + "```\n"), "src/it/fresh/pom.xml is not the README's");
    }
}
