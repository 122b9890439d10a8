package dev.sluice.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
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
            """;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void generatesAndThenLeavesAlone() throws IOException {
        String spec = spec(PETS);

        assertEquals(0, generate(spec));
        int files = Integer.parseInt(lastLine().split(" ")[1]);
        assertEquals("generated %d files (%d written, 0 unchanged, 0 deleted)".formatted(files, files), lastLine());
        assertTrue(Files.exists(output().resolve("com/acme/model/Pet.java")));

        assertEquals(0, generate(spec));
        assertEquals("generated %d files (0 written, %d unchanged, 0 deleted)".formatted(files, files), lastLine());
        assertEquals("", err.toString());
    }

    @Test
    void aDefectThatLeavesTheRestUsableIsAWarning() throws IOException {
        String spec = spec(PETS.replace("name: {type: string}", "name: {$ref: '#/components/schemas/Nam'}"));

        assertEquals(0, generate(spec));

        assertTrue(err.toString().startsWith(spec + ":9:22: warning: "), err.toString());
        assertTrue(Files.exists(output().resolve("com/acme/model/Pet.java")));
    }

    @Test
    void aDefectiveDocumentIsListedAndNothingWritten() throws IOException {
        String spec = spec(PETS.replace("name: {type: string}", "name: {$ref: '#/components/schemas/Nam'}"));

        assertEquals(1, generate(spec, "--strict"));

        List<String> listing = err.toString().lines().toList();
        assertTrue(listing.get(0).matches("\\Q" + spec + "\\E:9:\\d+: error: .+ \\[[a-z-]+]"), err.toString());
        assertEquals("    9 |         name: {$ref: '#/components/schemas/Nam'}", listing.get(1));
        assertEquals("", out.toString());
        assertFalse(Files.exists(output()));
    }

    @Test
    void anOutputThatCannotBeWrittenIsAnError() throws IOException {
        Files.writeString(output(), "a file");

        assertEquals(1, generate(spec(PETS)));
        assertEquals("%1$s: error: the output folder is a file: %1$s [output]%n".formatted(output()), err.toString());
    }

    @Test
    void aConfigurationFileCanSayEverything() throws IOException {
        Path config = config("{spec: pets.yaml, output: out, package: com.acme, modelsOnly: true}");
        spec(PETS);

        assertEquals(0, run("generate", "--config", config.toString()), err.toString());
        assertTrue(Files.exists(output().resolve("com/acme/model/Pet.java")));
        assertFalse(Files.exists(output().resolve("com/acme/PetsClient.java")));
    }

    @Test
    void theCommandLineComesOnTopOfTheConfigurationFile() throws IOException {
        Path config = config("{package: com.other, clientName: Zoo}");

        assertEquals(0, generate(spec(PETS), "--config", config.toString()), err.toString());
        assertTrue(Files.exists(output().resolve("com/acme/ZooClient.java")));
    }

    @Test
    void aDefectiveConfigurationFileIsListedWhereverItIs() throws IOException {
        Path config = Files.createDirectory(folder.resolve("conf")).resolve("sluice.yaml");
        Files.writeString(config, "package: com.acme\nmodelOnly: true\n");

        assertEquals(1, generate(spec(PETS), "--config", config.toString()));
        assertEquals("""
                %s:2:1: error: unknown key 'modelOnly': did you mean 'modelsOnly'? [unknown-key]
                    2 | modelOnly: true
                      | ^
                """.formatted(config), err.toString().replace(System.lineSeparator(), "\n"));
        assertFalse(Files.exists(output()));
    }

    @Test
    void aDefectiveDocumentThatTheConfigurationNamesIsListed() throws IOException {
        Path api = Files.createDirectories(folder.resolve("api"));
        Path spec = Files.writeString(api.resolve("pets.yaml"), "openapi: 3.1.0\npaths: 3\n");
        Path config = config("{spec: api/pets.yaml, output: out, package: com.acme}");

        assertEquals(1, run("generate", "--config", config.toString()));
        assertTrue(err.toString().startsWith(spec + ":2:8: error: "), err.toString());
        assertTrue(err.toString().contains("    2 | paths: 3"), err.toString());
    }

    @Test
    void checksTheLockAndWritesIt() throws IOException {
        String spec = spec(PETS);
        assertEquals(1, onSpec("check", spec));
        assertTrue(err.toString().contains("sluice.lock:1:1: error: there is no lock: run"));

        assertEquals(0, onSpec("lock", spec));
        assertEquals("wrote sluice.lock", lastLine());
        assertEquals(0, onSpec("check", spec));
        assertEquals("sluice.lock is up to date", lastLine());
        assertEquals(0, onSpec("lock", spec));
        assertEquals("sluice.lock is up to date", lastLine());

        spec(PETS.replace("name:", "nickname:"));
        assertEquals(1, onSpec("check", spec));
        assertTrue(err.toString().endsWith("""
                          - record Pet: @Nullable String name  (breaking)
                          + record Pet: @Nullable String nickname
                        """.replace("\n", System.lineSeparator())), err.toString());
        assertEquals(0, generate(spec));
        assertTrue(out.toString().contains("2 changes of the API, 1 of them breaking, since the lock was written"));
        assertEquals(0, onSpec("lock", spec));
        assertEquals("wrote sluice.lock: 2 changes of the API, 1 of them breaking", lastLine());
    }

    private int onSpec(String command, String spec) {
        return run(command, spec, "--package", "com.acme");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "generate",
                "generate api.yaml",
                "generate api.yaml --output out",
                "generate api.yaml --output out --package java.util",
                "generate api.yaml --output out --package com.acme --jackson 4",
                "generate api.yaml --output out --package com.acme --nullness maybe",
                "generate api.yaml --output out --package com.acme --client-name a.b",
                "generate api.yaml --output out --package com.acme --models",
                "generate api.yaml more.yaml --output out --package com.acme",
                "genrate api.yaml",
            })
    void wrongUsageIsExplained(String arguments) {
        assertEquals(2, run(arguments.isEmpty() ? new String[0] : arguments.split(" ")));
        assertFalse(err.toString().isBlank());
        assertEquals("", out.toString());
    }

    @Test
    void tellsHowToUseItAndWhichVersionItIs() {
        assertEquals(0, run("--help"));
        assertEquals(0, run("generate", "--help"));
        assertTrue(out.toString().contains("--ref-root"), out.toString());
        assertEquals(0, run("--version"));
        assertTrue(lastLine().matches("sluice \\d+\\.\\d+.*"), lastLine());
    }

    private int generate(String spec, String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("generate", spec, "--output", output().toString(), "--package", "com.acme"));
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
    }

    private int run(String... arguments) {
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    private String lastLine() {
        return out.toString().lines().reduce("", (before, line) -> line);
    }

    private String spec(String text) throws IOException {
        return Files.writeString(folder.resolve("pets.yaml"), text).toString();
    }

    private Path config(String text) throws IOException {
        return Files.writeString(folder.resolve("sluice.yaml"), text);
    }

    private Path output() {
        return folder.resolve("out");
    }
}
