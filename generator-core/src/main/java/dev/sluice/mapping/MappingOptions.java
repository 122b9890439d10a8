package dev.sluice.mapping;

import dev.sluice.model.Overrides;
import dev.sluice.naming.FixedNames;
import java.util.List;
import java.util.Optional;

/**
 * What mapping has to be told.
 *
 * @param basePackage the package of the client; models go to {@code model} below it
 * @param modelsOnly whether the client is left out
 * @param clientName the client's name without {@code Client}, where the document's title should not decide it
 * @param names the names that are settled already
 * @param streams what the document does not say of its streams
 * @param results what the events of streams add up to, where that does not follow from the document
 * @param overrides what the user decides otherwise than the document suggests
 */
public record MappingOptions(
        String basePackage,
        boolean modelsOnly,
        Optional<String> clientName,
        FixedNames names,
        List<StreamOverride> streams,
        List<ResultOverride> results,
        Overrides overrides) {

    public MappingOptions {
        streams = List.copyOf(streams);
        results = List.copyOf(results);
    }

    /** Options for a document that says all that is to be known. */
    public MappingOptions(String basePackage, boolean modelsOnly, Optional<String> clientName, FixedNames names) {
        this(basePackage, modelsOnly, clientName, names, List.of(), List.of(), Overrides.NONE);
    }

    String modelPackage() {
        return basePackage + ".model";
    }
}
