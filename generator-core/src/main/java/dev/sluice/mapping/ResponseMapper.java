package dev.sluice.mapping;

import dev.sluice.model.ResponseShape;
import dev.sluice.model.ResponseShape.EventShape;
import dev.sluice.model.ResponseShape.Payload;
import dev.sluice.model.ResponseShape.Switch;
import dev.sluice.model.TypeRef;
import java.util.Optional;

/** Maps what an operation answers when it succeeds. */
final class ResponseMapper {

    private final TypeMapper types;
    private final StreamMapper streams;
    private final SwitchFinder switches;
    private final FoldMapper folds;

    ResponseMapper(TypeMapper types, StreamMapper streams, SwitchFinder switches, FoldMapper folds) {
        this.types = types;
        this.streams = streams;
        this.switches = switches;
        this.folds = folds;
    }

    ResponseShape map(OperationSketch operation) {
        ResponseShape whole = operation.answer().map(this::whole).orElseGet(ResponseShape.Empty::new);
        if (operation.events().isEmpty()) {
            return whole;
        }
        Optional<TypeRef> json =
                whole instanceof ResponseShape.Json found ? Optional.of(found.type()) : Optional.empty();
        Optional<Switch> by = switches.find(operation);
        EventShape events = folds.withResult(streams.map(operation.events().get(), operation), json, operation, by);
        if (json.isEmpty()) {
            return new ResponseShape.Events(events, by);
        }
        if (by.isEmpty() && !isTyped(events)) {
            return whole; // nothing asks for the stream, and nothing says what it would hold
        }
        Switch chosen = by.orElse(new Switch(
                Switch.In.ACCEPT_HEADER,
                "",
                events.mediaType(),
                Optional.of(operation.answer().get().mediaType())));
        return new ResponseShape.JsonOrEvents(json.get(), events, chosen);
    }

    private ResponseShape whole(Content content) {
        return switch (content.format()) {
            case JSON ->
                new ResponseShape.Json(content.schema().map(types::typeOf).orElse(TypeRef.ANY));
            case TEXT -> new ResponseShape.Text();
            default -> new ResponseShape.Bytes();
        };
    }

    private static boolean isTyped(EventShape events) {
        return events.payload() != Payload.DATA_TEXT && events.payload() != Payload.RAW_EVENT;
    }
}
