package dev.sluice.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From the ways to say "this streams" to streams. */
class OperationStreamsTest {
    @Test
    void jsonOrEventsInAnEnvelope() {
        PetStore.assertClient("""
                /ask:
                  post:
                    operationId: ask
                    x-speakeasy-name-override: send
                    x-speakeasy-group: chat
                    x-speakeasy-stream-request-field: stream
                    requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Ask'}}}}
                    responses:
                      '200':
                        description: ok
                        content:
                          application/json: {schema: {$ref: '#/components/schemas/Pet'}}
                          text/event-stream:
                            x-speakeasy-sse-sentinel: '[DONE]'
                            schema: {type: object, required: [data], properties: {data: {$ref: '#/components/schemas/Chunk'}}}
                """, """
                PetStoreClient at https://pets.test/v2
                ChatApi = chat()
                  send/sendStreaming(json Ask) -> Pet or SSE DATA_JSON Chunk in AskResponseBody until [DONE] error error by BODY stream=true""");
    }

    @ParameterizedTest
    @CsvSource({"multipart/form-data, multipart", "application/x-www-form-urlencoded, form"})
    void aSwitchInAFormIsSentWithIt(String mediaType, String format) {
        PetStore.assertClient("""
                /ask:
                  post:
                    operationId: ask
                    requestBody: {required: true, content: {%s: {schema: {$ref: '#/components/schemas/Ask'}}}}
                    responses:
                      '200':
                        description: ok
                        content:
                          application/json: {schema: {$ref: '#/components/schemas/Pet'}}
                          text/event-stream: {schema: {$ref: '#/components/schemas/Chunk'}}
                """.formatted(mediaType), """
                PetStoreClient at https://pets.test/v2
                DefaultApi = api()
                  ask/askStreaming(%s Ask) -> Pet or SSE DATA_JSON Chunk error error by BODY stream=true""".formatted(format));
    }

    @Test
    void bytesOrEventsAreTwoMethods() {
        PetStore.assertClient("""
                /speech:
                  post:
                    operationId: speak
                    requestBody:
                      content:
                        application/json:
                          schema: {type: object, properties: {stream_format: {type: string, enum: [sse, audio]}}}
                    responses:
                      '200':
                        description: ok
                        content:
                          application/octet-stream: {schema: {type: string, format: binary}}
                          text/event-stream: {schema: {$ref: '#/components/schemas/Chunk'}}
                """, """
                PetStoreClient at https://pets.test/v2
                DefaultApi = api()
                  speak/speakStreaming(json SpeakRequestBody) -> bytes or SSE DATA_JSON Chunk error error by BODY stream_format=sse""");
    }

    @Test
    void eventsThatAreToldApartByTheirNameAndAMemberThatIsTheSentinel() {
        PetStore.assertClient("""
                /a:
                  get:
                    operationId: named
                    responses:
                      '200':
                        description: ok
                        content:
                          text/event-stream:
                            schema:
                              oneOf:
                                - {type: object, required: [event, data], properties: {event: {const: add}, data: {$ref: '#/components/schemas/Pet'}}}
                                - {type: object, required: [event, data], properties: {event: {const: end}, data: {type: string}}}
                /b:
                  get:
                    operationId: done
                    responses:
                      '200':
                        description: ok
                        content:
                          text/event-stream:
                            schema:
                              oneOf:
                                - {type: object, required: [data], properties: {data: {$ref: '#/components/schemas/Pet'}}}
                                - {type: object, required: [data], properties: {data: {type: string, enum: ['[DONE]']}}}
                """, """
                PetStoreClient at https://pets.test/v2
                DefaultApi = api()
                  named() -> SSE EVENT_WITH_MIXED_DATA NamedResponseBody
                  done() -> SSE DATA_JSON Pet in ObjectBody until [DONE]""");
    }

    @Test
    void linesTextAndItems() {
        PetStore.assertClient("""
                /lines: {get: {operationId: lines, responses: {'200': {description: ok, content: {application/x-ndjson: {schema: {$ref: '#/components/schemas/Pet'}}}}}}}
                /text: {get: {operationId: text, responses: {'200': {description: ok, content: {text/event-stream: {schema: {type: string}}}}}}}
                /raw: {get: {operationId: raw, responses: {'200': {description: ok, content: {text/event-stream: {}}}}}}
                /list: {get: {operationId: list, responses: {'200': {description: ok, content: {text/event-stream: {schema: {type: array, items: {$ref: '#/components/schemas/Pet'}}}}}}}}
                """, """
                PetStoreClient at https://pets.test/v2
                DefaultApi = api()
                  lines() -> JSON_LINES DATA_JSON Pet
                  text() -> SSE DATA_TEXT string
                  raw() -> SSE RAW_EVENT Object
                  list() -> SSE DATA_JSON Pet""");
    }

    @Test
    void itemsOfOpenApi32() {
        String document = (PetStore.HEAD + """
                /one:
                  get:
                    operationId: one
                    responses: {'200': {description: ok, content: {text/event-stream: {itemSchema: {$ref: '#/components/schemas/PetEvent'}}}}}
                /several:
                  get:
                    operationId: several
                    responses:
                      '200':
                        description: ok
                        content:
                          text/event-stream:
                            itemSchema:
                              type: object
                              required: [event]
                              properties: {event: {type: string}, data: {type: string}, retry: {type: integer}}
                              oneOf:
                                - properties: {event: {const: text}}
                                - properties:
                                    event: {const: pet}
                                    data: {contentMediaType: application/json, contentSchema: {$ref: '#/components/schemas/Pet'}}
                /plain:
                  get:
                    operationId: plain
                    responses: {'200': {description: ok, content: {application/jsonl: {itemSchema: {$ref: '#/components/schemas/Pet'}}}}}
                """.indent(2))
                .replace("openapi: 3.1.0", "openapi: 3.2.0")
                .replace(
                        "    Pet: {",
                        "    PetEvent: {type: object, properties: {id: {type: string}, data: {type: string, contentMediaType: application/json, contentSchema: {$ref: '#/components/schemas/Pet'}}}}\n"
                                + "    Pet: {");
        assertEquals("""
                PetStoreClient at https://pets.test/v2
                DefaultApi = api()
                  one() -> SSE DATA_JSON Pet in PetEvent
                  several() -> SSE EVENT_WITH_MIXED_DATA SeveralResponseBody
                  plain() -> JSON_LINES DATA_JSON Pet""", Mapping.of(document).client());
    }

    @Test
    void anUntypedStreamThatNothingAsksForIsNotOffered() {
        PetStore.assertClient("""
                /pets:
                  get:
                    operationId: pets
                    responses:
                      '200':
                        description: ok
                        content:
                          application/json: {schema: {$ref: '#/components/schemas/Pet'}}
                          text/event-stream: {schema: {type: string}}
                """, """
                PetStoreClient at https://pets.test/v2
                DefaultApi = api()
                  pets() -> Pet""");
    }
}
