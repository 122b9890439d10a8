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
        ResponseShape whole = operation
                .answer()
                .map(content -> whole(content, operation.mayBeEmpty()))
                .orElseGet(ResponseShape.Empty::new);
        if (operation.events().isEmpty()) {
            return whole;
        }
        StreamSketch stream = operation.events().get();
        EventShape shape = streams.map(stream);
        Optional<Switch> by = switches.find(operation, stream.switchName());
        Optional<TypeRef> json = whole instanceof ResponseShape.Json found && !isTheStream(operation, shape, by)
                ? Optional.of(found.type())
                : Optional.empty();
        Optional<TypeRef> result = stream.result()
                .flatMap(StreamSketch.Result::type)
                .map(types::typeOf)
                .or(() -> json);
        EventShape events = folds.withResult(shape, result, operation, by);
        boolean isText = whole instanceof ResponseShape.Text || whole instanceof ResponseShape.Bytes;
        boolean isChoice = by.isPresent() || isTyped(events) && !isTheStream(operation, events, by);
        if (json.isEmpty() && !(isText && isChoice)) {
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
        return json.isPresent()
                ? new ResponseShape.JsonOrEvents(json.get(), events, chosen)
                : new ResponseShape.WholeOrEvents(whole, events, chosen);
    }

    private ResponseShape whole(Content content, boolean orNothing) {
        return switch (content.format()) {
            case JSON ->
                new ResponseShape.Json(content.schema().map(types::typeOf).orElse(TypeRef.ANY), orNothing);
            case TEXT -> new ResponseShape.Text();
            default -> new ResponseShape.Bytes();
        };
    }

    /** Whether what is declared as the answer is what streams: nothing in a request could tell the two apart. */
    private static boolean isTheStream(OperationSketch operation, EventShape events, Optional<Switch> by) {
        return by.isEmpty()
                && operation
                        .answer()
                        .filter(answer -> answer.mediaType().equals(events.mediaType()))
                        .isPresent();
    }

    private static boolean isTyped(EventShape events) {
        return events.payload() != Payload.DATA_TEXT && events.payload() != Payload.RAW_EVENT;
    }
}
