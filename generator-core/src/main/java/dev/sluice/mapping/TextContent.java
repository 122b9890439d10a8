package dev.sluice.mapping;

import dev.sluice.diagnostics.Code;
import dev.sluice.diagnostics.Diagnostics;
import dev.sluice.mapping.Shape.ListShape;
import dev.sluice.mapping.Shape.MapShape;
import dev.sluice.mapping.Shape.ObjectShape;
import dev.sluice.mapping.Shape.UnionShape;
import dev.sluice.spec.Schema;
import java.util.Set;

/** Says where a schema describes what is no JSON, such as XML, and is given as text or bytes. */
final class TextContent {

    private static final Set<MediaFormat> STRUCTURED =
            Set.of(MediaFormat.JSON, MediaFormat.FORM, MediaFormat.MULTIPART);

    private final ShapeReader shapes;
    private final Diagnostics diagnostics;

    TextContent(ShapeReader shapes, Diagnostics diagnostics) {
        this.shapes = shapes;
        this.diagnostics = diagnostics;
    }

    void check(OperationSketch operation) {
        operation
                .bodyContent()
                .filter(content -> !STRUCTURED.contains(content.format()))
                .ifPresent(content -> report(content, "sent"));
        operation
                .answer()
                .filter(content -> content.format() != MediaFormat.JSON
                        && operation.events().isEmpty())
                .ifPresent(content -> report(content, "given back"));
    }

    private void report(Content content, String verb) {
        if (content.schema().filter(this::hasStructure).isPresent()) {
            String type = content.format() == MediaFormat.TEXT ? "text" : "bytes";
            diagnostics.warning(
                    Code.TEXT_CONTENT,
                    content.node().source(),
                    "'" + content.mediaType() + "' is " + verb + " as " + type + ", whatever its schema says");
        }
    }

    private boolean hasStructure(Schema schema) {
        Shape shape = shapes.terminal(Part.of(schema)).shape();
        return shape instanceof ObjectShape
                || shape instanceof MapShape
                || shape instanceof ListShape
                || shape instanceof UnionShape;
    }
}
