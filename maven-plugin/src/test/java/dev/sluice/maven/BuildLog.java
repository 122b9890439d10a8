package dev.sluice.maven;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What one build of a scenario in {@code src/it} said, for the script that verifies it. */
public final class BuildLog {
    /** How every build begins. */
    private static final String START = "[INFO] Scanning for projects...";

    private static final Pattern SUMMARY =
            Pattern.compile("generated (\\d+) files \\((\\d+) written, (\\d+) unchanged, (\\d+) deleted\\)");
    private static final Pattern COMPILED = Pattern.compile("Compiling (\\d+) source files? with javac");

    private final String text;

    private BuildLog(String text) {
        this.text = text;
    }

    /** The builds of a scenario, in their order. */
    public static List<BuildLog> of(File scenario) throws IOException {
        String log = new String(Files.readAllBytes(scenario.toPath().resolve("build.log")), StandardCharsets.UTF_8);
        String[] builds = log.split(Pattern.quote(START));
        return Arrays.stream(builds).skip(1).map(BuildLog::new).toList();
    }

    public boolean says(String words) {
        return text.contains(words);
    }

    public boolean matches(String pattern) {
        return Pattern.compile(pattern).matcher(text).find();
    }

    /** How many files the only execution generated. */
    public int generated() {
        return Integer.parseInt(summary().group(1));
    }

    /** How many files the only execution wrote, left alone and deleted. */
    public List<Integer> changes() {
        MatchResult summary = summary();
        List<Integer> changes = new ArrayList<>();
        for (int group = 2; group <= 4; group++) {
            changes.add(Integer.parseInt(summary.group(group)));
        }
        return changes;
    }

    /** How many files were compiled, in the order of the modules. */
    public List<Integer> compiled() {
        return COMPILED.matcher(text)
                .results()
                .map(result -> Integer.valueOf(result.group(1)))
                .toList();
    }

    /** How many executions generated. */
    public int executions() {
        return (int) SUMMARY.matcher(text).results().count();
    }

    private MatchResult summary() {
        List<MatchResult> summaries = SUMMARY.matcher(text).results().toList();
        if (summaries.size() != 1) {
            throw new AssertionError(summaries.size() + " executions in" + text);
        }
        return summaries.get(0);
    }

    /** So that a failed assertion shows it. */
    @Override
    public String toString() {
        return text;
    }
}
