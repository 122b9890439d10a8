package dev.sluice.mapping;

import dev.sluice.spec.Schema;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The schemas of the parts of multipart bodies. Only there can a value be a file (RFC 7578, section 4.2), so that one
 * which may be a file or text is either; anywhere else it is a string in both cases.
 */
final class FileParts {

    private final Set<String> ids = new HashSet<>();

    private FileParts() {}

    static FileParts of(List<OperationSketch> operations) {
        FileParts parts = new FileParts();
        for (OperationSketch operation : operations) {
            operation
                    .bodyContent()
                    .filter(content -> content.format() == MediaFormat.MULTIPART)
                    .flatMap(Content::schema)
                    .ifPresent(body -> parts.addBody(body, new HashSet<>()));
        }
        return parts;
    }

    /** Whether what a schema describes may be sent as a file, if it is one. */
    boolean contains(Schema schema) {
        return ids.contains(schema.id());
    }

    private void addBody(Schema body, Set<String> seen) {
        for (Schema object : AllOf.parts(body)) {
            if (seen.add(object.id())) {
                object.properties().values().forEach(this::add);
                Keywords.variants(object).forEach(variant -> addBody(variant, seen));
            }
        }
    }

    private void add(Schema part) {
        if (ids.add(part.id())) {
            part.target().ifPresent(this::add);
            part.allOf().forEach(this::add);
            Keywords.variants(part).forEach(this::add);
            part.items().ifPresent(this::add);
        }
    }
}
