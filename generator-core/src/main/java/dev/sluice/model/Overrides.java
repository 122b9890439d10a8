package dev.sluice.model;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a user decides otherwise than the document suggests.
 *
 * @param names names of types, by the JSON pointer of the schema
 * @param types classes, annotations and interfaces
 * @param filter which operations are generated
 */
public record Overrides(Map<String, String> names, List<TypeOverride> types, OperationFilter filter) {

    public static final Overrides NONE = new Overrides(Map.of(), List.of(), OperationFilter.ALL);

    public Overrides {
        names = Collections.unmodifiableMap(
                new TreeMap<>(names)); // in one order, so that it is the same text in any run
        types = List.copyOf(types);
    }
}
