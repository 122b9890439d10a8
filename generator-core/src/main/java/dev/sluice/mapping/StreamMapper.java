package dev.sluice.mapping;

import dev.sluice.mapping.Shape.EnumShape;
import dev.sluice.mapping.Shape.Field;
import dev.sluice.mapping.Shape.ListShape;
import dev.sluice.mapping.Shape.Member;
import dev.sluice.mapping.Shape.ObjectShape;
import dev.sluice.mapping.Shape.ScalarShape;
import dev.sluice.mapping.Shape.UnionShape;
import dev.sluice.mapping.ShapeReader.Terminal;
import dev.sluice.model.JavaName;
import dev.sluice.model.JsonKind;
import dev.sluice.model.ResponseShape.EventShape;
import dev.sluice.model.ResponseShape.Format;
import dev.sluice.model.ResponseShape.Payload;
import dev.sluice.model.StreamResult;
import dev.sluice.model.TypeRef;
import dev.sluice.spec.Schema;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds out what the events of a stream are: the JSON in {@code data}, an object of the event's fields, or text. */
final class StreamMapper {

    /** WHATWG HTML, 9.2.6: the fields of an event. */
    static final Set<String> EVENT_FIELDS = Set.of("data", "event", "id", "retry");

    private static final StreamResult NO_RESULT_YET = new StreamResult.None("nobody has looked for one");

    private final ShapeReader shapes;
    private final TypeMapper types;

    StreamMapper(ShapeReader shapes, TypeMapper types) {
        this.shapes = shapes;
        this.types = types;
    }

    /** What a stream delivers. */
    private record Item(Payload payload, TypeRef type, Optional<JavaName> envelope, Optional<String> errorProperty) {}

    EventShape map(StreamSketch stream) {
        Content events = stream.content();
        Format format = switch (events.format()) {
            case JSON_LINES -> Format.JSON_LINES;
            case JSON_SEQ -> Format.JSON_SEQ;
            default -> Format.SSE;
        };
        Item item = format == Format.SSE ? ofEvents(events) : ofLines(events);
        return new EventShape(
                format,
                events.mediaType(),
                item.payload(),
                item.type(),
                item.envelope(),
                stream.sentinel().or(() -> sentinel(events)).filter(text -> !text.isEmpty()),
                stream.errorProperty().or(item::errorProperty),
                NO_RESULT_YET);
    }

    private Item ofLines(Content events) {
        return itemSchema(events)
                .map(schema -> json(Part.of(schema)))
                .orElse(new Item(Payload.DATA_JSON, TypeRef.ANY, Optional.empty(), Optional.empty()));
    }

    private Item ofEvents(Content events) {
        Optional<Terminal> terminal = itemSchema(events).map(schema -> shapes.terminal(Part.of(schema)));
        if (terminal.isEmpty() || terminal.get().shape().equals(Shape.ANY)) {
            return new Item(Payload.RAW_EVENT, TypeRef.ANY, Optional.empty(), Optional.empty());
        }
        Part part = terminal.get().part();
        Shape shape = terminal.get().shape();
        if (shape instanceof ObjectShape object && isEnvelope(object)) {
            return unwrapped(part, object);
        }
        if (shape instanceof UnionShape union && isUnionOfEnvelopes(union)) {
            return ofUnion(part, union);
        }
        return isText(shape) ? text() : json(part);
    }

    /** {@code itemSchema}; else {@code schema}, which where it is a list describes the stream as a whole. */
    private Optional<Schema> itemSchema(Content events) {
        Optional<Schema> whole = events.schema().map(schema -> {
            Shape shape = shapes.terminal(Part.of(schema)).shape();
            return shape instanceof ListShape list
                    ? list.items().map(Part::schema).orElse(schema)
                    : schema;
        });
        return events.itemSchema().or(() -> whole);
    }

    private static boolean isEnvelope(ObjectShape object) {
        return data(object).isPresent()
                && object.fields().stream().map(Field::name).allMatch(EVENT_FIELDS::contains);
    }

    private static boolean isUnionOfEnvelopes(UnionShape union) {
        return union.members().stream()
                .allMatch(member -> member.shape() instanceof ObjectShape object && isEnvelope(object));
    }

    private static Optional<Field> data(ObjectShape object) {
        return object.fields().stream()
                .filter(field -> field.name().equals("data"))
                .findFirst();
    }

    private Item unwrapped(Part envelope, ObjectShape object) {
        Terminal data = shapes.terminal(data(object).orElseThrow().part());
        Item item = isText(data.shape()) ? text() : json(data.part());
        return new Item(item.payload(), item.type(), types.nameOf(envelope), item.errorProperty());
    }

    private Item ofUnion(Part part, UnionShape union) {
        List<Member> payloads = union.members().stream()
                .filter(member -> sentinelOf(member).isEmpty())
                .toList();
        if (payloads.size() == 1) {
            return unwrapped(
                    payloads.get(0).part(), (ObjectShape) payloads.get(0).shape());
        }
        long texts = payloads.stream()
                .map(member -> data((ObjectShape) member.shape()).orElseThrow())
                .filter(field -> isText(shapes.terminal(field.part()).shape()))
                .count();
        boolean someText = texts > 0 && texts < payloads.size();
        return new Item(
                someText
                        ? Payload.EVENT_WITH_MIXED_DATA
                        : texts > 0 ? Payload.EVENT_WITH_TEXT_DATA : Payload.EVENT_WITH_JSON_DATA,
                types.typeOf(part),
                Optional.empty(),
                Optional.empty());
    }

    private Item json(Part part) {
        Shape shape = shapes.terminal(part).shape();
        boolean declaresError =
                shape instanceof ObjectShape object && object.fields().stream().anyMatch(this::isError);
        return new Item(
                Payload.DATA_JSON,
                types.typeOf(part),
                Optional.empty(),
                declaresError ? Optional.of("error") : Optional.empty());
    }

    private static Item text() {
        return new Item(Payload.DATA_TEXT, TypeRef.STRING, Optional.empty(), Optional.empty());
    }

    /** A property that is there only when something went wrong. */
    private boolean isError(Field field) {
        Shape shape = shapes.terminal(field.part()).shape();
        return field.name().equals("error")
                && (!field.required() || types.isNullable(field.part().schema()))
                && (shape instanceof ObjectShape || shape instanceof UnionShape || isText(shape));
    }

    private static boolean isText(Shape shape) {
        return shape instanceof ScalarShape scalar && scalar.kind().jsonKind() == JsonKind.STRING
                || shape instanceof EnumShape named && named.kind().jsonKind() == JsonKind.STRING;
    }

    /** The member of a union that is nothing but the end. */
    private Optional<String> sentinel(Content events) {
        return itemSchema(events)
                .map(schema -> shapes.terminal(Part.of(schema)).shape())
                .filter(UnionShape.class::isInstance)
                .flatMap(shape -> ((UnionShape) shape)
                        .members().stream()
                                .flatMap(member -> sentinelOf(member).stream())
                                .findFirst());
    }

    /** The constant text that is the whole {@code data} of an event, such as {@code [DONE]}. */
    private Optional<String> sentinelOf(Member member) {
        return member.shape() instanceof ObjectShape object
                ? data(object)
                        .flatMap(field -> types.constant(field.part()))
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                : Optional.empty();
    }
}
