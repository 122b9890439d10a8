package dev.sluice.spec;

import dev.sluice.inputs.InputFile;
import java.util.List;

/** A document in the shape of OpenAPI 3, whatever version it was written in. */
public final class LoadedSpec {
    private final SpecFiles files;
    private final Node root;
    private final String version;

    LoadedSpec(SpecFiles files, Node root, String version) {
        this.files = files;
        this.root = root;
        this.version = version;
    }

    /** The document in the shape of OpenAPI 3. */
    public Node root() {
        return root;
    }

    /** The version that the document says it is written in: {@code 2.0}, {@code 3.1.0}. */
    public String version() {
        return version;
    }

    /**
     * The components of one kind, such as {@code schemas}: an object, or a missing node. Some documents keep them in a
     * file of their own, behind a {@code $ref}.
     */
    public Node components(String kind) {
        return root.get("components").resolved().get(kind).resolved();
    }

    /** A node as a schema. */
    public Schema schema(Node node) {
        return new Schema(this, node);
    }

    /** Every file that was read or looked for so far, the main one first. */
    public List<InputFile> inputs() {
        return files.inputs();
    }
}
