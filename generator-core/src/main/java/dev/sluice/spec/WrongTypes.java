package dev.sluice.spec;

import dev.sluice.diagnostics.Code;
import dev.sluice.diagnostics.Diagnostics;
import java.util.Set;

/** Reports nodes of the wrong type, in one wording whoever finds them. */
final class WrongTypes {
    static final String OBJECT = "an object";
    static final String LIST = "a list";
    static final String TEXT = "text";
    static final String SCALAR = "a scalar";
    static final String SCHEMA = "a schema (an object or a boolean)";

    /** Keys whose values reach nothing but documentation, if anything. */
    private static final Set<String> HARMLESS =
            Set.of("description", "summary", "title", "externalDocs", "xml", "contact", "license", "links", "$comment");

    private final Diagnostics diagnostics;

    WrongTypes(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /**
     * Reports a node. Generation cannot be right then, except where the value is not used, or is null: a key without a
     * value is how YAML authors leave something empty.
     */
    void report(Node node, String expected) {
        String message = subject(node) + " must be " + expected + ", not " + kind(node);
        boolean property = expected.equals(SCHEMA);
        if (node.isNull() || (HARMLESS.contains(node.key()) && !property)) {
            ignored(node, message);
        } else {
            diagnostics.error(Code.WRONG_TYPE, node.source(), message);
        }
    }

    /** Reports a form that an older standard had or that authors often use, and that does no harm. */
    void reportIgnored(Node node, String expected) {
        ignored(node, subject(node) + " must be " + expected + ", not " + kind(node));
    }

    /** Reports a word that does not exist there, and is ignored. */
    void reportWord(Node node) {
        diagnostics.defect(
                Code.WRONG_TYPE, node.source(), subject(node) + " cannot be " + kind(node) + " here; it is ignored");
    }

    /** Reports a word that does not exist, but leaves no doubt. */
    void reportMeant(Node node, String meant) {
        diagnostics.warning(
                Code.WRONG_TYPE,
                node.source(),
                subject(node) + " must be " + meant + ", not " + kind(node) + "; it is read so");
    }

    private void ignored(Node node, String message) {
        diagnostics.warning(Code.WRONG_TYPE, node.source(), message + "; it is ignored");
    }

    private static String subject(Node node) {
        Node parent = node.parent().orElse(node);
        return parent.isArray() ? "item " + node.key() + " of '" + parent.key() + "'" : "'" + node.key() + "'";
    }

    private static String kind(Node node) {
        if (node.isObject()) {
            return OBJECT;
        }
        if (node.isArray()) {
            return LIST;
        }
        return node.isNull() ? "null" : "'" + node.text() + "'";
    }
}
