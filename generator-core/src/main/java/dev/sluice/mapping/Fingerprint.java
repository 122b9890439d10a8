package dev.sluice.mapping;

import dev.sluice.spec.Node;
import java.util.Set;

/** What a schema says, its documentation aside: two inline schemas with one fingerprint can share a type. */
final class Fingerprint {

    private static final Set<String> WORDS = Set.of(
            "description",
            "title",
            "summary",
            "example",
            "examples",
            "default",
            "deprecated",
            "externalDocs",
            "$comment");
    private static final Set<String> NAMED_SCHEMAS =
            Set.of("properties", "patternProperties", "$defs", "definitions", "dependentSchemas");

    private Fingerprint() {}

    static String of(Part part) {
        StringBuilder out = new StringBuilder(part.onlyType());
        part.beside().ifPresent(holder -> out.append('&').append(holder.id()));
        appendSchema(out, part.schema().node());
        return out.toString();
    }

    private static void appendSchema(StringBuilder out, Node node) {
        if (!node.isObject()) {
            append(out, node);
            return;
        }
        out.append('{');
        for (Node.Entry entry : node.entries()) {
            if (WORDS.contains(entry.key()) || entry.key().startsWith("x-")) {
                continue;
            }
            out.append(entry.key()).append(':');
            if (entry.key().equals("$ref") && node.resolved().exists()) {
                out.append(node.resolved().id());
            } else if (NAMED_SCHEMAS.contains(entry.key())) {
                appendNamed(out, entry.value());
            } else {
                append(out, entry.value());
            }
            out.append(',');
        }
        out.append('}');
    }

    private static void appendNamed(StringBuilder out, Node schemas) {
        out.append('{');
        for (Node.Entry entry : schemas.entries()) {
            out.append(entry.key()).append(':');
            appendSchema(out, entry.value());
            out.append(',');
        }
        out.append('}');
    }

    private static void append(StringBuilder out, Node node) {
        if (node.isObject()) {
            appendSchema(out, node);
        } else if (node.isArray()) {
            out.append('[');
            for (Node item : node.items()) {
                append(out, item);
                out.append(',');
            }
            out.append(']');
        } else {
            out.append(node.isText() ? "\"" : "").append(node.value());
        }
    }
}
