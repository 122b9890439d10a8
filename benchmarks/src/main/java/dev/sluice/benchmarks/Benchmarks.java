package dev.sluice.benchmarks;

import com.example.openrouter.runtime.Parts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Measures, and prints tables in Markdown. */
public final class Benchmarks {

    private static final List<String> ROWS =
            List.of("tokens", "events", "codec", "codecUnlike", "fold", "sluice", "sluiceWithResult", "openai");
    private static final int FRESH_PROCESSES = 11;

    private Benchmarks() {}

    /**
     * @param args what to measure: {@code decoding}, {@code start}, {@code generation}, or {@code all}; and the documents
     *     to generate from, separated by commas
     */
    public static void main(String[] args) throws Exception {
        String what = args[0];
        if (what.equals("decoding") || what.equals("all")) {
            decoding();
        }
        if (what.equals("start") || what.equals("all")) {
            start();
        }
        if (what.equals("generation") || what.equals("all")) {
            Generation.measure(Stream.of(args[1].split(",")).map(Path::of).toList());
        }
    }

    private static void decoding() throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(Decoding.class.getName())
                        .include(Parts.class.getName())
                        .warmupIterations(5)
                        .warmupTime(TimeValue.seconds(1))
                        .measurementIterations(5)
                        .measurementTime(TimeValue.seconds(1))
                        .forks(2)
                        .jvmArgs("-Xms1g", "-Xmx1g")
                        .addProfiler(GCProfiler.class)
                        .build())
                .run();
        for (String stream : List.of("text", "reasoning")) {
            Map<String, RunResult> rows = results.stream()
                    .filter(result -> result.getParams().getParam("stream").equals(stream))
                    .collect(
                            Collectors.toMap(result -> result.getPrimaryResult().getLabel(), Function.identity()));
            double tokens = nanos(rows.get("tokens"));
            print(
                    "Decoding, " + stream,
                    "| | ns a chunk | ± | least | × tokens | B a chunk |",
                    "|---|---:|---:|---:|---:|---:|");
            for (String name : ROWS) {
                RunResult row = rows.get(name);
                System.out.printf(
                        Locale.ROOT,
                        "| %s | %.0f | %.0f | %.0f | %.2f | %.0f |%n",
                        name,
                        nanos(row),
                        row.getPrimaryResult().getScoreError(),
                        row.getPrimaryResult().getStatistics().getMin(),
                        nanos(row) / tokens,
                        row.getSecondaryResults().get("gc.alloc.rate.norm").getScore());
            }
        }
    }

    private static double nanos(RunResult result) {
        return result.getPrimaryResult().getScore();
    }

    private static void start() throws IOException, InterruptedException {
        print("First chunk in a fresh JVM", "| | median ms | least ms |", "|---|---:|---:|");
        for (String maker : List.of("codec", "databind", "sluice", "openai")) {
            List<Double> millis = IntStream.range(0, FRESH_PROCESSES)
                    .mapToObj(run -> firstChunk(maker))
                    .sorted()
                    .toList();
            System.out.printf(
                    Locale.ROOT, "| %s | %.0f | %.0f |%n", maker, millis.get(FRESH_PROCESSES / 2), millis.get(0));
        }
    }

    private static double firstChunk(String maker) {
        try {
            Child child = Child.java(
                    List.of("-classpath", System.getProperty("java.class.path"), FirstChunk.class.getName(), maker));
            if (child.exitCode() != 0) {
                throw new IllegalStateException(child.output());
            }
            String[] lines = child.output().strip().split("\n");
            return Long.parseLong(lines[lines.length - 1]) / 1e3;
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static void print(String title, String header, String rule) {
        System.out.println("\n### " + title + "\n\n" + header + "\n" + rule);
    }
}
