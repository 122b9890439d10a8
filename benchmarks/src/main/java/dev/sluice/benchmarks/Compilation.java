package dev.sluice.benchmarks;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What became of emitted sources as their user has them.
 *
 * @param lines those that are neither empty nor part of a comment
 * @param millis how long javac takes over them
 * @param errors how many it finds
 */
record Compilation(long lines, long millis, int errors) {

    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|//[^\n]*|(\"(?:[^\"\\\\\n]++|\\\\.)*+\")");
    private static final Pattern ERROR = Pattern.compile("(?m)^(\\d+) errors?$");

    /**
     * @param output where the sources are, but for tests
     * @param classpath what they need
     */
    static Compilation of(Path output, String classpath) throws IOException, InterruptedException {
        List<Path> sources = sources(output);
        if (sources.isEmpty()) {
            return new Compilation(0, 0, 0);
        }
        Path classes = Files.createTempDirectory(Generation.TARGET, "classes");
        Path arguments = classes.resolve("sources.txt");
        Files.write(arguments, sources.stream().map(Path::toString).toList());
        List<String> command = List.of(
                "-proc:none",
                "-nowarn",
                "-Xmaxerrs",
                "100000",
                "-classpath",
                classpath,
                "-d",
                classes.toString(),
                "@" + arguments);
        Child javac = Child.ofJdk("javac", command);
        long lines = 0;
        for (Path source : sources) {
            lines += linesOfCode(Files.readString(source));
        }
        return new Compilation(lines, javac.millis(), errors(javac));
    }

    private static List<Path> sources(Path output) throws IOException {
        Path tests = output.resolve("src/test");
        try (Stream<Path> files = Files.walk(output)) {
            return files.filter(file -> file.toString().endsWith(".java") && !file.startsWith(tests))
                    .toList();
        }
    }

    private static long linesOfCode(String source) {
        String code = COMMENT.matcher(source).replaceAll("$1");
        return code.lines().filter(line -> !line.isBlank()).count();
    }

    private static int errors(Child javac) {
        if (javac.exitCode() == 0) {
            return 0;
        }
        List<Integer> counts = new ArrayList<>();
        ERROR.matcher(javac.output()).results().forEach(found -> counts.add(Integer.valueOf(found.group(1))));
        if (counts.isEmpty()) {
            throw new IllegalStateException(javac.output());
        }
        return counts.get(counts.size() - 1);
    }

    /** All the jars of a folder as a class path. */
    static String jars(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return String.join(
                    File.pathSeparator,
                    files.filter(file -> file.toString().endsWith(".jar"))
                            .map(Path::toString)
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
