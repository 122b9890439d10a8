package dev.sluice.spec;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the schemas of one file are called besides their pointer: {@code $anchor} and {@code $id} (JSON Schema 2020-12,
 * section 8.2), and the {@code $self} of an OpenAPI 3.2 document.
 */
final class SchemaNames {
    private final Map<String, Node> anchors = new HashMap<>();
    private final Map<String, Node> ids = new HashMap<>();

    SchemaNames(Node root) {
        root.get("$self").textOpt().ifPresent(self -> ids.put(self, root));
        collect(root);
    }

    private void collect(Node node) {
        if (node.get("$anchor").isText()) {
            anchors.putIfAbsent(node.get("$anchor").text(), node);
        }
        if (node.get("$dynamicAnchor").isText()) {
            anchors.putIfAbsent(node.get("$dynamicAnchor").text(), node);
        }
        if (node.get("$id").isText()) {
            ids.putIfAbsent(withoutEmptyFragment(node.get("$id").text()), node);
        }
        node.entries().forEach(entry -> collect(entry.value()));
        node.items().forEach(this::collect);
    }

    Optional<Node> anchor(String name) {
        return Optional.ofNullable(anchors.get(name));
    }

    /** The schema whose {@code $id} is that address, taken as it stands or relative to the one around the reference. */
    Optional<Node> id(String address, Node from) {
        return Optional.ofNullable(ids.get(address))
                .or(() -> resource(from)
                        .flatMap(base -> Optional.ofNullable(
                                ids.get(absolute(base.get("$id").text(), address)))));
    }

    private static String absolute(String base, String address) {
        try {
            return URI.create(base).resolve(address).toString();
        } catch (IllegalArgumentException notAUri) {
            return address;
        }
    }

    private static String withoutEmptyFragment(String id) {
        return id.endsWith("#") ? id.substring(0, id.length() - 1) : id;
    }

    /**
     * What {@code #} means in a schema without an {@code $id}: the component or inline schema that it is part of, since
     * an OpenAPI document as a whole is none; the root of a file that is one schema.
     */
    static Node outermostSchema(Node from) {
        Node outermost = from.file().root();
        boolean isDocument =
                outermost.get("openapi").exists() || outermost.get("swagger").exists();
        Optional<Node> at = isDocument ? Optional.of(from) : Optional.empty();
        for (; at.isPresent(); at = at.get().parent()) {
            if (isRootOfSchema(at.get())) {
                outermost = at.get();
            }
        }
        return outermost;
    }

    private static boolean isRootOfSchema(Node node) {
        boolean isComponent = node.parent()
                .filter(parent -> parent.pointer().equals("/components/schemas")
                        || parent.pointer().equals("/definitions"))
                .isPresent();
        return isComponent || node.key().equals("schema") || node.key().equals("itemSchema");
    }

    /** The nearest schema with an {@code $id} around a node: what the pointers inside it start from. */
    static Optional<Node> resource(Node from) {
        for (Node node = from; node.parent().isPresent(); node = node.parent().get()) {
            if (node.get("$id").isText()) {
                return Optional.of(node);
            }
        }
        return Optional.empty();
    }
}
