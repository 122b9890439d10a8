package dev.sluice.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sluice.diagnostics.Diagnostic;
import dev.sluice.model.ResponseShape.Format;
import dev.sluice.model.SourceRef;
import dev.sluice.model.StreamOverride;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The ways to say that an operation streams, one to a row: what is declared, and the method that comes of it. */
class StreamMappingTest {

    private static final String HEAD = """
            openapi: 3.1.0
            info: {title: Chat, version: '1'}
            components:
              schemas:
                Answer: {type: object, required: [text], properties: {text: {type: string}}}
                Chunk: {type: object, properties: {delta: {type: string}, error: {type: object, properties: {code: {type: string}}}}}
                Ask: {type: object, properties: {q: {type: string}, stream: {type: boolean}}}
                Plain: {type: object, properties: {q: {type: string}}}
                ResultLine: {title: Stream result of Entry, type: object, properties: {result: {$ref: '#/components/schemas/Answer'}, error: {$ref: '#/components/schemas/Plain'}}}
            paths:
              /ask:
                post:
                  operationId: ask
            """;

    private static final String JSON = "{schema: {$ref: '#/components/schemas/Answer'}}";
    private static final String CHUNK = "{schema: {$ref: '#/components/schemas/Chunk'}}";
    private static final String ASK =
            "requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Ask'}}}}\n";
    private static final String PLAIN =
            "requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Plain'}}}}\n";

    private record Row(String name, String operation, String expected) {}

