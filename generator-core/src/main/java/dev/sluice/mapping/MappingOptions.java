package dev.sluice.mapping;

import dev.sluice.naming.FixedNames;
import java.util.Optional;

/**
 * What mapping has to be told.
 *
 * @param basePackage the package of the client; models go to {@code model} below it
 * @param modelsOnly whether the client is left out
 * @param clientName the client's name without {@code Client}, where the document's title should not decide it
 * @param names the names that are settled already
 */
public record MappingOptions(String basePackage, boolean modelsOnly, Optional<String> clientName, FixedNames names) {

    String modelPackage() {
        return basePackage + ".model";
    }
}
