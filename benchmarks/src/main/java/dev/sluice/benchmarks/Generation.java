package dev.sluice.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * What generating costs as a process, its time from start to end and the most memory that it held; and what its output
 * costs those who build it.
 */
final class Generation {

    /** A generator, its command but for the document and the folder to write to, and what its output needs. */
    private record Generator(String name, List<String> command, String classpath) {}

    private static final int RUNS = 3;

    /** Where Maven's {@code clean} removes what is written. */
    static final Path TARGET = Path.of("target");

    private static final Path PEERS = TARGET.resolve("peers");

    private static final Generator OURS = new Generator(
            "sluice",
            List.of("-jar", "../generator-core/target/sluice.jar", "generate", "--package", "com.example"),
            System.getProperty("java.class.path"));

    private static final Generator PEER = new Generator(
            "openapi-generator",
            List.of(
                    "-jar",
                    PEERS.resolve("openapi-generator-cli.jar").toString(),
                    "generate",
                    "--generator-name=java",
                    "--library=native",
                    "--skip-validate-spec",
                    "--input-spec"),
            Compilation.jars(PEERS));

    private Generation() {}

    static void measure(List<Path> documents) throws IOException, InterruptedException {
        Benchmarks.print(
                "Generation, best of " + RUNS + ", and its output",
                "| document | KB | generator | s | peak MB | exit | lines of code | javac s | errors |",
                "|---|---:|---|---:|---:|---:|---:|---:|---:|");
        for (Path document : documents) {
            row(document, OURS);
            row(document, PEER);
        }
    }

    private static void row(Path document, Generator generator) throws IOException, InterruptedException {
        List<Child> runs = new ArrayList<>();
        Path output = null;
        for (int run = 0; run < RUNS; run++) {
            output = Files.createTempDirectory(TARGET, "generation");
            List<String> command = new ArrayList<>(generator.command());
            command.addAll(List.of(document.toString(), "--output", output.toString()));
            runs.add(Child.java(command));
        }
        Child best = runs.stream().min(Comparator.comparing(Child::millis)).orElseThrow();
        Compilation compiled = Compilation.of(output, generator.classpath());
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %s | %.1f | %d | %d | %d | %.1f | %d |%n",
                document.getFileName(),
                Files.size(document) / 1024,
                generator.name(),
                best.millis() / 1e3,
                best.peakMegabytes(),
                best.exitCode(),
                compiled.lines(),
                compiled.millis() / 1e3,
                compiled.errors());
    }
}
