package dev.sluice.maven;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.sluice.GeneratorOptions;
import dev.sluice.JacksonFlavour;
import dev.sluice.Nullness;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProjectLibrariesTest {
    private static final String TWO = "com.fasterxml.jackson.core:jackson-core:2.22.4";
    private static final String THREE = "tools.jackson.core:jackson-core:3.2.4";
    private static final String ANNOTATIONS = "com.fasterxml.jackson.core:jackson-annotations:2.22";
    private static final String JSPECIFY = "org.jspecify:jspecify:1.0.1";

    private final MavenProject project = new MavenProject();

    /** Each column: absent, along with another library, or declared by the project. */
    @ParameterizedTest
    @CsvSource({
        "absent,   absent,   2",
        "along,    absent,   2",
        "declared, absent,   2",
        "absent,   along,    3",
        "absent,   declared, 3",
        "along,    along,    2",
        "along,    declared, 3",
        "declared, along,    2",
        "declared, declared, 2",
    })
    void theJacksonOfTheProject(String two, String three, String expected) {
        add(TWO, two);
        add(THREE, three);
        assertEquals(JacksonFlavour.of(expected), libraries().jackson());
    }

    @ParameterizedTest
    @CsvSource({"absent, none", "along, none", "declared, jspecify"})
    void nullnessMustBeDeclared(String jspecify, String expected) {
        add(JSPECIFY, jspecify);
        assertEquals(Nullness.of(expected), libraries().nullness());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            none     | absent   | for Jackson 2 (com.fasterxml.jackson.core:jackson-core:2.22.4), nullness none (org.jspecify:jspecify is no dependency)
            none     | along    | for Jackson 2 (com.fasterxml.jackson.core:jackson-core:2.22.4), nullness none (org.jspecify:jspecify is no dependency)
            none     | declared | for Jackson 2 (com.fasterxml.jackson.core:jackson-core:2.22.4), nullness none (as configured)
            jspecify | along    | for Jackson 2 (com.fasterxml.jackson.core:jackson-core:2.22.4), nullness jspecify (org.jspecify:jspecify:1.0.1)
            jspecify | declared | for Jackson 2 (com.fasterxml.jackson.core:jackson-core:2.22.4), nullness jspecify (org.jspecify:jspecify:1.0.1)
            """)
    void saysWhichAndWhy(String nullness, String jspecify, String expected) {
        add(TWO, "along");
        add(JSPECIFY, jspecify);
        assertEquals(expected, libraries().describe(options("2", nullness)));
    }

    @Test
    void whatIsMissingIsThereToPaste() {
        add(TWO, "declared");
        MojoFailureException e =
                assertThrows(MojoFailureException.class, () -> libraries().requireFor(options("2", "none")));

        assertEquals("""
                the generated code needs com.fasterxml.jackson.core:jackson-annotations, which the project does not \
                compile with. Add to the dependencies in its pom.xml:

                        <dependency>
                            <groupId>com.fasterxml.jackson.core</groupId>
                            <artifactId>jackson-annotations</artifactId>
                            <version>2.22</version>
                        </dependency>
                """, e.getMessage());
    }

    @ParameterizedTest
    @CsvSource({
        "2, none,     com.fasterxml.jackson.core:jackson-core and com.fasterxml.jackson.core:jackson-annotations",
        "3, none,     tools.jackson.core:jackson-core and com.fasterxml.jackson.core:jackson-annotations",
        "3, jspecify, tools.jackson.core:jackson-core and com.fasterxml.jackson.core:jackson-annotations"
                + " and org.jspecify:jspecify",
    })
    void allThatIsMissingIsNamed(String jackson, String nullness, String expected) {
        MojoFailureException e =
                assertThrows(MojoFailureException.class, () -> libraries().requireFor(options(jackson, nullness)));
        String start = "the generated code needs " + expected + ", which ";
        assertEquals(start, e.getMessage().substring(0, start.length()));
    }

    @Test
    void theCodeOfTestsMayUseWhatTestsUse() {
        Dependencies.add(project, TWO, "test", true);
        Dependencies.add(project, ANNOTATIONS, "runtime", true);

        assertThrows(MojoFailureException.class, () -> libraries().requireFor(options("2", "none")));
        assertDoesNotThrow(() -> new ProjectLibraries(project, true).requireFor(options("2", "none")));
    }

    private void add(String library, String how) {
        if (!how.equals("absent")) {
            Dependencies.add(project, library, "compile", how.equals("declared"));
        }
    }

    private ProjectLibraries libraries() {
        return new ProjectLibraries(project, false);
    }

    private static GeneratorOptions options(String jackson, String nullness) {
        return GeneratorOptions.builder(Path.of("api.yaml"), Path.of("out"), "com.acme")
                .jackson(JacksonFlavour.of(jackson))
                .nullness(Nullness.of(nullness))
                .build();
    }
}
