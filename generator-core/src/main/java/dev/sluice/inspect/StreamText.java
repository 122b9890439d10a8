package dev.sluice.inspect;

import dev.sluice.model.ResponseShape;
import dev.sluice.model.ResponseShape.EventShape;
import dev.sluice.model.ResponseShape.Format;
import dev.sluice.model.ResponseShape.Payload;
import dev.sluice.model.ResponseShape.Switch;
import dev.sluice.model.StreamResult;
import dev.sluice.model.TypeText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** In words, how an operation streams. */
final class StreamText {

    private StreamText() {}

    /** Such as {@code server-sent events; JSON in data; ends at [DONE]; asked for by "stream": true in the body}. */
    static String of(ResponseShape response) {
        if (response instanceof ResponseShape.JsonOrEvents either) {
            return events(either.events(), Optional.of(either.by()));
        }
        return response instanceof ResponseShape.Events events ? events(events.events(), events.by()) : "";
    }

    /** What the events add up to, or why to nothing. */
    static String result(ResponseShape response) {
        Optional<EventShape> events = response instanceof ResponseShape.JsonOrEvents either
                ? Optional.of(either.events())
                : response instanceof ResponseShape.Events only ? Optional.of(only.events()) : Optional.empty();
        return events.map(EventShape::result).map(StreamText::text).orElse("");
    }

    private static String text(StreamResult result) {
        if (result instanceof StreamResult.Folded folded) {
            return TypeText.of(folded.type()) + ", folded from the events";
        }
        if (result instanceof StreamResult.Assembled assembled) {
            return TypeText.of(assembled.type()) + ", put together from "
                    + assembled.parts().stream().map(StreamText::text).collect(Collectors.joining(", "));
        }
        return result instanceof StreamResult.Carried carried
                ? TypeText.of(carried.type()) + ", which an event carries"
                : "none: " + ((StreamResult.None) result).reason();
    }

    /** Such as {@code ContentDelta.delta at content[index]}. */
    private static String text(StreamResult.Part part) {
        String inside = part.inside().map(name -> name + ".").orElse("");
        String sent = part.event().simpleName() + "." + inside + part.accessor();
        if (part.place() instanceof StreamResult.Place.Element element) {
            return sent + " at " + element.list() + "[" + element.index() + "]";
        }
        return part.place() instanceof StreamResult.Place.Member member ? sent + " as " + member.name() : sent;
    }

    private static String events(EventShape events, Optional<Switch> by) {
        List<String> words = new ArrayList<>();
        words.add(text(events.format()));
        words.add(text(events.payload()));
        events.envelope().ifPresent(envelope -> words.add("declared as " + envelope.withinPackage()));
        events.sentinel().ifPresent(sentinel -> words.add("ends at " + sentinel));
        events.errorProperty().ifPresent(property -> words.add("an error when \"" + property + "\" arrives"));
        by.ifPresent(found -> words.add("asked for by " + text(found)));
        return String.join("; ", words);
    }

    private static String text(Format format) {
        return switch (format) {
            case SSE -> "server-sent events";
            case JSON_LINES -> "JSON lines";
            case JSON_SEQ -> "a JSON text sequence";
        };
    }

    private static String text(Payload payload) {
        return switch (payload) {
            case DATA_JSON -> "JSON in data";
            case DATA_TEXT -> "text in data";
            case EVENT_WITH_JSON_DATA -> "the event's fields, with JSON in data";
            case EVENT_WITH_TEXT_DATA -> "the event's fields, with text in data";
            case EVENT_WITH_MIXED_DATA -> "the event's fields, with JSON or text in data";
            case RAW_EVENT -> "events as they are";
        };
    }

    private static String text(Switch by) {
        return switch (by.in()) {
            case BODY -> "\"" + by.name() + "\": " + by.events() + " in the body";
            case QUERY -> by.name() + "=" + by.events() + " in the query";
            case ACCEPT_HEADER -> "the Accept header";
        };
    }
}
