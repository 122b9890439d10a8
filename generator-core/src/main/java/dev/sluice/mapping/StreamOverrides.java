package dev.sluice.mapping;

import dev.sluice.diagnostics.Code;
import dev.sluice.diagnostics.Diagnostics;
import dev.sluice.model.ResultOverride;
import dev.sluice.model.SourceRef;
import dev.sluice.model.StreamOverride;
import dev.sluice.spec.LoadedSpec;
import dev.sluice.spec.Node;
import dev.sluice.spec.Schema;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** What the user says of streams and their results, by operation; reports what fits nothing in the document. */
final class StreamOverrides {

    private final List<StreamOverride> overrides;
    private final List<ResultOverride> results;
    private final LoadedSpec spec;
    private final Diagnostics diagnostics;
    private final Set<Record> used = new HashSet<>();

    StreamOverrides(MappingOptions options, LoadedSpec spec, Diagnostics diagnostics) {
        this.overrides = options.overrides().streams();
        this.results = options.overrides().results();
        this.spec = spec;
        this.diagnostics = diagnostics;
    }

    /** What is said of an operation: by its id, else by its method and path, such as {@code GET /pets}. */
    Optional<StreamOverride> of(String id, String route) {
        return find(overrides, StreamOverride::operation, id, route);
    }

    /** What is said of the result of an operation. */
    Optional<StreamSketch.Result> resultOf(String id, String route, boolean streams) {
        Optional<ResultOverride> found = find(results, ResultOverride::operation, id, route);
        if (found.isPresent() && !streams) {
            diagnostics.error(Code.INVALID_OPTION, found.get().at(), found.get().operation() + " streams nothing");
        }
        return found.map(said -> new StreamSketch.Result(
                said, said.isNone() ? Optional.empty() : said.type().flatMap(name -> schema(name, said.at()))));
    }

    private <T extends Record> Optional<T> find(List<T> said, Function<T, String> operation, String id, String route) {
        Optional<T> found = Stream.of(id, route)
                .flatMap(name ->
                        said.stream().filter(each -> operation.apply(each).equals(name)))
                .findFirst();
        found.ifPresent(used::add);
        return found;
    }

    /** The schema that an override names. */
    Optional<Schema> event(StreamOverride override) {
        return override.event().flatMap(name -> schema(name, override.at()));
    }

    private Optional<Schema> schema(String name, SourceRef saidAt) {
        Node node = name.startsWith("#") ? at(name) : spec.components("schemas").get(name);
        if (!node.exists()) {
            diagnostics.error(Code.INVALID_OPTION, saidAt, "the document has no schema " + name);
            return Optional.empty();
        }
        return Optional.of(spec.schema(node));
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
                .forEach(override -> reportNoOperation(override.operation(), override.at()));
        results.stream()
                .filter(result -> !used.contains(result))
                .forEach(result -> reportNoOperation(result.operation(), result.at()));
    }

    private void reportNoOperation(String operation, SourceRef saidAt) {
        diagnostics.error(Code.INVALID_OPTION, saidAt, "the document has no operation " + operation);
    }
}
