package dev.sluice.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.Set;

/**
 * Our tree as a tree of Jackson's, as swagger-parser wants it. Every node of it remembers the node it was made from,
 * and with it the place that a message of the parser is about.
 */
final class PlacedTree {
    private static final Set<String> SCHEMA_HOLDERS = Set.of("schema", "itemSchema", "schemas", "definitions");

    private PlacedTree() {}

    /** A Jackson node that knows its place. */
    interface Placed {
        Node node();
    }

    static JsonNode of(Node node) {
        if (node.isObject()) {
            PlacedObject object = new PlacedObject(node);
            if (!isSchema(node)) {
                node.entries().forEach(entry -> object.set(entry.key(), of(entry.value())));
            }
            return object;
        }
        if (node.isArray()) {
            PlacedArray array = new PlacedArray(node);
            node.items().forEach(item -> array.add(of(item)));
            return array;
        }
        return scalar(node);
    }

    /** Schemas are most of a document, and the parser does not look into them here. */
    private static boolean isSchema(Node node) {
        return SCHEMA_HOLDERS.contains(node.key());
    }

    private static JsonNode scalar(Node node) {
        if (node.isBoolean()) {
            return new PlacedBoolean(node);
        }
        if (node.isNumber()) {
            return new PlacedNumber(node);
        }
        return node.isText() ? new PlacedText(node) : new PlacedNull(node);
    }

    @SuppressWarnings("unchecked") // deepCopy() of the superclass
    private static final class PlacedObject extends ObjectNode implements Placed {
        private static final long serialVersionUID = 1L;

        private final transient Node node;

        PlacedObject(Node node) {
            super(JsonNodeFactory.instance);
            this.node = node;
        }

        @Override
        public Node node() {
            return node;
        }
    }

    @SuppressWarnings("unchecked") // deepCopy() of the superclass
    private static final class PlacedArray extends ArrayNode implements Placed {
        private static final long serialVersionUID = 1L;

        private final transient Node node;

        PlacedArray(Node node) {
            super(JsonNodeFactory.instance);
            this.node = node;
        }

        @Override
        public Node node() {
            return node;
        }
    }

    private static final class PlacedText extends TextNode implements Placed {
        private static final long serialVersionUID = 1L;

        private final transient Node node;

        PlacedText(Node node) {
            super(node.text());
            this.node = node;
        }

        @Override
        public Node node() {
            return node;
        }
    }

    private static final class PlacedNumber extends DecimalNode implements Placed {
        private static final long serialVersionUID = 1L;

        private final transient Node node;

        PlacedNumber(Node node) {
            super(new BigDecimal(node.value().toString()));
            this.node = node;
        }

        @Override
        public Node node() {
            return node;
        }
    }

    private static final class PlacedBoolean extends BooleanNode implements Placed {
        private static final long serialVersionUID = 1L;

        private final transient Node node;

        PlacedBoolean(Node node) {
            super(node.bool(false));
            this.node = node;
        }

        @Override
        public Node node() {
            return node;
        }
    }

    private static final class PlacedNull extends NullNode implements Placed {
        private static final long serialVersionUID = 1L;

        private final transient Node node;

        PlacedNull(Node node) {
            this.node = node;
        }

        @Override
        public Node node() {
            return node;
        }
    }
}
