package dev.sluice.spec;

import java.nio.file.Path;
import java.util.List;

/** A document in the shape of OpenAPI 3, whatever version it was written in. */
public final class LoadedSpec {
    private final SpecFiles files;
    private final Node root;

    LoadedSpec(SpecFiles files, Node root) {
        this.files = files;
        this.root = root;
    }

    /** The document itself. */
    public Node root() {
        return root;
    }

    /** The version that the document says it is written in: {@code 2.0}, {@code 3.1.0}. */
    public String version() {
        return root.get("openapi").textOpt().orElseGet(() -> root.get("swagger").text());
    }

    /** A node as a schema. */
    public Schema schema(Node node) {
        return new Schema(this, node);
    }

    /** Every file that was read so far, the main one first. */
    public List<Path> inputs() {
        return files.inputs();
    }
}
