package dev.sluice.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the generator wrote into a folder, kept in that folder: the paths with the SHA-256 digests of their contents,
 * in the format of {@code sha256sum}. While files are being replaced it holds the old and the new state, so a build
 * that is killed leaves no file that the next one would not know as the generator's own.
 */
record Manifest(Set<Entry> entries) {
    static final String FILE_NAME = ".sluice-manifest";

    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  (.+)");

    record Entry(String path, String digest) implements Comparable<Entry> {
        static Entry of(String path, byte[] content) {
            return new Entry(path, sha256(content));
        }

        @Override
        public int compareTo(Entry other) {
            int byPath = path.compareTo(other.path);
            return byPath != 0 ? byPath : digest.compareTo(other.digest);
        }
    }

    /** The manifest of the last run; an empty one if there is none. A line that is no entry is as good as absent. */
    static Manifest read(Path root) throws IOException {
        Path file = root.resolve(FILE_NAME);
        Set<Entry> entries = new TreeSet<>();
        if (Files.isRegularFile(file)) {
            for (String line : new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("\n")) {
                Matcher entry = LINE.matcher(line);
                if (entry.matches() && Claims.isConfined(entry.group(2))) {
                    entries.add(new Entry(entry.group(2), entry.group(1)));
                }
            }
        }
        return new Manifest(entries);
    }

    /** The manifest of a folder that holds these files. */
    static Manifest of(Map<String, byte[]> contents) {
        Set<Entry> entries = new TreeSet<>();
        contents.forEach((path, content) -> entries.add(Entry.of(path, content)));
        return new Manifest(entries);
    }

    /** The files of both, each with the contents it may have. */
    Manifest and(Manifest other) {
        Set<Entry> both = new TreeSet<>(entries);
        both.addAll(other.entries);
        return new Manifest(both);
    }

    /** Whether the generator wrote this content to this path. */
    boolean wrote(String path, byte[] content) {
        return entries.contains(Entry.of(path, content));
    }

    Set<String> paths() {
        return entries.stream().map(Entry::path).collect(Collectors.toCollection(TreeSet::new));
    }

    byte[] toBytes() {
        return entries.stream()
                .map(entry -> entry.digest + "  " + entry.path + "\n")
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
