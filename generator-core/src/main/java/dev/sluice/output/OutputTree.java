package dev.sluice.output;

import dev.sluice.emit.GeneratedFile;
import dev.sluice.inputs.InputFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A folder that the generator writes to.
 *
 * <p>Everything is decided before the first byte is written, and then only differences are: a file that holds the
 * right content is not touched, so neither its time stamp nor a compiler's idea of what changed moves. A stale file is
 * deleted only if the {@link Manifest} proves that the generator wrote it and that nobody has edited it since.
 */
public final class OutputTree {
    private final Path root;
    private final Origin origin;
    private final AtomicWriter writer;

    /** The folder for what is made from something. */
    public OutputTree(Path root, Origin origin) {
        this.root = root.toAbsolutePath().normalize();
        this.origin = origin;
        this.writer = new AtomicWriter(this.root);
    }

    /**
     * What {@link #write} would say if it is certain that it had nothing to do: all that was read is as it was, all that
     * was written too, and what decides besides is equal.
     *
     * @throws IOException if the folder cannot be read
     */
    public Optional<OutputChanges> upToDate() throws IOException {
        Manifest manifest = Manifest.read(root);
        return manifest.isCurrent(root, origin) && !writer.wasKilled()
                ? Optional.of(new OutputChanges(List.of(), List.copyOf(manifest.paths()), List.of()))
                : Optional.empty();
    }

    /**
     * Makes the folder hold these files, and none that an earlier run wrote besides.
     *
     * @param inputs every file that was read or looked for, the main document first
     * @throws OutputException if a path leads out of the folder, if two paths are one, if a file that somebody else
     *     wrote is in the way, or if the folder is another document's; nothing was written
     * @throws IOException if the folder cannot be read or written; running again completes it
     */
    public OutputChanges write(Collection<GeneratedFile> files, List<InputFile> inputs) throws IOException {
        Map<String, byte[]> contents = claimed(files);
        Manifest before = Manifest.read(root);
        Manifest after = Manifest.of(origin, inputs, contents);
        Map<String, byte[]> different = different(contents);
        List<String> stale = stale(before, contents.keySet());
        Guard guard = new Guard(root, before);
        guard.checkOwner(after);
        guard.check(different, stale);

        writer.cleanUp();
        if (!different.isEmpty() || !stale.isEmpty()) {
            writer.write(Manifest.FILE_NAME, before.and(after).toBytes());
            for (Map.Entry<String, byte[]> file : different.entrySet()) {
                writer.write(file.getKey(), file.getValue());
            }
            for (String path : stale) {
                delete(path);
            }
        }
        if (!holds(Manifest.FILE_NAME, after.toBytes())) {
            writer.write(Manifest.FILE_NAME, after.toBytes());
        }
        Set<String> unchanged = new TreeSet<>(contents.keySet());
        unchanged.removeAll(different.keySet());
        return new OutputChanges(List.copyOf(different.keySet()), List.copyOf(unchanged), stale);
    }

    private static Map<String, byte[]> claimed(Collection<GeneratedFile> files) throws OutputException {
        Claims claims = new Claims();
        claims.claim(Manifest.FILE_NAME);
        claims.claim(AtomicWriter.TEMPORARY);
        Map<String, byte[]> contents = new TreeMap<>();
        for (GeneratedFile file : files) {
            claims.claim(file.path());
            contents.put(file.path(), file.content().getBytes(StandardCharsets.UTF_8));
        }
        return contents;
    }

    private Map<String, byte[]> different(Map<String, byte[]> contents) throws IOException {
        Map<String, byte[]> different = new TreeMap<>();
        for (Map.Entry<String, byte[]> file : contents.entrySet()) {
            if (!holds(file.getKey(), file.getValue())) {
                different.put(file.getKey(), file.getValue());
            }
        }
        return different;
    }

    private List<String> stale(Manifest before, Set<String> current) throws IOException {
        List<String> stale = new ArrayList<>();
        for (String path : before.paths()) {
            Path file = root.resolve(path);
            if (!current.contains(path) && Files.isRegularFile(file) && before.wrote(path, Files.readAllBytes(file))) {
                stale.add(path);
            }
        }
        return stale;
    }

    private boolean holds(String path, byte[] content) throws IOException {
        Path file = root.resolve(path);
        return Files.isRegularFile(file)
                && Files.size(file) == content.length
                && Arrays.equals(Files.readAllBytes(file), content);
    }

    private void delete(String path) throws IOException {
        Files.delete(root.resolve(path));
        Path folder = root.resolve(path).getParent();
        while (!folder.equals(root) && isEmpty(folder)) {
            Files.delete(folder);
            folder = folder.getParent();
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (var content = Files.newDirectoryStream(folder)) {
            return !content.iterator().hasNext();
        }
    }
}
