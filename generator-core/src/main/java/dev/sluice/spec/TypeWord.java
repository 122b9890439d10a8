package dev.sluice.spec;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The words that stand under {@code type}: those of JSON Schema, and what authors write who think in another language.
 * Names of formats are not among them, since they say more than a type.
 */
final class TypeWord {

    private static final Set<String> TYPES =
            Set.of("string", "number", "integer", "boolean", "array", "object", "null");

    /** Other words, in lower case. */
    private static final Map<String, String> MEANT = Map.ofEntries(
            Map.entry("str", "string"),
            Map.entry("text", "string"),
            Map.entry("bool", "boolean"),
            Map.entry("int", "integer"),
            Map.entry("list", "array"),
            Map.entry("dict", "object"),
            Map.entry("map", "object"));

    private TypeWord() {}

    /** The type of JSON Schema that is meant; the word itself where that cannot be told. */
    static String meant(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return TYPES.contains(lower) ? lower : MEANT.getOrDefault(lower, word);
    }
}
