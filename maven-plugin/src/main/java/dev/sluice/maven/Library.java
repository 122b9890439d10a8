package dev.sluice.maven;

import dev.sluice.GeneratorOptions;
import dev.sluice.JacksonFlavour;
import dev.sluice.Nullness;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** What generated code may need to compile. */
enum Library {
    JACKSON_2("com.fasterxml.jackson.core", "jackson-core"),
    JACKSON_3("tools.jackson.core", "jackson-core"),
    /** The same for both. */
    JACKSON_ANNOTATIONS("com.fasterxml.jackson.core", "jackson-annotations"),
    JSPECIFY("org.jspecify", "jspecify");

    private final String groupId;
    private final String artifactId;

    Library(String groupId, String artifactId) {
        this.groupId = groupId;
        this.artifactId = artifactId;
    }

    static Library of(JacksonFlavour jackson) {
        return jackson == JacksonFlavour.JACKSON_3 ? JACKSON_3 : JACKSON_2;
    }

    /** Those that the code needs which is generated with these options. */
    static List<Library> neededFor(GeneratorOptions options) {
        List<Library> needed = new ArrayList<>(List.of(of(options.jackson()), JACKSON_ANNOTATIONS));
        if (options.nullness() == Nullness.JSPECIFY) {
            needed.add(JSPECIFY);
        }
        return needed;
    }

    boolean is(String group, String artifact) {
        return groupId.equals(group) && artifactId.equals(artifact);
    }

    /** For a pom, with the version that this plugin was tested with. */
    String snippet() {
        return """
                <dependency>
                    <groupId>%s</groupId>
                    <artifactId>%s</artifactId>
                    <version>%s</version>
                </dependency>
                """.formatted(groupId, artifactId, testedVersion());
    }

    private String testedVersion() {
        Properties versions = new Properties();
        try (InputStream in = Library.class.getResourceAsStream("libraries.properties")) {
            versions.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return versions.getProperty(name());
    }

    @Override
    public String toString() {
        return groupId + ":" + artifactId;
    }
}
