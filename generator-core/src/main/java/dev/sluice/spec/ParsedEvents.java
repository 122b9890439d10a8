package dev.sluice.spec;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Schemas of server-sent events as OpenAPI 3.2 writes them (section 4.14.4.2): {@code data} is a string, and what is in it
 * is said by {@code contentSchema}. Everywhere else an event is described by what its data is, so that is how it is seen
 * here too.
 */
final class ParsedEvents {

    /** WHATWG HTML, 9.2.6: the fields of an event. */
    private static final Set<String> FIELDS = Set.of("data", "event", "id", "retry");

    private ParsedEvents() {}

    /** The properties of an object; of an event with its content for its data. */
    static Map<String, Schema> withContent(Map<String, Schema> properties, String version) {
        Schema data = properties.get("data");
        if (data == null || !version.startsWith("3.2") || !FIELDS.containsAll(properties.keySet())) {
            return properties;
        }
        Map<String, Schema> seen = new LinkedHashMap<>(properties);
        data.contentSchema()
                .filter(content -> data.contentMediaType()
                        .filter("application/json"::equals)
                        .isPresent())
                .ifPresent(content -> seen.put("data", content));
        return seen;
    }
}
