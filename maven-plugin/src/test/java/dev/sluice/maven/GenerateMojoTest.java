package dev.sluice.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerateMojoTest {
    private static final String PETS = """
            openapi: 3.1.0
            info: {title: Pets API, version: '1'}
            paths: {}
            components: {schemas: {Pet: {type: object, properties: {name: {type: string}}}}}
            """;

    @TempDir
    private Path folder;

    private final List<String> log = new ArrayList<>();

    @Test
    void generatesIntoASourceRootAndThenLeavesAlone() throws Exception {
        GenerateMojo mojo = mojo(PETS);

        mojo.execute();
        assertEquals(List.of(mojo.output.getPath()), mojo.project.getCompileSourceRoots());
        assertTrue(Files.exists(mojo.output.toPath().resolve("com/acme/model/Pet.java")));

        mojo.execute();
        assertEquals(List.of(mojo.output.getPath()), mojo.project.getCompileSourceRoots());
        assertTrue(
                log.get(1).matches("info generated \\d+ files \\(0 written, \\d+ unchanged, 0 deleted\\)"), log + "");
    }

    @Test
    void aDefectiveDocumentFailsTheBuildWithItsListing() throws Exception {
        GenerateMojo mojo = mojo(PETS.replace("type: string", "$ref: '#/Name'"));

        MojoFailureException e = assertThrows(MojoFailureException.class, mojo::execute);

        assertEquals("pets.yaml has errors, so nothing was generated", e.getMessage());
        assertTrue(log.get(0).startsWith("error " + mojo.spec + ":4:"), log.get(0));
        assertFalse(mojo.output.exists());
        assertEquals(1, mojo.project.getCompileSourceRoots().size(), "the source root is registered in any case");
    }

    @Test
    void aWrongParameterIsNamed() throws Exception {
        GenerateMojo mojo = mojo(PETS);
        mojo.jackson = "4";
        assertEquals(
                "jackson must be 2 or 3, not '4'",
                assertThrows(MojoFailureException.class, mojo::execute).getMessage());
    }

    private GenerateMojo mojo(String document) throws IOException {
        GenerateMojo mojo = new GenerateMojo();
        mojo.project = new MavenProject();
        mojo.spec = Files.writeString(folder.resolve("pets.yaml"), document).toFile();
        mojo.output = folder.resolve("out").toFile();
        mojo.setPackage("com.acme");
        mojo.setLog(new SystemStreamLog() {
            @Override
            public void info(CharSequence content) {
                log.add("info " + content);
            }

            @Override
            public void error(CharSequence content) {
                log.add("error " + content);
            }
        });
        return mojo;
    }
}
