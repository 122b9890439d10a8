package dev.sluice.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** Looks at what is in the folder already, and refuses to write where that would harm what is not the generator's. */
final class Guard {
    private final Path root;
    private final Manifest before;
    private final Set<String> known;

    Guard(Path root, Manifest before) {
        this.root = root;
        this.before = before;
        this.known = before.paths();
    }

    /**
     * Two executions with one folder would delete each other's files for ever. One that goes on under another package, or
     * with another document, is no second one.
     */
    void checkOwner(Manifest after) throws OutputException {
        boolean complete = !before.seal().isEmpty() && !before.inputs().isEmpty();
        if (complete
                && !before.basePackage().equals(after.basePackage())
                && !before.inputs().get(0).digest().equals(after.inputs().get(0).digest())) {
            throw new OutputException("the folder holds the package " + before.basePackage() + ", generated from "
                    + before.inputs().get(0).path() + "; two packages cannot share a folder: choose another for "
                    + after.basePackage() + ", or delete this one: " + root);
        }
    }

    void check(Map<String, byte[]> written, Collection<String> deleted) throws IOException {
        if (Files.exists(root) && !Files.isDirectory(root)) {
            throw new OutputException("the output folder is a file: " + root);
        }
        for (Map.Entry<String, byte[]> file : written.entrySet()) {
            refuseToLeave(file.getKey());
            refuseToReplaceOthers(file.getKey(), file.getValue());
        }
        for (String path : deleted) {
            refuseToLeave(path);
        }
    }

    /** A link inside the folder may lead out of it. */
    private void refuseToLeave(String path) throws IOException {
        Path parent = root.resolve(path).getParent();
        while (!parent.equals(root) && !Files.exists(parent, LinkOption.NOFOLLOW_LINKS)) {
            parent = parent.getParent();
        }
        if (parent.equals(root)) {
            return;
        }
        if (!Files.isDirectory(parent)) {
            throw new OutputException("a file is in the way of a folder: " + parent);
        }
        if (!parent.toRealPath().startsWith(root.toRealPath())) {
            throw new OutputException("a link leads out of the output folder: " + parent);
        }
    }

    /**
     * What opens with the same line as the new content bears the generator's mark: the manifest was lost, or the
     * generated code is under version control without it.
     */
    private void refuseToReplaceOthers(String path, byte[] content) throws IOException {
        Path file = root.resolve(path);
        if (Files.isDirectory(file)) {
            throw new OutputException("a folder is in the way of a file: " + file);
        }
        boolean ours = known.contains(path)
                || !Files.exists(file)
                || Arrays.equals(firstLine(Files.readAllBytes(file)), firstLine(content));
        if (!ours) {
            throw new OutputException("refusing to replace a file that was not generated: " + file);
        }
    }

    private static byte[] firstLine(byte[] content) {
        int end = 0;
        while (end < content.length && content[end] != '\n' && content[end] != '\r') {
            end++;
        }
        return Arrays.copyOf(content, end);
    }
}
