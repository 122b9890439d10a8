package dev.sluice.mapping;

import dev.sluice.spec.LoadedSpec;
import dev.sluice.spec.Node;
import dev.sluice.spec.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One entry of a {@code content} map (OpenAPI: Media Type Object).
 *
 * @param mediaType its key
 * @param format what it holds
 * @param node the Media Type Object
 * @param schema what it says of the whole
 * @param itemSchema what it says of one item of a stream (OpenAPI 3.2)
 */
record Content(String mediaType, MediaFormat format, Node node, Optional<Schema> schema, Optional<Schema> itemSchema) {

    static List<Content> allOf(Node holder, LoadedSpec spec) {
        List<Content> contents = new ArrayList<>();
        for (Node.Entry entry : holder.get("content").entries()) {
            contents.add(of(entry.key(), entry.value().resolved(), spec));
        }
        return contents;
    }

    private static Content of(String mediaType, Node media, LoadedSpec spec) {
        Optional<Schema> schema = schema(media.get("schema"), spec);
        MediaFormat format = MediaFormat.of(mediaType);
        boolean isBinary = format == MediaFormat.JSON
                && schema.flatMap(Schema::format).filter("binary"::equals).isPresent();
        return new Content(
                mediaType, isBinary ? MediaFormat.BYTES : format, media, schema, schema(media.get("itemSchema"), spec));
    }

    /** What an operation answers that declares nothing. */
    static Content none(Node operation) {
        return new Content("", MediaFormat.BYTES, operation, Optional.empty(), Optional.empty());
    }

    /** The same, framed in another way. A server that declares JSON only calls lines of JSON that too. */
    Content as(MediaFormat other) {
        if (other == format) {
            return this;
        }
        String type = switch (other) {
            case SERVER_SENT_EVENTS -> "text/event-stream";
            case JSON_SEQ -> "application/json-seq";
            default -> format == MediaFormat.JSON ? mediaType : "application/x-ndjson";
        };
        return new Content(type, other, node, schema, itemSchema);
    }

    /** The same with another schema. */
    Content with(Optional<Schema> other) {
        return new Content(mediaType, format, node, other, Optional.empty());
    }

    private static Optional<Schema> schema(Node node, LoadedSpec spec) {
        return node.exists() ? Optional.of(spec.schema(node)) : Optional.empty();
    }
}
