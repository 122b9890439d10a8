package dev.sluice.corpus;

import dev.sluice.model.ApiModel;
import dev.sluice.model.ClientDecl;
import dev.sluice.model.JavaName;
import dev.sluice.model.Operation;
import dev.sluice.model.RequestBody;
import dev.sluice.model.ResponseShape;
import dev.sluice.model.TypeRef;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The types that a document declares for what was recorded, the operation being found by its path.
 *
 * @param chunks what the chunks of a stream are if their operation does not say that it streams
 */
record DeclaredTypes(ApiModel model, Optional<JavaName> chunks) {

    Optional<JavaName> request(Recording recording) {
        return operation(recording)
                .flatMap(Operation::body)
                .map(RequestBody::type)
                .flatMap(DeclaredTypes::name);
    }

    Optional<JavaName> answer(Recording recording) {
        return operation(recording)
                .flatMap(operation ->
                        recording.succeeded() ? answer(operation.response()) : error(operation, recording.status()));
    }

    private static Optional<JavaName> answer(ResponseShape shape) {
        if (shape instanceof ResponseShape.Json json) {
            return name(json.type());
        }
        return shape instanceof ResponseShape.JsonOrEvents either ? name(either.json()) : Optional.empty();
    }

    Optional<JavaName> chunk(Recording recording) {
        ResponseShape shape = operation(recording).map(Operation::response).orElse(null);
        if (shape instanceof ResponseShape.Events events) {
            return name(events.events().item());
        }
        return shape instanceof ResponseShape.JsonOrEvents either
                ? name(either.events().item())
                : chunks;
    }

    private static Optional<JavaName> error(Operation operation, String status) {
        List<String> keys = List.of(status, status.charAt(0) + "XX", "default");
        return operation.errors().stream()
                .filter(error -> keys.contains(error.status()))
                .min(Comparator.comparing(error -> keys.indexOf(error.status())))
                .flatMap(error -> name(error.type()));
    }

    private Optional<Operation> operation(Recording recording) {
        return model.client().map(ClientDecl::groups).orElseThrow().stream()
                .flatMap(group -> group.operations().stream())
                .filter(operation -> operation.httpMethod().equals(recording.method()))
                .filter(operation -> recording.path().matches(".*" + pattern(operation.path())))
                .max(Comparator.comparing(operation -> literal(operation.path()).length()));
    }

    /** A path as a regular expression: anything but a slash may stand for a parameter. */
    private static String pattern(String path) {
        return Pattern.quote(path).replaceAll("\\{[^}]+}", "\\\\E[^/]+\\\\Q");
    }

    private static String literal(String path) {
        return path.replaceAll("\\{[^}]+}", "");
    }

    private static Optional<JavaName> name(TypeRef type) {
        return type instanceof TypeRef.Named named ? Optional.of(named.name()) : Optional.empty();
    }
}
