package dev.sluice.model;

import java.util.List;

/** What the events of a stream add up to. */
public sealed interface StreamResult {

    /**
     * The chunks are folded into it.
     *
     * @param stream the name of the stream that knows how
     * @param type the type of the whole: what the operation answers in one piece
     * @param rules what does not follow from the chunks' JSON
     */
    record Folded(JavaName stream, TypeRef type, List<FoldRule> rules) implements StreamResult {
        public Folded {
            rules = List.copyOf(rules);
        }
    }

    /**
     * Some events hold it; the last one counts.
     *
     * @param stream the name of the stream that knows which
     * @param type the type of the whole: what the operation answers in one piece
     * @param carriers the events that do, in the document's order
     */
    record Carried(JavaName stream, TypeRef type, List<Carrier> carriers) implements StreamResult {
        public Carried {
            carriers = List.copyOf(carriers);
        }
    }

    /**
     * An event that holds the whole.
     *
     * @param event the member of the union of events; empty where there is one type of events only
     * @param accessors the properties (Java names) that lead to it
     */
    record Carrier(JavaName event, List<String> accessors) {
        public Carrier {
            accessors = List.copyOf(accessors);
        }
    }

    /** @param reason why they add up to nothing that has a type */
    record None(String reason) implements StreamResult {}

    /**
     * How values in one place of the chunks join. A path consists of JSON names, each escaped as in a JSON Pointer, with
     * a slash between any two; it passes through arrays.
     */
    sealed interface FoldRule {
        String path();
    }

    /** Strings are more text, bytes are more bytes, arrays are more elements. */
    record Append(String path) implements FoldRule {}

    /** The last string counts. */
    record Last(String path) implements FoldRule {}

    /** The answer has another name for it. */
    record Rename(String path, String name) implements FoldRule {}

    /**
     * The answer always says the same.
     *
     * @param ofChunk what the chunks say instead: a string or boolean
     * @param ofAnswer likewise
     */
    record Constant(String path, Object ofChunk, Object ofAnswer) implements FoldRule {}

    /** Text stands for an element of the answer's array: {@code {tag: value, property: text}}. */
    record TextItem(String path, String property, String tag, String value) implements FoldRule {}
}
