package dev.sluice.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a user says of the answer that the events of a stream add up to. What is empty stays as it was found.
 *
 * @param operation an operationId, or a method and path such as {@code POST /chat/completions}
 * @param type what the answer is: the name of a component such as {@code Answer}, or a pointer such as
 *     {@code #/components/schemas/Answer}; {@link #NONE} where there is to be none
 * @param rules how events join
 * @param at where this is said
 */
public record ResultOverride(String operation, Optional<String> type, Rules rules, SourceRef at) {

    /** Instead of a type: there is no answer. */
    public static final String NONE = "none";

    /**
     * How events join. A path names properties of an event from the outside in, as in {@code choices/delta/content}; it
     * passes through arrays, and escapes as a JSON Pointer does (RFC 6901).
     *
     * @param rename what has another name in the answer, by its path
     * @param merge by the path of an array, the property by which its elements are merged
     * @param append paths of text that goes on, and of arrays that do
     * @param replace paths of text and arrays of which the last counts
     * @param bytes paths of base64 text whose bytes go on
     */
    public record Rules(
            Map<String, String> rename,
            Map<String, String> merge,
            List<String> append,
            List<String> replace,
            List<String> bytes) {

        /** As it was found. */
        public static final Rules NONE = new Rules(Map.of(), Map.of(), List.of(), List.of(), List.of());

        public Rules {
            rename = Collections.unmodifiableMap(new LinkedHashMap<>(rename));
            merge = Collections.unmodifiableMap(new LinkedHashMap<>(merge));
            append = List.copyOf(append);
            replace = List.copyOf(replace);
            bytes = List.copyOf(bytes);
        }
    }

    /** The same, wherever it was said. */
    ResultOverride anywhere() {
        return new ResultOverride(operation, type, rules, SourceRef.NOWHERE);
    }

    public boolean isNone() {
        return type.filter(NONE::equals).isPresent();
    }
}
