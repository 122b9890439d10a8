package dev.sluice;

import static java.util.concurrent.TimeUnit.NANOSECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A run that is killed at a random moment is healed by the next one: the folder is then, byte for byte, that of a run that
 * was not killed. Half of the moments are anywhere in the run, the others while it writes. Every run replaces, adds or
 * deletes most of the files that the one before it wrote.
 */
class KilledTest {
    private static final Path SPEC = Path.of("../schemas/openrouter-chat.yaml");

    /** How far a run had come when it was killed, as its manifest tells. */
    private enum Moment {
        BEFORE_WRITING,
        WHILE_WRITING,
        AFTER_WRITING
    }

    @TempDir
    private Path folder;

    private final Random random = new Random();
    private final Map<Moment, Integer> moments = new EnumMap<>(Moment.class);

    @Test
    void theNextRunHeals() throws Exception {
        killAndHeal(4);
    }

    @Test
    @Tag("corpus")
    void theNextRunHealsFiftyTimes() throws Exception {
        killAndHeal(50);
        System.out.println("generation killed at 50 random moments, and healed each time: " + moments);
        assertTrue(moments.containsKey(Moment.WHILE_WRITING), "files were half replaced at least once: " + moments);
    }

    private void killAndHeal(int times) throws Exception {
        List<GeneratorOptions> variants = List.of(
                options("out").build(),
                options("out").modelsOnly(true).build(),
                options("out").jackson(JacksonFlavour.JACKSON_3).build());
        long start = System.nanoTime();
        Process undisturbed = start(variants.get(1));
        awaitManifest(undisturbed, manifest -> !manifest.isEmpty());
        long firstWrite = System.nanoTime();
        awaitManifest(undisturbed, manifest -> manifest.startsWith("seal"));
        long writing = System.nanoTime() - firstWrite;
        undisturbed.waitFor();
        long whole = System.nanoTime() - start;

        for (int i = 0; i < times; i++) {
            GeneratorOptions options = variants.get(i % variants.size());
            String before = manifest();
            Process run = start(options);
            if (i % 2 == 0) {
                run.waitFor(random.nextLong(whole), NANOSECONDS);
            } else {
                awaitManifest(run, manifest -> !manifest.equals(before));
                LockSupport.parkNanos(random.nextLong(writing));
            }
            run.destroyForcibly().waitFor();
            moments.merge(moment(before), 1, Integer::sum);

            Generator.generate(options);

            assertEquals(clean(i % variants.size(), options), contents(folder.resolve("out")));
        }
    }

    private void awaitManifest(Process run, Predicate<String> like) throws IOException {
        while (run.isAlive() && !like.test(manifest())) {
            LockSupport.parkNanos(200_000);
        }
    }

    private Moment moment(String before) throws IOException {
        String now = manifest();
        return now.equals(before)
                ? Moment.BEFORE_WRITING
                : now.startsWith("seal") ? Moment.AFTER_WRITING : Moment.WHILE_WRITING;
    }

    private String manifest() throws IOException {
        Path manifest = folder.resolve("out/.sluice-manifest");
        return Files.exists(manifest) ? Files.readString(manifest) : "";
    }

    private Map<String, String> clean(int variant, GeneratorOptions options) throws IOException {
        Path clean = folder.resolve("clean" + variant);
        if (!Files.exists(clean)) {
            Generator.generate(GeneratorOptions.builder(SPEC, clean, options.basePackage())
                    .jackson(options.jackson())
                    .modelsOnly(options.modelsOnly())
                    .build());
        }
        return contents(clean);
    }

    private static Map<String, String> contents(Path root) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(root.relativize(file).toString(), Files.readString(file, StandardCharsets.UTF_8));
            }
        }
        return contents;
    }

    private Process start(GeneratorOptions options) throws IOException {
        return new ChildJvm("-XX:TieredStopAtLevel=1")
                .generate(options, folder.resolve("said.txt").toFile());
    }

    private GeneratorOptions.Builder options(String output) {
        return GeneratorOptions.builder(SPEC, folder.resolve(output), "com.acme");
    }
}
