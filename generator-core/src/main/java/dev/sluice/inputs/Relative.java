package dev.sluice.inputs;

import java.nio.file.Path;

/** Paths that mean the same on every machine. */
public final class Relative {
    private Relative() {}

    /** The way from a folder to a file or folder, with {@code /} between its parts; its whole path on another drive. */
    public static String path(Path folder, Path other) {
        Path from = folder.toAbsolutePath().normalize();
        Path to = other.toAbsolutePath().normalize();
        boolean sameDrive = from.getRoot().equals(to.getRoot());
        return (sameDrive ? from.relativize(to) : to).toString().replace('\\', '/');
    }
}
