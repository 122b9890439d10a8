package dev.sluice.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchTest {
    private static final String PETS = """
            openapi: 3.1.0
            info: {title: Pets, version: '1'}
            paths: {}
            components:
              schemas:
                Pet: {type: object, properties: {name: {type: string}}}
            """;

    /** Far longer than a change takes to be noticed, since the machine may be busy. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private FutureTask<Integer> run;
    private Thread thread;

    @AfterEach
    void end() throws Exception {
        thread.interrupt();
        thread.join();
        assertEquals(0, run.get());
    }

    @Test
    void generatesAgainWhenTheDocumentIsSaved() throws Exception {
        start(PETS);
        await("String name");

        write("pets.yaml", PETS.replace("name:", "nickname:"));
        await("String nickname");

        replace("pets.yaml", PETS.replace("name:", "pseudonym:"));
        await("String pseudonym");
    }

    @Test
    void survivesADocumentThatIsBrokenForAWhile() throws Exception {
        start(PETS);
        await("String name");

        write("pets.yaml", PETS.replace("type: object", "type: ["));
        await(() -> err.toString().contains("[bad-yaml]"));
        assertTrue(pet().contains("String name"), "the output is as it was");

        replace("pets.yaml", PETS);
        await(() -> out.toString()
                        .lines()
                        .filter(line -> line.startsWith("generated "))
                        .count()
                == 2);
    }

    @Test
    void seesFilesThatTheDocumentRefersToOnlyNow() throws Exception {
        start(PETS);
        await("String name");

        write("pets.yaml", PETS.replace("{type: string}", "{$ref: 'parts/types.yaml#/Name'}"));
        await(() -> err.toString().contains("[unresolved-ref]"));
        Files.createDirectories(folder.resolve("parts"));
        write("parts/types.yaml", "Name: {type: integer}\n");
        await("Long name");

        replace("parts/types.yaml", "Name: {type: boolean}\n");
        await("Boolean name");
    }

    @Test
    void waitsForADocumentThatIsNotThereYet() throws Exception {
        start(null);
        await(() -> err.toString().contains("[unreadable-file]"));

        write("pets.yaml", PETS);
        await("String name");
    }

    private void start(String document) throws IOException {
        if (document != null) {
            write("pets.yaml", document);
        }
        run = new FutureTask<>(() -> Main.run(
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                "generate",
                folder.resolve("pets.yaml").toString(),
                "--output",
                folder.resolve("out").toString(),
                "--package",
                "com.acme",
                "--watch"));
        thread = new Thread(run, "watch");
        thread.start();
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    /** As editors do that keep the old file until the new one is complete. */
    private void replace(String name, String text) throws IOException {
        Path complete = Files.writeString(folder.resolve(name + ".new"), text);
        Files.move(complete, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private interface Condition {
        boolean holds() throws IOException;
    }

    private void await(String inPet) throws Exception {
        await(() -> pet().contains(inPet));
    }

    private void await(Condition condition) throws Exception {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!condition.holds()) {
            assertTrue(Instant.now().isBefore(deadline) && thread.isAlive(), () -> "out: " + out + "\nerr: " + err);
            Thread.sleep(20);
        }
    }

    private String pet() throws IOException {
        Path file = folder.resolve("out/com/acme/model/Pet.java");
        return Files.exists(file) ? Files.readString(file) : "";
    }
}
