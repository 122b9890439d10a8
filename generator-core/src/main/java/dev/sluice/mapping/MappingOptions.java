package dev.sluice.mapping;

import dev.sluice.model.OperationFilter;
import dev.sluice.model.Overrides;
import dev.sluice.naming.FixedNames;
import java.util.Optional;

/**
 * What mapping has to be told.
 *
 * @param basePackage the package of the client; models go to {@code model} below it
 * @param modelsOnly whether the client is left out
 * @param clientName the client's name without {@code Client}, where the document's title should not decide it
 * @param names the names that are settled already
 * @param filter which operations are mapped
 * @param overrides what the user decides otherwise than the document suggests
 */
public record MappingOptions(
        String basePackage,
        boolean modelsOnly,
        Optional<String> clientName,
        FixedNames names,
        OperationFilter filter,
        Overrides overrides) {

    /** Options for a document that says all that is to be known. */
    public MappingOptions(String basePackage, boolean modelsOnly, Optional<String> clientName, FixedNames names) {
        this(basePackage, modelsOnly, clientName, names, OperationFilter.ALL, Overrides.NONE);
    }

    String modelPackage() {
        return basePackage + ".model";
    }
}
