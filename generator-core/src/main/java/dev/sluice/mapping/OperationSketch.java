package dev.sluice.mapping;

import dev.sluice.model.Operation;
import dev.sluice.spec.Node;
import java.util.List;
import java.util.Optional;

/**
 * What the document says about an operation, read once: names are found in it first, then types.
 *
 * @param id the operationId, or what stands for it
 * @param httpMethod in capitals
 * @param path the path template
 * @param node the Operation Object
 * @param parameters the Parameter Objects of operation and path, references resolved
 * @param body the Request Body Object
 * @param bodyContent what is sent
 * @param answer what a success answers in one piece
 * @param events what a success answers as a stream
 * @param mayBeEmpty whether a status of success comes without a body
 * @param errors what other statuses answer, where it is JSON
 */
record OperationSketch(
        String id,
        String httpMethod,
        String path,
        Node node,
        List<Node> parameters,
        Node body,
        Optional<Content> bodyContent,
        Optional<Content> answer,
        Optional<StreamSketch> events,
        boolean mayBeEmpty,
        List<ErrorContent> errors) {

    /** See {@link Operation#key()}. */
    String key() {
        return Operation.key(httpMethod, path);
    }

    /** @param status a status, a range such as {@code 4XX}, or {@code default} */
    record ErrorContent(String status, Node response, Content content) {}
}
