package dev.sluice.model;

import java.util.Optional;

/** What an operation answers when it succeeds. */
public sealed interface ResponseShape {

    record Empty() implements ResponseShape {}

    /** @param orNothing whether another status of success comes without a body, so that there may be no value */
    record Json(TypeRef type, boolean orNothing) implements ResponseShape {
        public Json(TypeRef type) {
            this(type, false);
        }
    }

    record Text() implements ResponseShape {}

    record Bytes() implements ResponseShape {}

    /**
     * @param by what the request must say to be answered with events, where it must say it
     */
    record Events(EventShape events, Optional<Switch> by) implements ResponseShape {}

    /** JSON or events, as the request asks: two methods. */
    record JsonOrEvents(TypeRef json, EventShape events, Switch by) implements ResponseShape {}

    /**
     * Text, bytes or events, as the request asks: two methods.
     *
     * @param whole Text or Bytes
     */
    record WholeOrEvents(ResponseShape whole, EventShape events, Switch by) implements ResponseShape {}

    /**
     * What says whether events are wanted or the answer in one piece.
     *
     * @param in where the switch stands
     * @param name the property of the body or the query parameter; empty for the Accept header
     * @param events the value that asks for events
     * @param json the value that asks for the answer in one piece; absent when leaving the switch out does
     */
    record Switch(In in, String name, Object events, Optional<Object> json) {
        public enum In {
            BODY,
            QUERY,
            ACCEPT_HEADER
        }
    }

    /**
     * What the events of a stream are.
     *
     * @param format how they are framed
     * @param mediaType the media type to accept
     * @param payload what of an event is decoded
     * @param item the type that the stream delivers
     * @param envelope the type that the document declares around the item, where it is emitted
     * @param sentinel the {@code data} that ends the stream
     * @param errorProperty the item's property (JSON name) whose arrival is an error
     * @param result what all of them add up to
     */
    record EventShape(
            Format format,
            String mediaType,
            Payload payload,
            TypeRef item,
            Optional<JavaName> envelope,
            Optional<String> sentinel,
            Optional<String> errorProperty,
            StreamResult result) {

        public EventShape with(StreamResult other) {
            return new EventShape(format, mediaType, payload, item, envelope, sentinel, errorProperty, other);
        }
    }

    enum Format {
        /** WHATWG HTML, server-sent events. */
        SSE,
        /** NDJSON and JSON Lines: a JSON value per line. */
        JSON_LINES,
        /** RFC 7464. */
        JSON_SEQ
    }

    enum Payload {
        /** The item is the JSON in {@code data}. */
        DATA_JSON,
        /** The item is the text of {@code data}. */
        DATA_TEXT,
        /** The item is an object of the event's fields, whose {@code data} is JSON. */
        EVENT_WITH_JSON_DATA,
        /** The item is an object of the event's fields, whose {@code data} is text. */
        EVENT_WITH_TEXT_DATA,
        /** The same where {@code data} is JSON in some events, objects or arrays, and text in others. */
        EVENT_WITH_MIXED_DATA,
        /** The item is the raw event: the document says nothing about it. */
        RAW_EVENT
    }
}
