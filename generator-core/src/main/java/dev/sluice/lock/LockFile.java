package dev.sluice.lock;

import dev.sluice.diagnostics.Code;
import dev.sluice.diagnostics.Diagnostics;
import dev.sluice.inputs.Relative;
import dev.sluice.model.SourceRef;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A lock in its place. */
public final class LockFile {
    /** What it is called where nobody says otherwise: it stands beside the document. */
    public static final String NAME = "sluice.lock";

    private final Path file;
    private final String name;

    /**
     * @param file the lock
     * @param document the document that it belongs to
     */
    public LockFile(Path file, Path document) {
        this.file = file.toAbsolutePath().normalize();
        this.name = Relative.path(document.toAbsolutePath().getParent(), file);
    }

    /** The file, absolute. */
    public Path path() {
        return file;
    }

    /** A place in it, for diagnostics about the document. */
    public SourceRef at(int line) {
        return new SourceRef(name, "", line, 1);
    }

    /** The text, however the platform ends its lines; nothing if there is no such file. */
    public Optional<String> text() {
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file).replace("\r\n", "\n")) : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.of(""); // and so no lock
        }
    }

    /**
     * The lock; nothing if there is no such file, or if it cannot be read, which is reported.
     *
     * @param mends whether it is about to be written anew, so that a conflict that a merge has left does no harm
     */
    public Optional<Lock> read(boolean mends, Diagnostics diagnostics) {
        Optional<String> text = text();
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LockReader.read(text.get(), mends));
        } catch (LockReader.Illegible wrong) {
            diagnostics.error(Code.BAD_LOCK, at(wrong.line()), wrong.getMessage());
            return Optional.empty();
        }
    }
}
