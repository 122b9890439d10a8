package dev.sluice.mapping;

import dev.sluice.mapping.OperationSketch.ErrorContent;
import dev.sluice.naming.Identifiers;
import dev.sluice.spec.LoadedSpec;
import dev.sluice.spec.Node;
import dev.sluice.spec.Schema;
import java.util.Optional;

/** Names the types that operations declare inline. */
final class OperationTypes {

    private final SiteFinder finder;
    private final LoadedSpec spec;

    OperationTypes(SiteFinder finder, LoadedSpec spec) {
        this.finder = finder;
        this.spec = spec;
    }

    void find(OperationSketch operation) {
        String prefix = Identifiers.typeName(operation.id());
        for (Node parameter : operation.parameters()) {
            ParameterMapper.schemaOf(parameter, spec)
                    .ifPresent(schema -> find(
                            schema,
                            prefix + Identifiers.typeName(parameter.get("name").text())));
        }
        operation.bodyContent().flatMap(Content::schema).ifPresent(schema -> find(schema, prefix + "RequestBody"));
        Optional<Schema> answer = operation.answer().flatMap(Content::schema);
        answer.ifPresent(schema -> find(schema, prefix + "ResponseBody"));
        boolean isTaken = answer.isPresent() && !answer.get().isRef();
        String eventName = prefix + (isTaken ? "ResponseEventBody" : "ResponseBody");
        operation.events().map(StreamSketch::content).ifPresent(events -> {
            events.itemSchema().or(events::schema).ifPresent(schema -> find(schema, eventName));
        });
        operation
                .events()
                .flatMap(StreamSketch::result)
                .flatMap(StreamSketch.Result::type)
                .ifPresent(schema -> find(schema, prefix + "Result"));
        for (ErrorContent error : operation.errors()) {
            String name = prefix + "Response" + Identifiers.capitalize(error.status()) + "Body";
            error.content().schema().ifPresent(schema -> find(schema, name));
        }
    }

    private void find(Schema schema, String name) {
        finder.findIn(schema, name);
    }
}
