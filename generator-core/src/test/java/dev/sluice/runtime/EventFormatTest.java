package dev.sluice.runtime;

import static dev.sluice.runtime.TestClient.OBJECT;
import static dev.sluice.runtime.TestClient.stream;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EventFormatTest {
    private static final String EVENT = "event: delta\nid: 3\nretry: 10\ndata: {\"a\":1}\n\ndata: [2]\n\n";

    static List<Arguments> formats() {
        return List.of(
                Arguments.of(EventFormat.json(JsonReader::asAny), EVENT, List.of(Map.of("a", 1), List.of(2))),
                Arguments.of(EventFormat.text(), EVENT, List.of("{\"a\":1}", "[2]")),
                Arguments.of(
                        EventFormat.events(),
                        "event: delta\nid: 3\ndata: x\n\ndata: y\n\n",
                        List.of(
                                new ServerSentEvent("3", "delta", "x", null),
                                new ServerSentEvent("3", "message", "y", null))),
                Arguments.of(
                        EventFormat.envelope(OBJECT),
                        EVENT,
                        List.of(
                                Map.of("event", "delta", "data", Map.of("a", 1), "id", "3", "retry", 10L),
                                Map.of("data", List.of(2)))),
                Arguments.of(
                        EventFormat.textEnvelope(OBJECT),
                        EVENT,
                        List.of(
                                Map.of("event", "delta", "data", "{\"a\":1}", "id", "3", "retry", 10L),
                                Map.of("data", "[2]"))),
                Arguments.of(
                        EventFormat.mixedEnvelope(OBJECT),
                        EVENT + "event: end\ndata: bye {}\n\ndata: 5\n\n",
                        List.of(
                                Map.of("event", "delta", "data", Map.of("a", 1), "id", "3", "retry", 10L),
                                Map.of("data", List.of(2)),
                                Map.of("event", "end", "data", "bye {}"),
                                Map.of("data", "5"))),
                Arguments.of(
                        EventFormat.json(JsonReader::asAny).jsonLines("application/x-ndjson"),
                        "{\"a\":1}\n[2]",
                        List.of(Map.of("a", 1), List.of(2))),
                Arguments.of(
                        EventFormat.json(JsonReader::asAny).jsonSequence("application/json-seq"),
                        "\u001E{\"a\":1}\n\u001E[2]\n",
                        List.of(Map.of("a", 1), List.of(2))),
                Arguments.of(
                        EventFormat.json(JsonReader::asAny)
                                .jsonLines("application/jsonl")
                                .endsWith("END"),
                        "[2]\r\nEND\r\n",
                        List.of(List.of(2))));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void readsEvents(EventFormat<?> format, String body, List<?> expected) {
        List<Object> values = new ArrayList<>();
        stream(format, body).forEach(values::add);
        assertEquals(expected, values);
    }

    @Test
    void anEnvelopeOfNullCarriesNoData() {
        assertEquals(
                Map.of("event", "ping"),
                stream(EventFormat.envelope(OBJECT), "event: ping\ndata: null\n\n")
                        .iterator()
                        .next());
    }

    @Test
    void anEnvelopeWhoseDataIsNoJsonIsMalformed() {
        EventStream<?> events = stream(EventFormat.envelope(OBJECT), "data: x\n\n");
        assertEquals(
                "x",
                assertThrows(
                                MalformedEventException.class,
                                () -> events.iterator().hasNext())
                        .data());
    }

    @Test
    void aLastLineThatIsCutOffIsATruncation() {
        EventStream<?> events = stream(EventFormat.json(JsonReader::asAny).jsonLines("x"), "1\n{\"a\":");
        assertEquals(1, events.iterator().next());
        assertThrows(StreamTruncatedException.class, () -> events.iterator().hasNext());
    }
}
