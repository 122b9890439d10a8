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
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.RepositorySystemSession;
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
    private final RepositorySystemSession session = new DefaultRepositorySystemSession();

    @Test
    void generatesIntoASourceRootAndThenLeavesAlone() throws Exception {
        GenerateMojo mojo = mojo(PETS);
        String root = folder.resolve("target/generated-sources/sluice").toString();

        mojo.execute();
        assertEquals(List.of(root), mojo.project.getCompileSourceRoots());
        assertTrue(Files.exists(Path.of(root, "com/acme/model/Pet.java")));

        mojo.execute();
        assertEquals(List.of(root), mojo.project.getCompileSourceRoots());
        assertTrue(
                log.get(3).matches("info generated \\d+ files \\(0 written, \\d+ unchanged, 0 deleted\\)"), log + "");
    }

    @Test
    void aDefectiveDocumentFailsTheBuildWithItsListing() throws Exception {
        GenerateMojo mojo = mojo(PETS.replace("type: string", "$ref: '#/Name'"));
        mojo.strict = true;

        MojoFailureException e = assertThrows(MojoFailureException.class, mojo::execute);

        assertEquals("pets.yaml has errors; nothing was written", e.getMessage());
        assertTrue(log.get(1).startsWith("error " + mojo.spec + ":4:"), log.get(1));
        assertFalse(Files.exists(folder.resolve("target")));
        assertEquals(1, mojo.project.getCompileSourceRoots().size(), "the source root is registered in any case");
    }

    @Test
    void whatIsSkippedIsCompiledAllTheSame() throws Exception {
        GenerateMojo mojo = mojo(PETS);
        mojo.skip = true;

        mojo.execute();

        assertEquals(1, mojo.project.getCompileSourceRoots().size());
        assertFalse(Files.exists(folder.resolve("target")));
    }

    @Test
    void testSourcesAreCompiledWithTheTests() throws Exception {
        GenerateMojo mojo = mojo(PETS);
        mojo.testSources = true;
        String root = folder.resolve("target/generated-test-sources/sluice").toString();

        mojo.execute();

        assertEquals(List.of(), mojo.project.getCompileSourceRoots());
        assertEquals(List.of(root), mojo.project.getTestCompileSourceRoots());
        assertTrue(Files.exists(Path.of(root, "com/acme/model/Pet.java")));
    }

    @Test
    void parametersComeOnTopOfTheConfigurationFileAndThatOnTopOfWhatTheProjectHas() throws Exception {
        GenerateMojo mojo = mojo(PETS);
        mojo.config = Files.writeString(folder.resolve("sluice.yaml"), """
                        output: out
                        jackson: 2
                        modelsOnly: true
                        """).toFile();
        mojo.modelsOnly = false;
        Dependencies.add(mojo.project, "tools.jackson.core:jackson-core:3.2.4");

        mojo.execute();

        assertTrue(log.get(0).startsWith("info for Jackson 2 "), log.get(0));
        assertTrue(Files.exists(folder.resolve("out/com/acme/PetsClient.java")));
    }

    @Test
    void aWrongConfigurationFileIsListedWhereverItIs() throws Exception {
        GenerateMojo mojo = mojo(PETS);
        Path config = Files.createDirectory(folder.resolve("conf")).resolve("sluice.yaml");
        mojo.config = Files.writeString(config, "modelOnly: true").toFile();

        assertEquals("sluice.yaml has errors; nothing was written", failure(mojo));
        assertTrue(log.get(0).startsWith("error " + config + ":1:1: error: unknown key 'modelOnly'"), log.get(0));
    }

    @Test
    void aWrongParameterIsNamed() throws Exception {
        GenerateMojo mojo = mojo(PETS);
        mojo.jackson = "4";
        assertEquals("jackson must be 2 or 3, not '4'", failure(mojo));
    }

    @Test
    void everyOptionIsAParameterUnderItsName() throws Exception {
        String manual = Files.readString(Path.of("../docs/configuration.md"));
        Set<String> options = Stream.of(manual.split("\n"))
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.split("`")[1])
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> parameters = Stream.of(AbstractSluiceMojo.class.getDeclaredFields())
                .map(field -> field.getName().equals("basePackage") ? "package" : field.getName())
                .collect(Collectors.toCollection(TreeSet::new));
        parameters.removeAll(Set.of("project", "execution", "testSources", "skip")); // what only a build has
        assertEquals(options, parameters);
    }

    @Test
    void twoExecutionsCannotShareAFolder() throws Exception {
        mojo(PETS).execute();
        mojo(PETS).execute();
        GenerateMojo other = mojo(PETS);
        other.execution = new MojoExecution(new MojoDescriptor(), "other");

        assertEquals(
                "two executions write to " + folder.resolve("target/generated-sources/sluice")
                        + ": execution 'default' of com.acme:shop:jar:1 and execution 'other' of com.acme:shop:jar:1."
                        + " Give each an <output> of its own",
                failure(other));
    }

    @Test
    void anOutputThatIsRefusedIsNoDefectOfTheBuild() throws Exception {
        GenerateMojo mojo = mojo(PETS);
        Path root = Files.writeString(
                Files.createDirectory(folder.resolve("target")).resolve("out"), "a file");
        mojo.output = root.toFile();

        assertEquals("the output folder is a file: " + root, failure(mojo));
    }

    private static String failure(GenerateMojo mojo) {
        return assertThrows(MojoFailureException.class, mojo::execute).getMessage();
    }

    private GenerateMojo mojo(String document) throws IOException {
        GenerateMojo mojo = new GenerateMojo();
        mojo.project = new MavenProject();
        mojo.project.setGroupId("com.acme");
        mojo.project.setArtifactId("shop");
        mojo.project.setVersion("1");
        mojo.project.getBuild().setDirectory(folder.resolve("target").toString());
        Dependencies.add(mojo.project, "com.fasterxml.jackson.core:jackson-annotations:2.22");
        Dependencies.add(mojo.project, "com.fasterxml.jackson.core:jackson-core:2.22.4", "compile", false);
        mojo.session = session;
        mojo.execution = new MojoExecution(new MojoDescriptor(), "default");
        mojo.spec = Files.writeString(folder.resolve("pets.yaml"), document).toFile();
        mojo.setPackage("com.acme");
        mojo.setLog(new SystemStreamLog() {
            @Override
            public void info(CharSequence content) {
                log.add("info " + content);
            }

            @Override
            public void debug(CharSequence content) {}

            @Override
            public void error(CharSequence content) {
                log.add("error " + content);
            }
        });
        return mojo;
    }
}
