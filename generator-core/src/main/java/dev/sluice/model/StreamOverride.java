package dev.sluice.model;

import dev.sluice.model.ResponseShape.Format;
import java.util.Optional;

/**
 * What a user says of a stream that the document does not declare, or declares wrongly. What is empty stays as the
 * document has it.
 *
 * @param operation an operationId, or a method and path such as {@code POST /chat/completions}
 * @param event what an event is: the name of a component such as {@code Chunk}, or a pointer such as
 *     {@code #/components/schemas/Chunk}. Without it and without a declared stream, it is what the answer declares
 * @param sentinel the data that ends the stream; {@code ""} where the document wrongly declares one
 * @param streamSwitch the property of the body, or else the query parameter, that asks for events. Where there is none,
 *     declared or said here, the Accept header asks; an operation whose stream has the media type of its JSON answer
 *     then answers nothing but events
 * @param format how events are framed: server-sent events, unless the document says otherwise
 * @param errorProperty the property of an event whose arrival is an error
 * @param at where this is said
 */
public record StreamOverride(
        String operation,
        Optional<String> event,
        Optional<String> sentinel,
        Optional<String> streamSwitch,
        Optional<Format> format,
        Optional<String> errorProperty,
        SourceRef at) {

    /** The same, wherever it was said. */
    StreamOverride anywhere() {
        return new StreamOverride(operation, event, sentinel, streamSwitch, format, errorProperty, SourceRef.NOWHERE);
    }
}
