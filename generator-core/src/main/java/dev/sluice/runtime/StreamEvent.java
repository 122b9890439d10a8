package dev.sluice.runtime;

import java.time.Duration;

/**
 * An event of a stream, decoded and as it was sent, so that a gateway can pass it on unchanged.
 *
 * @param value what the event was decoded to
 * @param id the last event id in effect; {@code ""} while none was sent
 * @param event the event's type; {@code "message"} where the server names none
 * @param data the event's data as the server sent it
 * @param retry how long the server asks to wait before connecting again; null where it does not ask
 * @param <T> what the stream delivers
 */
public record StreamEvent<T>(T value, String id, String event, String data, Duration retry) {

    static <T> StreamEvent<T> of(T value, ServerSentEvent sent) {
        return new StreamEvent<>(value, sent.id(), sent.event(), sent.data(), sent.retry());
    }
}
