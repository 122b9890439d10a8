package dev.sluice.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.model.SourceRef;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A document as it stands, read by none of our code. Other files that it refers to are moved into it, so that all its
 * references are pointers.
 */
final class RawDocument {

    private static final String FILES = "x-files";

    private final Path main;
    private final ObjectNode tree;

    private RawDocument(Path main, ObjectNode tree) {
        this.main = main;
        this.tree = tree;
    }

    static RawDocument read(Path file) throws IOException {
        Path main = file.toAbsolutePath().normalize();
        RawDocument document = new RawDocument(main, (ObjectNode) parse(main));
        Deque<Path> left = new ArrayDeque<>();
        Set<Path> seen = new LinkedHashSet<>(Set.of(main));
        ObjectNode others = document.tree.objectNode();
        document.pointReferencesInside(document.tree, main, seen, left);
        for (Path other; (other = left.poll()) != null; ) {
            JsonNode content = parse(other);
            document.pointReferencesInside(content, other, seen, left);
            others.set(document.relative(other), content);
        }
        if (!others.isEmpty()) {
            document.tree.set(FILES, others);
        }
        document.tree.findParents("properties").forEach(schema -> document.bringIn((ObjectNode) schema));
        if (document.tree.has("swagger")) {
            new SwaggerForms(document).write();
            nameMembers(document.tree);
        }
        return document;
    }

    ObjectNode tree() {
        return tree;
    }

    JsonNode at(String pointer) {
        return tree.at(pointer);
    }

    /** Where a place of one of the files is in this tree. */
    String pointer(SourceRef source) {
        return pointer(main.resolveSibling(source.file()).normalize(), source.pointer());
    }

    /** Follows references, to what they lead to at last. */
    String resolved(String pointer) {
        String at = pointer;
        for (int hops = 0; hops < 20 && at(at).path("$ref").isTextual(); hops++) {
            at = target(at(at));
        }
        return at;
    }

    /** Where a reference leads. */
    static String target(JsonNode reference) {
        return URI.create(reference.get("$ref").asText().substring(1)).getPath();
    }

    /** A step of a pointer. */
    static String step(String name) {
        return "/" + name.replace("~", "~0").replace("/", "~1");
    }

    private String pointer(Path file, String pointer) {
        return file.equals(main) ? toMembers(pointer) : "/" + FILES + step(relative(file)) + pointer;
    }

    private String relative(Path file) {
        return main.getParent().relativize(file).toString();
    }

    private void pointReferencesInside(JsonNode node, Path file, Set<Path> seen, Deque<Path> left) {
        JsonNode reference = node.path("$ref");
        if (reference.isTextual()) {
            String inside = inside(reference.asText(), file, seen, left);
            ((ObjectNode) node).put("$ref", inside);
        }
        if (node.path("discriminator").path("mapping") instanceof ObjectNode mapping) {
            mapping.properties().stream()
                    .filter(entry -> entry.getValue().asText().matches(".*[./#].*"))
                    .forEach(entry ->
                            mapping.put(entry.getKey(), inside(entry.getValue().asText(), file, seen, left)));
        }
        if (node instanceof ObjectNode || node instanceof ArrayNode) {
            node.forEach(child -> pointReferencesInside(child, file, seen, left));
        }
    }

    /** The properties themselves, where a reference stands for all of them. */
    private void bringIn(ObjectNode schema) {
        JsonNode properties = schema.get("properties");
        if (properties.size() == 1 && properties.path("$ref").isTextual()) {
            schema.set("properties", at(target(properties)));
        }
    }

    /**
     * An array of schemas as {@code items} of what is no array: a union, as the examples beside it show, whose
     * {@code anyOf} Swagger 2.0 does not know.
     */
    private static void nameMembers(JsonNode schema) {
        if (schema.path("items").isArray()
                && !schema.has("anyOf")
                && !schema.path("type").asText().equals("array")) {
            ((ObjectNode) schema).set("anyOf", ((ObjectNode) schema).remove("items"));
        }
        schema.properties().stream()
                .filter(keyword -> !keyword.getKey().startsWith("example"))
                .forEach(keyword -> nameMembers(keyword.getValue()));
        if (schema.isArray()) {
            schema.forEach(RawDocument::nameMembers);
        }
    }

    private String toMembers(String pointer) {
        String at = pointer;
        for (int from = 0; (from = at.indexOf("/items/", from)) >= 0; from++) {
            if (at(at.substring(0, from) + "/items").isMissingNode()) {
                at = at.substring(0, from) + "/anyOf/" + at.substring(from + "/items/".length());
            }
        }
        return at;
    }

    private String inside(String reference, Path file, Set<Path> seen, Deque<Path> left) {
        int hash = reference.indexOf('#');
        String path = hash < 0 ? reference : reference.substring(0, hash);
        String fragment = hash < 0 ? "" : reference.substring(hash + 1);
        if (path.contains("://") || !fragment.isEmpty() && !fragment.startsWith("/")) {
            return reference;
        }
        Path target = path.isEmpty() ? file : file.resolveSibling(path).normalize();
        if (!Files.exists(target)) {
            return reference;
        }
        if (seen.add(target)) {
            left.add(target);
        }
        // What stands between the steps of a pointer may have to be encoded in a reference.
        String moved = target.equals(main)
                ? ""
                : URI.create("/").resolve(encoded(pointer(target, ""))).toString();
        return "#" + moved + fragment;
    }

    private static URI encoded(String path) {
        try {
            return new URI(null, null, path, null);
        } catch (java.net.URISyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static JsonNode parse(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        return text.startsWith("{") ? RawYaml.JSON.readTree(text) : RawYaml.parse(text);
    }
}
