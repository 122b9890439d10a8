package dev.sluice.runtime;

import java.time.Duration;

/**
 * One server-sent event, as the WHATWG rules read it off the wire.
 *
 * @param id the last event id in effect, which a later event inherits; {@code ""} while none was sent
 * @param event the event's type; {@code "message"} where the server names none
 * @param data the data lines joined by a line feed
 * @param retry how long the server asks to wait before connecting again; null where it does not ask
 * @see <a href="https://html.spec.whatwg.org/multipage/server-sent-events.html">WHATWG HTML, server-sent events</a>
 */
public record ServerSentEvent(String id, String event, String data, Duration retry) {

    /** An event of type {@code message} without an id: what a line that holds only {@code data} means. */
    public static ServerSentEvent of(String data) {
        return new ServerSentEvent("", "message", data, null);
    }
}
