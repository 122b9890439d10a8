package dev.sluice.mapping;

import dev.sluice.naming.Identifiers;
import dev.sluice.spec.Node;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names for the client and its interfaces. */
final class ClientNames {

    private static final Set<String> NOISE =
            Set.of("api", "apis", "the", "reference", "documentation", "docs", "rest", "openapi", "specification");

    private static final Set<String> BUILDER_METHODS =
            Set.of("baseUrl", "bearerAuth", "basicAuth", "header", "transport", "build", "timeout");

    private ClientNames() {}

    /** The title without the words that every title has: {@code The Pet Store API v2} is {@code PetStore}. */
    static String fromTitle(String title) {
        String name = Stream.of(title.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty()
                        && !NOISE.contains(word.toLowerCase(Locale.ROOT))
                        && !word.matches("(?i)v?\\d+"))
                .map(Identifiers::capitalize)
                .collect(Collectors.joining());
        return name.isEmpty() ? "Api" : name;
    }

    /** What an operation is grouped by: an extension of the known SDK generators, else its first tag; or nothing. */
    static String groupOf(Node operation) {
        String group = operation.get("x-speakeasy-group").text();
        if (!group.isBlank()) {
            return group;
        }
        Node fern = operation.get("x-fern-sdk-group-name");
        List<Node> parts = fern.isArray() ? fern.items() : List.of(fern);
        String joined = parts.stream().map(Node::text).collect(Collectors.joining("."));
        return joined.isBlank() ? operation.get("tags").at(0).text() : joined;
    }

    static boolean isBuilderMethod(String name) {
        return BUILDER_METHODS.contains(name);
    }
}
