package dev.sluice.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A process of its own, watched to its end.
 *
 * @param millis how long it took
 * @param peakMegabytes the most memory that it held (Linux: the high-water mark of its resident set); 0 where unknown
 * @param exitCode 0 for success
 * @param output what it printed
 */
record Child(long millis, long peakMegabytes, int exitCode, String output) {

    /** Looking takes time from what is looked at. */
    private static final long LOOK_EVERY_MILLIS = 25;

    /** Runs a Java program. */
    static Child java(List<String> arguments) throws IOException, InterruptedException {
        return ofJdk("java", arguments);
    }

    /** Runs a tool of the JDK. */
    static Child ofJdk(String tool, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", tool).toString());
        command.addAll(arguments);
        Path output = Files.createTempFile("benchmark", ".log");
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        long peak = 0;
        while (process.isAlive()) {
            peak = Math.max(peak, peakKilobytes(process.pid()));
            Thread.sleep(LOOK_EVERY_MILLIS);
        }
        long millis = (System.nanoTime() - start) / 1_000_000;
        String text = Files.readString(output, StandardCharsets.UTF_8);
        Files.delete(output);
        return new Child(millis, peak / 1024, process.exitValue(), text);
    }

    private static long peakKilobytes(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc", String.valueOf(pid), "status")).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0; // another system, or it has just ended
        }
    }
}
