package dev.sluice.spec;

import java.nio.file.Path;

/** A file that was read: its tree, and the other files that its references lead to. */
final class SpecFile {
    static final Value.Mark START = new Value.Mark(1, 1);

    private final SpecFiles files;
    private final Path path;
    private final String name;
    private final Node root;
    private SchemaNames names;

    SpecFile(SpecFiles files, Path path, String name, Value root) {
        this.files = files;
        this.path = path;
        this.name = name;
        this.root = Node.root(this, root);
    }

    SpecFiles files() {
        return files;
    }

    Path path() {
        return path;
    }

    /** The path relative to the folder of the main document. */
    String name() {
        return name;
    }

    /** What its schemas are called, collected when first asked for: few documents need it. */
    SchemaNames names() {
        if (names == null) {
            names = new SchemaNames(root);
        }
        return names;
    }

    Node root() {
        return root;
    }
}
