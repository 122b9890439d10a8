package dev.sluice.model;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a user decides otherwise than the document suggests, or that it leaves open.
 *
 * @param names names of types, by the JSON pointer of the schema
 * @param types classes, annotations and interfaces
 * @param streams what the document does not say of its streams
 * @param results what the events of streams add up to, where that does not follow from the document
 * @param patchNulls whether null in the body of a PATCH is not the same as nothing
 */
public record Overrides(
        Map<String, String> names,
        List<TypeOverride> types,
        List<StreamOverride> streams,
        List<ResultOverride> results,
        boolean patchNulls) {

    public static final Overrides NONE = new Overrides(Map.of(), List.of(), List.of(), List.of());

    /** What decides of names, types and streams alone. */
    public Overrides(
            Map<String, String> names,
            List<TypeOverride> types,
            List<StreamOverride> streams,
            List<ResultOverride> results) {
        this(names, types, streams, results, false);
    }

    public Overrides {
        names = Collections.unmodifiableMap(
                new TreeMap<>(names)); // in one order, so that it is the same text in any run
        types = List.copyOf(types);
        streams = List.copyOf(streams);
        results = List.copyOf(results);
    }

    /** The same, wherever it was said. */
    public Overrides anywhere() {
        return new Overrides(
                names,
                types,
                streams.stream().map(StreamOverride::anywhere).toList(),
                results.stream().map(ResultOverride::anywhere).toList(),
                patchNulls);
    }
}