    @TestFactory
    Stream<DynamicTest> waysToDeclareAStream() {
        return Stream.of(
                        new Row(
                                "Fern: both answers in the extension",
                                ASK + """
                                        x-fern-streaming:
                                          format: sse
                                          terminator: '[DONE]'
                                          stream-condition: $request.stream
                                          response: {$ref: '#/components/schemas/Answer'}
                                          response-stream: {$ref: '#/components/schemas/Chunk'}
                                        """ + ok("application/json: {}"),
                                "ask/askStreaming(json Ask) -> Answer or SSE DATA_JSON Chunk until [DONE] error error by BODY stream=true"),
                        new Row(
                                "Fern: lines of JSON unless it says otherwise",
                                ASK + """
                                        x-fern-streaming:
                                          stream-condition: $request.stream
                                          response-stream: {type: object, properties: {n: {type: integer}}}
                                        """ + ok("application/json: " + JSON),
                                "ask/askStreaming(json Ask) -> Answer or JSON_LINES DATA_JSON AskResponseBody by BODY stream=true"),
                        new Row(
                                "Fern: a media type counts more than the extension",
                                ASK
                                        + "x-fern-streaming: {stream-condition: $request.stream, response-stream: {$ref: '#/components/schemas/Plain'}}\n"
                                        + ok("application/json: " + JSON, "application/stream+json: " + CHUNK),
                                "ask/askStreaming(json Ask) -> Answer or JSON_LINES DATA_JSON Chunk error error by BODY stream=true"),
                        new Row(
                                "Fern: no condition, so nothing but the stream",
                                PLAIN + "x-fern-streaming: {format: sse}\n" + ok("application/json: " + JSON),
                                "ask(json Plain) -> SSE DATA_JSON Answer"),
                        new Row(
                                "an extension that calls JSON a stream",
                                PLAIN + "x-acme-streaming: true\n" + ok("application/json: " + JSON),
                                "ask(json Plain) -> JSON_LINES DATA_JSON Answer"),
                        new Row(
                                "an extension that says it is none",
                                PLAIN + "x-acme-streaming: false\n" + ok("application/json: " + JSON),
                                "ask(json Plain) -> Answer"),
                        new Row(
                                "an extension that calls bytes a stream",
                                PLAIN + "x-fern-streaming: true\n" + ok("audio/mpeg: {}"),
                                "ask(json Plain) -> bytes"),
                        new Row(
                                "grpc-gateway: results and an error, one to a line",
                                PLAIN + ok("application/json: {schema: {$ref: '#/components/schemas/ResultLine'}}"),
                                "ask(json Plain) -> JSON_LINES DATA_JSON ResultLine error error"),
                        new Row(
                                "Speakeasy: the field that asks for the stream has another name",
                                "x-speakeasy-stream-request-field: live\n"
                                        + "requestBody: {content: {application/json: {schema: {type: object, properties: {live: {type: boolean}, stream: {type: string}}}}}}\n"
                                        + ok("application/json: " + JSON, "text/event-stream: " + CHUNK),
                                "ask/askStreaming(json AskRequestBody) -> Answer or SSE DATA_JSON Chunk error error by BODY live=true"),
                        new Row(
                                "a switch in a multipart body",
                                "requestBody: {content: {multipart/form-data: {schema: {$ref: '#/components/schemas/Ask'}}}}\n"
                                        + ok("application/json: " + JSON, "text/event-stream: " + CHUNK),
                                "ask/askStreaming(multipart Ask) -> Answer or SSE DATA_JSON Chunk error error by BODY stream=true"),
                        new Row(
                                "a switch in a form",
                                "requestBody: {content: {application/x-www-form-urlencoded: {schema: {$ref: '#/components/schemas/Ask'}}}}\n"
                                        + ok("application/json: " + JSON, "text/event-stream: " + CHUNK),
                                "ask/askStreaming(form Ask) -> Answer or SSE DATA_JSON Chunk error error by BODY stream=true"),
                        new Row(
                                "an enum as a switch",
                                "requestBody: {content: {application/json: {schema: {type: object, properties: {response_mode: {enum: [blocking, streaming]}}}}}}\n"
                                        + ok(
                                                "application/json: " + JSON,
                                                "text/event-stream: {schema: {type: string}}"),
                                "ask/askStreaming(json AskRequestBody) -> Answer or SSE DATA_TEXT string by BODY response_mode=streaming"),
                        new Row(
                                "a query parameter as a switch",
                                "parameters: [{name: watch, in: query, schema: {type: boolean}}]\n"
                                        + ok("application/json: " + JSON, "application/json;stream=watch: " + CHUNK),
                                "ask/askStreaming(AskParams[boolean? watch]) -> Answer or JSON_LINES DATA_JSON Chunk error error by QUERY watch=true"),
                        new Row(
                                "the Accept header as a switch",
                                PLAIN + ok("application/json: " + JSON, "text/event-stream: " + CHUNK),
                                "ask/askStreaming(json Plain) -> Answer or SSE DATA_JSON Chunk error error by ACCEPT_HEADER =text/event-stream"),
                        new Row(
                                "sequences of JSON texts, by suffix",
                                PLAIN + ok("application/geo+json-seq: " + CHUNK),
                                "ask(json Plain) -> JSON_SEQ DATA_JSON Chunk error error"),
                        new Row(
                                "lines of JSON, by a type that nobody registered",
                                PLAIN + ok("application/vnd.acme.ndjson: " + CHUNK),
                                "ask(json Plain) -> JSON_LINES DATA_JSON Chunk error error"),
                        new Row(
                                "only a success streams",
                                PLAIN + "responses: {'200': {description: ok, content: {application/json: " + JSON
                                        + "}}, '500': {description: bad, content: {text/event-stream: " + CHUNK + "}}}",
                                "ask(json Plain) -> Answer"))
                .map(row -> DynamicTest.dynamicTest(
                        row.name(),
                        () -> assertEquals(
                                row.expected(),
                                method(Mapping.of(HEAD + row.operation().indent(6))))));
    }

