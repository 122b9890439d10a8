package dev.sluice.mapping;

import dev.sluice.naming.Identifiers;
import dev.sluice.spec.LoadedSpec;
import dev.sluice.spec.Node;
import java.util.List;

/**
 * Finds the types of what the server sends of its own accord, in webhooks and callbacks, and of what it is answered. No
 * method is emitted for them, but who receives them reads and writes JSON.
 */
final class IncomingTypes {

    private final SiteFinder finder;
    private final LoadedSpec spec;

    IncomingTypes(SiteFinder finder, LoadedSpec spec) {
        this.finder = finder;
        this.spec = spec;
    }

    /** Those of the document; {@code x-webhooks} is how OpenAPI 3.0 documents say it. */
    void findWebhooks() {
        for (String keyword : List.of("webhooks", "x-webhooks")) {
            for (Node.Entry webhook : spec.root().get(keyword).entries()) {
                find(webhook.key(), webhook.value());
            }
        }
    }

    void findCallbacks(OperationSketch operation) {
        for (Node.Entry callback : operation.node().get("callbacks").entries()) {
            for (Node.Entry expression : callback.value().resolved().entries()) {
                find(operation.id() + " " + callback.key(), expression.value());
            }
        }
    }

    private void find(String name, Node item) {
        for (Node.Entry member : item.resolved().entries()) {
            Node operation = member.value().resolved();
            if (OperationReader.isMethod(member.key()) && operation.isObject()) {
                String prefix = Identifiers.typeName(
                        operation.get("operationId").textOpt().orElse(name));
                find(operation.get("requestBody"), prefix + "RequestBody");
                for (Node.Entry response : operation.get("responses").resolved().entries()) {
                    if (OperationReader.isSuccess(response.key())) {
                        find(response.value(), prefix + "ResponseBody");
                    }
                }
            }
        }
    }

    private void find(Node holder, String name) {
        Content.allOf(holder.resolved(), spec).stream()
                .filter(content -> content.format() == MediaFormat.JSON)
                .flatMap(content -> content.schema().stream())
                .findFirst()
                .ifPresent(schema -> finder.findIn(schema, name));
    }
}
