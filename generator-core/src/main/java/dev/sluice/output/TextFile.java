package dev.sluice.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** A file that stands alone, and not in a folder of generated ones. */
public final class TextFile {
    private TextFile() {}

    /**
     * Makes the file hold a text. One that holds it already is not touched.
     *
     * @return whether it was written
     * @throws IOException if it cannot be
     */
    public static boolean write(Path file, String text) throws IOException {
        Path path = file.toAbsolutePath();
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        if (Files.isRegularFile(path) && Arrays.equals(Files.readAllBytes(path), content)) {
            return false;
        }
        if (Files.isDirectory(path)) {
            throw new OutputException("a folder is in the way of a file: " + path);
        }
        new AtomicWriter(path.getParent()).write(path.getFileName().toString(), content);
        return true;
    }
}
