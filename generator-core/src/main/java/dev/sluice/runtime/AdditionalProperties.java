package dev.sluice.runtime;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Views of a model's additional properties, for documents that declare a type for them. */
public final class AdditionalProperties {
    private AdditionalProperties() {}

    /**
     * Those that are of the type, in their order; a value that does not fit is left out.
     *
     * @param additionalProperties as the model has them
     * @param decoder reads the type
     * @param declared the names of declared properties: what is kept under them is not additional, it did not fit
     */
    public static <T> Map<String, T> as(
            Map<String, Object> additionalProperties, JsonReader.Decoder<T> decoder, String... declared) {
        Set<String> kept = Set.of(declared);
        Map<String, T> values = new LinkedHashMap<>();
        additionalProperties.forEach((name, raw) -> {
            T value = kept.contains(name) ? null : JsonReader.fromTree(TreeWriter.tree(raw), decoder);
            if (value != null) {
                values.put(name, value);
            }
        });
        return Copies.map(values);
    }
}