    /** What the user says of an operation that answers JSON, as far as its document says. */
    @TestFactory
    Stream<DynamicTest> waysToSayWhatTheDocumentDoesNot() {
        String json = ASK + ok("application/json: " + JSON);
        String noSwitch = PLAIN + ok("application/json: " + JSON);
        return Stream.of(
                        new Override(
                                "event and sentinel; the switch is found",
                                json,
                                say("ask", "Chunk", "[DONE]", null, null, null),
                                "ask/askStreaming(json Ask) -> Answer or SSE DATA_JSON Chunk until [DONE] error error by BODY stream=true"),
                        new Override(
                                "by method and path, the event by its pointer",
                                json,
                                say("POST /ask", "#/components/schemas/Chunk", null, null, null, null),
                                "ask/askStreaming(json Ask) -> Answer or SSE DATA_JSON Chunk error error by BODY stream=true"),
                        new Override(
                                "a switch that is not declared",
                                noSwitch,
                                say("ask", "Chunk", null, "live", null, null),
                                "ask/askStreaming(json Plain) -> Answer or SSE DATA_JSON Chunk error error by BODY live=true"),
                        new Override(
                                "no switch at all: the Accept header",
                                noSwitch,
                                say("ask", "Chunk", null, null, null, null),
                                "ask/askStreaming(json Plain) -> Answer or SSE DATA_JSON Chunk error error by ACCEPT_HEADER =text/event-stream"),
                        new Override(
                                "lines of what is declared as the answer",
                                noSwitch,
                                say("ask", null, null, null, Format.JSON_LINES, null),
                                "ask(json Plain) -> JSON_LINES DATA_JSON Answer"),
                        new Override(
                                "an error property under another name",
                                json,
                                say("ask", "Chunk", null, null, Format.SSE, "failure"),
                                "ask/askStreaming(json Ask) -> Answer or SSE DATA_JSON Chunk error failure by BODY stream=true"),
                        new Override(
                                "over what is declared, piece by piece",
                                ASK
                                        + ok(
                                                "application/json: " + JSON,
                                                "text/event-stream: {x-speakeasy-sse-sentinel: END, schema: {$ref: '#/components/schemas/Answer'}}"),
                                say("ask", "Chunk", "", null, null, null),
                                "ask/askStreaming(json Ask) -> Answer or SSE DATA_JSON Chunk error error by BODY stream=true"),
                        new Override(
                                "an operation that declares no answer",
                                PLAIN + "responses: {'200': {description: ok}}",
                                say("ask", "Chunk", null, null, Format.JSON_LINES, null),
                                "ask(json Plain) -> JSON_LINES DATA_JSON Chunk error error"))
                .map(row -> DynamicTest.dynamicTest(row.name(), () -> {
                    Mapping mapping = Mapping.of(HEAD + row.operation().indent(6), List.of(row.said()));
                    assertEquals(row.expected(), method(mapping));
                    assertEquals(List.of(), mapping.codes());
                }));
    }

    @Test
    void whatTheDocumentDoesNotHaveIsAnError() {
        String document = HEAD + (PLAIN + ok("application/json: " + JSON)).indent(6);
        List<StreamOverride> overrides =
                List.of(say("chat", null, null, null, null, null), say("ask", "Chunks", null, null, null, null));
        assertEquals(
                List.of("the document has no operation chat", "the document has no schema Chunks"),
                Mapping.of(document, overrides).problems().stream()
                        .map(Diagnostic::message)
                        .sorted()
                        .toList());
    }

    private record Override(String name, String operation, StreamOverride said, String expected) {}

    private static StreamOverride say(
            String operation, String event, String sentinel, String by, Format format, String errorProperty) {
        return new StreamOverride(
                operation,
                Optional.ofNullable(event),
                Optional.ofNullable(sentinel),
                Optional.ofNullable(by),
                Optional.ofNullable(format),
                Optional.ofNullable(errorProperty),
                new SourceRef("sluice.yaml", "", 1, 1));
    }

    private static String ok(String... contents) {
        return "responses: {'200': {description: ok, content: {" + String.join(", ", contents) + "}}}";
    }

    /** The only method of the only interface. */
    private static String method(Mapping mapping) {
        return mapping.client()
                .lines()
                .reduce((first, last) -> last)
                .orElseThrow()
                .strip();
    }
}
