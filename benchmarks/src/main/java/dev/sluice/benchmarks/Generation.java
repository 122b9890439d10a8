package dev.sluice.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What generating costs as a process: its time from start to end, and the most memory that it held. */
final class Generation {

    private static final int RUNS = 3;

    private static final String OURS = "../generator-core/target/sluice.jar";
    private static final String PEER = "target/peers/openapi-generator-cli.jar";

    private Generation() {}

    static void measure(List<Path> documents) throws IOException, InterruptedException {
        Benchmarks.print(
                "Generation, best of " + RUNS,
                "| document | KB | generator | s | peak MB | exit |",
                "|---|---:|---|---:|---:|---:|");
        for (Path document : documents) {
            row(
                    document,
                    "sluice",
                    List.of("-jar", OURS, "generate", document.toString(), "--package", "com.example", "--output"));
            row(
                    document,
                    "openapi-generator",
                    List.of(
                            "-jar",
                            PEER,
                            "generate",
                            "-g",
                            "java",
                            "--library",
                            "native",
                            "-i",
                            document.toString(),
                            "-o"));
        }
    }

    private static void row(Path document, String generator, List<String> arguments)
            throws IOException, InterruptedException {
        List<Child> runs = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            List<String> command = new ArrayList<>(arguments);
            command.add(Files.createTempDirectory("generation").toString());
            runs.add(Child.java(command));
        }
        Child best = runs.stream().min(Comparator.comparing(Child::millis)).orElseThrow();
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %s | %.1f | %d | %d |%n",
                document.getFileName(),
                Files.size(document) / 1024,
                generator,
                best.millis() / 1e3,
                best.peakMegabytes(),
                best.exitCode());
    }
}
