package dev.sluice.mapping;

import dev.sluice.diagnostics.Code;
import dev.sluice.diagnostics.Diagnostics;
import dev.sluice.spec.LoadedSpec;
import dev.sluice.spec.Node;
import dev.sluice.spec.Schema;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the user says of streams, by operation; reports what fits nothing in the document. */
final class StreamOverrides {

    private final List<StreamOverride> overrides;
    private final LoadedSpec spec;
    private final Diagnostics diagnostics;
    private final Set<StreamOverride> used = new HashSet<>();

    StreamOverrides(List<StreamOverride> overrides, LoadedSpec spec, Diagnostics diagnostics) {
        this.overrides = overrides;
        this.spec = spec;
        this.diagnostics = diagnostics;
    }

    /** What is said of an operation: by its id, else by its method and path, such as {@code GET /pets}. */
    Optional<StreamOverride> of(String id, String route) {
        Optional<StreamOverride> found = named(id).or(() -> named(route));
        found.ifPresent(used::add);
        return found;
    }

    private Optional<StreamOverride> named(String operation) {
        return overrides.stream()
                .filter(override -> override.operation().equals(operation))
                .findFirst();
    }

    /** The schema that an override names. */
    Optional<Schema> event(StreamOverride override) {
        return override.event().flatMap(name -> {
            Node node =
                    name.startsWith("#") ? at(name) : spec.components("schemas").get(name);
            if (!node.exists()) {
                diagnostics.error(Code.INVALID_OPTION, override.at(), "the document has no schema " + name);
                return Optional.empty();
            }
            return Optional.of(spec.schema(node));
        });
    }

    /** Follows a JSON pointer (RFC 6901). */
    private Node at(String pointer) {
        Node node = spec.root();
        for (String token : pointer.substring(1).split("/")) {
            if (!token.isEmpty()) {
                String key = token.replace("~1", "/").replace("~0", "~");
                node = node.isArray() ? node.at(index(key)) : node.resolved().get(key);
            }
        }
        return node;
    }

    private static int index(String token) {
        return token.matches("\\d{1,9}") ? Integer.parseInt(token) : -1;
    }

    /** To be called when all operations were asked for. */
    void reportUnused() {
        overrides.stream()
                .filter(override -> !used.contains(override))
                .forEach(override -> diagnostics.error(
                        Code.INVALID_OPTION, override.at(), "the document has no operation " + override.operation()));
    }
}
