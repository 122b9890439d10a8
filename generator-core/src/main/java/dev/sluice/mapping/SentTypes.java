package dev.sluice.mapping;

import dev.sluice.mapping.Shape.Field;
import dev.sluice.spec.LoadedSpec;
import dev.sluice.spec.Node;
import java.util.List;

/**
 * The types that requests lead to. A property that is {@code readOnly} is not to be sent, even if it is required (OpenAPI
 * 3.0.3, Schema Object: the requirement "will take effect on the response only"), so there it is optional.
 */
final class SentTypes {

    private final SiteFinder sent;

    private SentTypes(SiteFinder sent) {
        this.sent = sent;
    }

    /** @param finder that found nothing yet */
    static SentTypes of(List<OperationSketch> operations, SiteFinder finder, LoadedSpec spec) {
        for (OperationSketch operation : operations) {
            for (Node parameter : operation.parameters()) {
                ParameterMapper.schemaOf(parameter, spec).ifPresent(schema -> finder.findIn(schema, operation.id()));
            }
            operation.bodyContent().flatMap(Content::schema).ifPresent(schema -> finder.findIn(schema, operation.id()));
        }
        finder.finish();
        return new SentTypes(finder);
    }

    /** Whether all who send or receive this type give the property. */
    boolean isRequired(Field field, Part type) {
        return field.required() && !(field.part().schema().readOnly() && sent.hasFound(type));
    }
}
