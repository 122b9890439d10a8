package dev.sluice.model;

import java.util.List;
import java.util.Optional;

/** What the events of a stream add up to. */
public sealed interface StreamResult {

    /** They add up to something. */
    sealed interface Whole extends StreamResult {
        /** The name of the stream that knows how. */
        JavaName stream();

        /** The type of the whole: what the operation answers in one piece. */
        TypeRef type();
    }

    /**
     * The chunks are folded into it.
     *
     * @param stream the name of the stream that knows how
     * @param type the type of the whole: what the operation answers in one piece
     * @param rules what does not follow from the chunks' JSON
     */
    record Folded(JavaName stream, TypeRef type, List<FoldRule> rules) implements Whole {
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
    record Carried(JavaName stream, TypeRef type, List<Carrier> carriers) implements Whole {
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

    /**
     * Events of several types tell of different parts of it.
     *
     * @param stream the name of the stream that knows of which
     * @param type the type of the whole: what the operation answers in one piece
     * @param parts what the events hold of it, in the document's order
     * @param rules how parts join; their paths are those of the whole
     */
    record Assembled(JavaName stream, TypeRef type, List<Part> parts, List<FoldRule> rules) implements Whole {
        public Assembled {
            parts = List.copyOf(parts);
            rules = List.copyOf(rules);
        }
    }

    /**
     * A part of the whole.
     *
     * @param event the member of the union of events that holds it
     * @param inside the property (a Java name) of the event in which it and its index are; empty where they are its own
     * @param accessor the property (a Java name) that it is
     * @param place where it belongs
     */
    record Part(JavaName event, Optional<String> inside, String accessor, Place place) {}

    /** Where in the whole a part belongs. */
    sealed interface Place {
        /** It is the whole, as it is then. */
        record All() implements Place {}

        /**
         * Its properties are the whole's own.
         *
         * @param index the property (a Java name) of the event that says of which element of an array they tell
         */
        record Around(Optional<String> index) implements Place {}

        /** @param name the property (a JSON name) of the whole that it is */
        record Member(String name) implements Place {}

        /**
         * An element of an array.
         *
         * @param list the array (a JSON name)
         * @param index the property (a Java name) of the event that says which
         */
        record Element(String list, String index) implements Place {}
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

    /** Strings are base64: more bytes. */
    record AppendBytes(String path) implements FoldRule {}

    /** Elements of an array that agree in this property are one. */
    record Merge(String path, String property) implements FoldRule {}

    /** Elements of an array have an index, which may be left out. */
    record Indexed(String path) implements FoldRule {}

    /** The first string counts. */
    record First(String path) implements FoldRule {}

    /** The answer has an array: an object that is sent instead is an element of it. */
    record Items(String path) implements FoldRule {}

    /** Text is the JSON of another property of the answer. */
    record JsonText(String path, String name) implements FoldRule {}

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
