package dev.sluice.mapping;

import dev.sluice.mapping.Shape.EnumShape;
import dev.sluice.mapping.Shape.Field;
import dev.sluice.mapping.Shape.ObjectShape;
import dev.sluice.mapping.Shape.ScalarShape;
import dev.sluice.mapping.Shape.UnionShape;
import dev.sluice.model.ResponseShape.Switch;
import dev.sluice.model.ScalarKind;
import dev.sluice.spec.LoadedSpec;
import dev.sluice.spec.Node;
import dev.sluice.spec.Schema;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds what in a request says that events are wanted. */
final class SwitchFinder {

    private static final List<String> BODY_NAMES =
            List.of("stream", "stream_response", "streaming", "response_mode", "stream_format");
    private static final List<String> QUERY_NAMES = List.of("stream", "watch", "follow", "streaming");

    private static final Set<MediaFormat> WITH_MEMBERS =
            EnumSet.of(MediaFormat.JSON, MediaFormat.FORM, MediaFormat.MULTIPART);

    private final ShapeReader shapes;
    private final LoadedSpec spec;

    SwitchFinder(ShapeReader shapes, LoadedSpec spec) {
        this.shapes = shapes;
        this.spec = spec;
    }

    /** @param said what the document or the user calls it, where they do */
    Optional<Switch> find(OperationSketch operation, Optional<String> said) {
        return inBody(operation, names(said, BODY_NAMES))
                .or(() -> inQuery(operation, names(said, QUERY_NAMES)))
                .or(() -> said.map(name -> undeclared(operation, name)));
    }

    private static List<String> names(Optional<String> first, List<String> others) {
        return Stream.concat(first.stream(), others.stream()).toList();
    }

    /** What is named but declared nowhere is taken for a boolean. */
    private static Switch undeclared(OperationSketch operation, String name) {
        boolean hasBody =
                operation.bodyContent().filter(SwitchFinder::hasMembers).isPresent();
        return new Switch(hasBody ? Switch.In.BODY : Switch.In.QUERY, name, true, Optional.empty());
    }

    private Optional<Switch> inBody(OperationSketch operation, List<String> names) {
        List<Field> fields = operation
                .bodyContent()
                .filter(SwitchFinder::hasMembers)
                .flatMap(Content::schema)
                .map(schema -> fields(shapes.terminal(Part.of(schema)).shape()))
                .orElse(List.of());
        for (String name : names) {
            for (Field field : fields) {
                if (field.name().equals(name)) {
                    Optional<Switch> found = of(Switch.In.BODY, name, field.part());
                    if (found.isPresent()) {
                        return found;
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static boolean hasMembers(Content content) {
        return WITH_MEMBERS.contains(content.format());
    }

    /** The properties of an object; of a union those that its members have. */
    private static List<Field> fields(Shape shape) {
        if (shape instanceof ObjectShape object) {
            return object.fields();
        }
        if (shape instanceof UnionShape union) {
            return union.members().stream()
                    .flatMap(member -> fields(member.shape()).stream())
                    .toList();
        }
        return List.of();
    }

    private Optional<Switch> inQuery(OperationSketch operation, List<String> names) {
        for (String name : names) {
            for (Node parameter : operation.parameters()) {
                if (parameter.get("in").text().equals("query")
                        && parameter.get("name").text().equals(name)) {
                    Optional<Schema> schema = ParameterMapper.schemaOf(parameter, spec);
                    Optional<Switch> found = schema.flatMap(some -> of(Switch.In.QUERY, name, Part.of(some)));
                    if (found.isPresent()) {
                        return found;
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** A boolean, or an enum one of whose values speaks of streaming. */
    private Optional<Switch> of(Switch.In in, String name, Part part) {
        Shape shape = shapes.terminal(part).shape();
        boolean isBoolean = shape instanceof ScalarShape scalar && scalar.kind() == ScalarKind.BOOLEAN
                || shape instanceof EnumShape constant && constant.kind() == ScalarKind.BOOLEAN;
        if (isBoolean) {
            return Optional.of(new Switch(in, name, true, Optional.of(false)));
        }
        if (!(shape instanceof EnumShape named) || named.kind() != ScalarKind.STRING) {
            return Optional.empty();
        }
        Optional<Object> events =
                named.values().stream().filter(SwitchFinder::speaksOfStreaming).findFirst();
        Optional<Object> json = named.values().stream()
                .filter(value -> !speaksOfStreaming(value))
                .findFirst();
        return events.map(value -> new Switch(in, name, value, json));
    }

    private static boolean speaksOfStreaming(Object value) {
        String text = value.toString().toLowerCase(Locale.ROOT);
        return text.contains("stream") || text.equals("sse");
    }
}
