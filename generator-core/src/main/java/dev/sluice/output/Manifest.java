package dev.sluice.output;

import dev.sluice.inputs.InputFile;
import dev.sluice.inputs.Relative;
import dev.sluice.inputs.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the generator wrote into a folder and what it made that from, kept in that folder:
 *
 * <pre>
 * seal 5891b5b5…
 * package com.example.api
 * input 3b64db95…  openapi.yaml
 * c0535e4b…  com/example/api/model/Pet.java
 * </pre>
 *
 * Inputs are relative to the document's folder and outputs to this one; the file says nothing of the machine. The seal is
 * over all other lines and the {@link Origin}, so that nothing has to be read to see that an option changed. While files
 * are being replaced the manifest holds the old and the new outputs, and no seal: a build that is killed leaves no file
 * that the next one would not know as the generator's own, and never passes for complete.
 */
record Manifest(String seal, String basePackage, List<Entry> inputs, Set<Entry> outputs) {
    static final String FILE_NAME = ".sluice-manifest";

    private static final Pattern LINE = Pattern.compile("(input )?([0-9a-f]{64}|" + InputFile.ABSENT + ")  (.+)");

    record Entry(String path, String digest) implements Comparable<Entry> {
        static Entry of(String path, byte[] content) {
            return new Entry(path, Sha256.of(content));
        }

        @Override
        public int compareTo(Entry other) {
            int byPath = path.compareTo(other.path);
            return byPath != 0 ? byPath : digest.compareTo(other.digest);
        }

        /** Normalized as what was read: through a linked folder {@code ..} leads elsewhere. */
        boolean isAsRecorded(Path folder) {
            return digest.equals(InputFile.now(folder.resolve(path).normalize()).digest());
        }

        @Override
        public String toString() {
            return digest + "  " + path + "\n";
        }
    }

    /** The manifest of the last run; an empty one if there is none. A line that is no entry is as good as absent. */
    static Manifest read(Path root) throws IOException {
        String seal = "";
        String basePackage = "";
        List<Entry> inputs = new ArrayList<>();
        Set<Entry> outputs = new TreeSet<>();
        for (String line : lines(root.resolve(FILE_NAME))) {
            Matcher entry = LINE.matcher(line);
            if (line.startsWith("seal ")) {
                seal = line.substring("seal ".length());
            } else if (line.startsWith("package ")) {
                basePackage = line.substring("package ".length());
            } else if (entry.matches() && entry.group(1) != null) {
                inputs.add(new Entry(entry.group(3), entry.group(2)));
            } else if (entry.matches() && Claims.isConfined(entry.group(3))) {
                outputs.add(new Entry(entry.group(3), entry.group(2)));
            }
        }
        return new Manifest(seal, basePackage, inputs, outputs);
    }

    private static String[] lines(Path file) throws IOException {
        return Files.isRegularFile(file)
                ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("\n")
                : new String[0];
    }

    /** The manifest of a folder that holds these files, and no others of the generator's. */
    static Manifest of(Origin origin, Collection<InputFile> inputs, Map<String, byte[]> contents) {
        List<Entry> read = inputs.stream()
                .map(input -> new Entry(Relative.path(origin.folder(), input.path()), input.digest()))
                .toList();
        Set<Entry> written = new TreeSet<>();
        contents.forEach((path, content) -> written.add(Entry.of(path, content)));
        Manifest unsealed = new Manifest("", origin.basePackage(), read, written);
        return new Manifest(unsealed.sealFor(origin), origin.basePackage(), read, written);
    }

    /** The files of both, each with the contents it may have. */
    Manifest and(Manifest other) {
        Set<Entry> both = new TreeSet<>(outputs);
        both.addAll(other.outputs);
        return new Manifest("", other.basePackage, List.of(), both);
    }

    /** Whether a run would read what was read, and find every file as it would write it. */
    boolean isCurrent(Path root, Origin origin) {
        return seal.equals(sealFor(origin))
                && inputs.stream().allMatch(input -> input.isAsRecorded(origin.folder()))
                && outputs.stream().allMatch(output -> output.isAsRecorded(root));
    }

    /** Whether the generator wrote this content to this path. */
    boolean wrote(String path, byte[] content) {
        return outputs.contains(Entry.of(path, content));
    }

    Set<String> paths() {
        return outputs.stream().map(Entry::path).collect(Collectors.toCollection(TreeSet::new));
    }

    byte[] toBytes() {
        return ((seal.isEmpty() ? "" : "seal " + seal + "\n") + body()).getBytes(StandardCharsets.UTF_8);
    }

    private String sealFor(Origin origin) {
        return Sha256.of((origin.settings() + "\n" + body()).getBytes(StandardCharsets.UTF_8));
    }

    private String body() {
        StringBuilder body = new StringBuilder("package " + basePackage + "\n");
        inputs.forEach(input -> body.append("input ").append(input));
        outputs.forEach(body::append);
        return body.toString();
    }
}
