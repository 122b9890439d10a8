package dev.sluice.lock;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was generated for a document, as far as its users depend on it.
 *
 * @param generator the version of the generator
 * @param document the document's file, relative to the lock's folder
 * @param options what was chosen about the output, by the option's name in a pom
 * @param inputs the digests of every file that was read, by its path relative to the document's folder
 * @param api the API
 */
public record Lock(
        String generator,
        String document,
        SortedMap<String, String> options,
        SortedMap<String, String> inputs,
        ApiSurface api) {

    public Lock(
            String generator,
            String document,
            Map<String, String> options,
            Map<String, String> inputs,
            ApiSurface api) {
        this(generator, document, new TreeMap<>(options), new TreeMap<>(inputs), api);
    }

    /** The lock as a file holds it. */
    public String text() {
        return LockText.of(this);
    }
}
