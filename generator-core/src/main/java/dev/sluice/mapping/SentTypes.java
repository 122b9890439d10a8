package dev.sluice.mapping;

import dev.sluice.mapping.Shape.Field;
import dev.sluice.model.Presence;
import dev.sluice.spec.LoadedSpec;
import dev.sluice.spec.Node;
import java.util.List;

/**
 * The types that requests lead to.
 *
 * <p>A property that is {@code readOnly} is not to be sent, even if it is required (OpenAPI 3.0.3, Schema Object: the
 * requirement "will take effect on the response only"), so there it is optional. In what a PATCH sends, null may remove
 * a property (RFC 7396), where one that is absent stays as it is.
 */
final class SentTypes {

    private final SiteFinder sent;
    private final SiteFinder patched;
    private final LoadedSpec spec;

    /** Both finders found nothing yet. */
    SentTypes(SiteFinder sent, SiteFinder patched, LoadedSpec spec) {
        this.sent = sent;
        this.patched = patched;
        this.spec = spec;
    }

    /** @param patchNulls whether null in the body of a PATCH is to be told from nothing */
    void find(List<OperationSketch> operations, boolean patchNulls) {
        for (OperationSketch operation : operations) {
            for (Node parameter : operation.parameters()) {
                ParameterMapper.schemaOf(parameter, spec).ifPresent(schema -> sent.findIn(schema, operation.id()));
            }
            operation.bodyContent().flatMap(Content::schema).ifPresent(schema -> sent.findIn(schema, operation.id()));
            if (patchNulls && operation.httpMethod().equals("PATCH")) {
                operation
                        .bodyContent()
                        .filter(content -> content.format() == MediaFormat.JSON)
                        .flatMap(Content::schema)
                        .ifPresent(schema -> patched.findIn(schema, operation.id()));
            }
        }
        sent.finish();
        patched.finish();
    }

    /**
     * The presence of a property for all who send or receive the type.
     *
     * @param isNullable whether its schema allows null
     */
    Presence presence(Field field, Part type, boolean isNullable) {
        boolean isRequired = field.required() && !(field.part().schema().readOnly() && sent.hasFound(type));
        Presence presence = Presence.of(isRequired, isNullable);
        return presence == Presence.OPTIONAL_NULLABLE && patched.hasFound(type) ? Presence.PATCHABLE : presence;
    }
}
