package dev.sluice.mapping;

import dev.sluice.diagnostics.Code;
import dev.sluice.diagnostics.Diagnostics;
import dev.sluice.mapping.OperationSketch.ErrorContent;
import dev.sluice.mapping.StreamFinder.Answers;
import dev.sluice.model.Operation;
import dev.sluice.spec.LoadedSpec;
import dev.sluice.spec.Node;
import dev.sluice.spec.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the operations of a document. */
final class OperationReader {

    private static final Pattern STATUS = Pattern.compile("[1-5](\\d\\d|[xX][xX])|default");

    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace", "query");
    private static final List<MediaFormat> BODY_PREFERENCE = List.of(
            MediaFormat.JSON,
            MediaFormat.MULTIPART,
            MediaFormat.FORM,
            MediaFormat.TEXT,
            MediaFormat.BYTES,
            MediaFormat.JSON_LINES);
    private static final List<MediaFormat> ANSWER_PREFERENCE =
            List.of(MediaFormat.JSON, MediaFormat.TEXT, MediaFormat.BYTES, MediaFormat.MULTIPART, MediaFormat.FORM);

    private final LoadedSpec spec;
    private final Diagnostics diagnostics;
    private final StreamFinder streams;

    OperationReader(LoadedSpec spec, StreamFinder streams, Diagnostics diagnostics) {
        this.spec = spec;
        this.streams = streams;
        this.diagnostics = diagnostics;
    }

    private record Found(String path, Node item, String method, Node operation) {}

    /** Whether a member of a path item is an operation. */
    static boolean isMethod(String key) {
        return METHODS.contains(key);
    }

    /** All operations, in the document's order. */
    List<OperationSketch> read() {
        List<Found> operations = find();
        OperationIds ids =
                new OperationIds(operations.stream().map(Found::operation).toList(), diagnostics);
        return operations.stream().map(found -> read(found, ids)).toList();
    }

    private List<Found> find() {
        List<Found> operations = new ArrayList<>();
        for (Node.Entry path : spec.root().get("paths").entries()) {
            if (!path.key().startsWith("/")) {
                continue; // an extension
            }
            Node item = path.value().resolved();
            for (Node.Entry member : item.entries()) {
                Node operation = member.value().resolved();
                if (isMethod(member.key()) && operation.isObject()) {
                    operations.add(new Found(path.key(), item, member.key(), operation));
                }
            }
            for (Node.Entry member : item.get("additionalOperations").entries()) {
                operations.add(
                        new Found(path.key(), item, member.key(), member.value().resolved()));
            }
        }
        return operations;
    }

    private OperationSketch read(Found found, OperationIds ids) {
        Node operation = found.operation;
        String key = Operation.key(found.method.toUpperCase(Locale.ROOT), found.path);
        Node body = operation.get("requestBody").resolved();
        List<Content> success = new ArrayList<>();
        List<ErrorContent> errors = new ArrayList<>();
        readResponses(operation.get("responses").resolved(), success, errors);
        warnOfSeveral(success);
        String id = ids.of(found.method, found.path, operation);
        Answers answers = streams.find(
                id,
                key,
                operation,
                new Answers(
                        preferred(success, ANSWER_PREFERENCE),
                        success.stream()
                                .filter(content -> content.format().isStream())
                                .findFirst()
                                .map(content -> StreamFinder.declared(content, operation))));
        return new OperationSketch(
                id,
                found.method.toUpperCase(Locale.ROOT),
                found.path,
                operation,
                parameters(found.item, operation),
                body,
                preferred(Content.allOf(body, spec), BODY_PREFERENCE),
                answers.answer(),
                answers.events(),
                comesWithoutBody(operation.get("responses").resolved()),
                errors);
    }

    /** A parameter of the operation takes the place of the path's of the same name and place. */
    private static List<Node> parameters(Node item, Node operation) {
        Map<String, Node> parameters = new LinkedHashMap<>();
        for (Node holder : List.of(item, operation)) {
            for (Node declared : holder.get("parameters").items()) {
                Node parameter = declared.resolved();
                if (parameter.exists()) {
                    parameters.put(
                            parameter.get("in").text() + " "
                                    + parameter.get("name").text(),
                            parameter);
                }
            }
        }
        return List.copyOf(parameters.values());
    }

    private void readResponses(Node responses, List<Content> success, List<ErrorContent> errors) {
        boolean saysSuccess = responses.entries().stream().anyMatch(entry -> isSuccess(entry.key()));
        for (Node.Entry entry : responses.entries()) {
            Node response = entry.value().resolved();
            List<Content> contents = Content.allOf(response, spec);
            if (isSuccess(entry.key()) || entry.key().equals("default") && !saysSuccess) {
                success.addAll(contents);
            } else if (!STATUS.matcher(entry.key()).matches()) {
                reportNoStatus(entry);
            } else {
                contents.stream()
                        .filter(content -> content.format() == MediaFormat.JSON)
                        .findFirst()
                        .ifPresent(content -> errors.add(new ErrorContent(status(entry.key()), response, content)));
            }
        }
    }

    private void reportNoStatus(Node.Entry response) {
        if (!response.key().startsWith("x-")) {
            diagnostics.defect(
                    Code.WRONG_TYPE,
                    response.value().source(),
                    "'" + response.key() + "' is no status: expected one such as 404, a range such as 4XX, or default");
        }
    }

    /** One method returns one type: of several the first is taken. */
    private void warnOfSeveral(List<Content> success) {
        List<Schema> answers = success.stream()
                .filter(content -> content.format() == MediaFormat.JSON)
                .flatMap(content -> content.schema().stream())
                .toList();
        answers.stream()
                .filter(schema -> !meaning(schema).equals(meaning(answers.get(0))))
                .findFirst()
                .ifPresent(schema -> diagnostics.warning(
                        Code.SEVERAL_ANSWERS,
                        schema.source(),
                        "an earlier answer of success has another type: this one is read as that"));
    }

    private static String meaning(Schema schema) {
        return schema.target().map(Schema::id).orElseGet(() -> Fingerprint.of(Part.of(schema)));
    }

    /** Whether one status of success has content, and another one has none. */
    private static boolean comesWithoutBody(Node responses) {
        return responses.entries().stream()
                .filter(entry -> isSuccess(entry.key()))
                .anyMatch(entry ->
                        entry.value().resolved().get("content").entries().isEmpty());
    }

    static boolean isSuccess(String status) {
        return status.startsWith("2") && STATUS.matcher(status).matches();
    }

    private static String status(String key) {
        return key.equals("default") ? key : key.toUpperCase(Locale.ROOT);
    }

    private static Optional<Content> preferred(List<Content> contents, List<MediaFormat> preference) {
        for (MediaFormat format : preference) {
            for (Content content : contents) {
                if (content.format() == format) {
                    return Optional.of(content);
                }
            }
        }
        return Optional.empty();
    }
}
