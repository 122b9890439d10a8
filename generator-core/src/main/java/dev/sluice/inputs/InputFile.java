package dev.sluice.inputs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that the output depends on. One that was looked for in vain is such a file too: the output changes when
 * somebody creates it.
 *
 * @param path where it is, absolute
 * @param digest the SHA-256 of what was read, or {@link #ABSENT}
 */
public record InputFile(Path path, String digest) {
    /** In place of the digest of a file that is not there, or cannot be read. */
    public static final String ABSENT = "absent";

    /** A file with the content that was read from it: it may have another one by now. */
    public static InputFile read(Path path, byte[] content) {
        return new InputFile(path, Sha256.of(content));
    }

    /** A file that is not there. */
    public static InputFile absent(Path path) {
        return new InputFile(path, ABSENT);
    }

    /** The file as it is now. */
    public static InputFile now(Path path) {
        try {
            return Files.isRegularFile(path) ? read(path, Files.readAllBytes(path)) : absent(path);
        } catch (IOException unreadable) {
            return absent(path);
        }
    }
}
