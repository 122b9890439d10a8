package dev.sluice.mapping;

import dev.sluice.model.Doc;
import dev.sluice.model.Operation;
import dev.sluice.model.Operation.ErrorCase;
import dev.sluice.model.ResponseShape;
import dev.sluice.naming.Identifiers;
import dev.sluice.naming.NameScope;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Maps an operation to a method. */
final class OperationMapper {

    private static final Pattern SEPARATOR = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final TypeMapper types;
    private final ParameterMapper parameters;
    private final BodyMapper bodies;
    private final ResponseMapper responses;

    OperationMapper(TypeMapper types, ParameterMapper parameters, ResponseMapper responses) {
        this.types = types;
        this.parameters = parameters;
        this.bodies = new BodyMapper(types);
        this.responses = responses;
    }

    Operation map(OperationSketch operation, NameScope methods, Set<String> clientHeaders) {
        String method = methods.claimOrHash(operation.key(), methodNames(operation));
        ResponseShape response = responses.map(operation);
        Optional<String> streamMethod = response instanceof ResponseShape.JsonOrEvents
                        || response instanceof ResponseShape.WholeOrEvents
                ? Optional.of(methods.claimOrHash(Operation.streamKey(operation.key()), List.of(method + "Streaming")))
                : Optional.empty();
        return new Operation(
                operation.id(),
                method,
                streamMethod,
                operation.httpMethod(),
                operation.path(),
                parameters.ofPath(operation),
                bodies.map(operation),
                parameters.ofRecord(operation, clientHeaders),
                response,
                errors(operation),
                operation.node().get("deprecated").bool(false),
                Docs.of(operation.node()),
                operation.node().source());
    }

    private static List<String> methodNames(OperationSketch operation) {
        Stream<String> overrides = Stream.of("x-speakeasy-name-override", "x-fern-sdk-method-name")
                .map(key -> operation.node().get(key).text())
                .filter(name -> !name.isBlank());
        return Stream.concat(overrides, ids(operation))
                .flatMap(name -> Stream.of(Identifiers.memberName(name), Identifiers.memberName(name) + "Operation"))
                .sorted((a, b) -> Boolean.compare(a.endsWith("Operation"), b.endsWith("Operation")))
                .toList();
    }

    /** What an id has before it for being used in several groups goes again: a method is in one of them. */
    private static Stream<String> ids(OperationSketch operation) {
        String id = operation.id().equals(OperationIds.inGroup(operation.node()))
                ? operation.node().get("operationId").text()
                : operation.id();
        return Stream.of(withoutGroup(id, ClientNames.groupOf(operation.node())), id, operation.id())
                .filter(name -> !name.isBlank())
                .distinct();
    }

    /** {@code pets_list} and {@code pets/list} are {@code list} in the interface of {@code pets}. */
    private static String withoutGroup(String id, String group) {
        String prefix = Identifiers.memberName(group);
        return SEPARATOR
                .matcher(id)
                .results()
                .filter(separator -> Identifiers.memberName(id.substring(0, separator.start()))
                        .equals(prefix))
                .map(separator -> id.substring(separator.end()))
                .findFirst()
                .orElse("");
    }

    private List<ErrorCase> errors(OperationSketch operation) {
        return operation.errors().stream()
                .filter(error -> error.content().schema().isPresent())
                .map(error -> new ErrorCase(
                        error.status(),
                        types.typeOf(error.content().schema().orElseThrow()),
                        Doc.of(error.response().get("description").text())))
                .toList();
    }
}
