package dev.sluice.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From paths to methods, and from the ways to say "this streams" to streams. */
class OperationMappingTest {

    private static final String HEAD = """
            openapi: 3.1.0
            info: {title: The Pet Store API v2, version: '2'}
            servers: [{url: 'https://{host}/v2', variables: {host: {default: pets.test}}}]
            components:
              schemas:
                Pet: {type: object, properties: {name: {type: string}}}
                Chunk: {type: object, properties: {text: {type: string}, error: {type: object, properties: {code: {type: string}}}}}
                Ask: {type: object, properties: {stream: {type: boolean}, q: {type: string}}}
            paths:
            """;

    @Test
    void methodsParametersBodiesAndErrors() {
        assertClient("""
                /pets/{petId}:
                  parameters: [{name: petId, in: path, required: true, schema: {type: integer}}]
                  get:
                    operationId: get_pet
                    tags: [Pets]
                    parameters:
                      - {name: verbose, in: query, schema: {type: boolean}}
                      - {name: X-Trace, in: header, required: true, schema: {type: string}}
                    responses:
                      '200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}
                      4XX: {description: bad, content: {application/json: {schema: {type: object, properties: {why: {type: string}}}}}}
                  delete:
                    tags: [Pets]
                    responses: {'204': {description: gone}}
                  put:
                    operationId: replacePet
                    requestBody: {content: {application/json: {schema: {type: object, properties: {name: {type: string}}}}}}
                    responses: {'200': {description: ok, content: {image/png: {}}}}
                """, """
                PetStoreClient at https://pets.test/v2
                PetsApi = pets()
                  getPet(long petId, GetPetParams[boolean? verbose, string xTrace]) -> Pet | 4XX GetPetResponse4XXBody
                  deletePetsByPetId(long petId) -> empty
                DefaultApi = api()
                  replacePet(long petId, json ReplacePetRequestBody) -> bytes""");
    }

    @Test
    void aTailThatRepeatsPathAndMethodIsDropped() {
        assertClient("""
                /api/v1/pets: {get: {operationId: list_pets_api_v1_pets_get, responses: {'204': {description: none}}}}
                """, """
                PetStoreClient at https://pets.test/v2
                DefaultApi = api()
                  listPets() -> empty""");
    }

    @Test
    void anOperationThatTwoPathsReferToIsTwoMethods() {
        assertClient("""
                /a:
                  get:
                    parameters: [{name: limit, in: query, schema: {type: integer}}]
                    responses: {'204': {description: none}}
                /b: {get: {$ref: '#/paths/~1a/get'}}
                """, """
                PetStoreClient at https://pets.test/v2
                DefaultApi = api()
                  getA(GetAParams[long? limit]) -> empty
                  getB(GetBParams[long? limit]) -> empty""");
    }

    @Test
    void jsonOrEventsInAnEnvelope() {
        assertClient("""
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
        assertClient("""
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
        assertClient("""
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
    void anAnswerThatMayHaveNoBodyAndOneThatMayBeOfAnotherType() {
        Mapping mapping = Mapping.of(HEAD + """
                /a:
                  get:
                    operationId: job
                    responses:
                      '200': {description: done, content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}
                      '204': {description: nothing yet}
                  put:
                    operationId: add
                    responses:
                      '200': {description: was there, content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}
                      '201': {description: is new, content: {application/json: {schema: {type: string}}}}
                """.indent(2));
        assertEquals("""
                PetStoreClient at https://pets.test/v2
                DefaultApi = api()
                  job() -> Pet or nothing
                  add() -> Pet""", mapping.client());
        assertEquals(List.of("several-answers"), mapping.codes());
    }

    @Test
    void aFormIsDeepWhereItsEncodingSaysSo() {
        assertClient("""
                /charges:
                  post:
                    operationId: charge
                    requestBody:
                      content:
                        application/x-www-form-urlencoded:
                          encoding: {card: {style: deepObject, explode: true}}
                          schema: {type: object, properties: {card: {type: object, properties: {number: {type: string}}}}}
                    responses: {'204': {description: done}}
                """, """
                PetStoreClient at https://pets.test/v2
                DefaultApi = api()
                  charge(deep_form ChargeRequestBody) -> empty""");
    }

    @Test
    void allResponsesMayBeAReference() {
        Mapping mapping = Mapping.of("""
                openapi: 3.1.0
                info: {title: T, version: '1'}
                paths:
                  /x: {get: {operationId: look, responses: {$ref: '#/x-responses'}}}
                x-responses:
                  '200': {description: ok, content: {application/json: {schema: {type: string}}}}
                  '404': {description: none, content: {application/json: {schema: {type: integer}}}}
                """);

        assertEquals(List.of(), mapping.problems());
        assertEquals("""
                TClient
                DefaultApi = api()
                  look() -> string | 404 long""", mapping.client());
    }

    @Test
    void eventsThatAreToldApartByTheirNameAndAMemberThatIsTheSentinel() {
        assertClient("""
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
        assertClient("""
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
        String document = (HEAD + """
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
        assertClient("""
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

    @Test
    void defectsOfOperationsAreReportedAndMended() {
        Mapping mapping = Mapping.of(HEAD + """
                /a/{id}: {get: {operationId: same, responses: {'204': {description: none}}}}
                /b: {get: {operationId: same, responses: {'204': {description: none}}}}
                """.indent(2));
        assertEquals("""
                PetStoreClient at https://pets.test/v2
                DefaultApi = api()
                  same(string id) -> empty
                  getB() -> empty""", mapping.client());
        assertEquals(List.of("undeclared-path-parameter", "duplicate-operation-id"), mapping.codes());
    }

    @Test
    void idsThatGroupsRepeatAreMethodsOfThese() {
        Mapping mapping = Mapping.of(HEAD + """
                /pets: {get: {operationId: list, tags: [Pets], parameters: [{name: q, in: query, schema: {type: string}}], responses: {'204': {description: none}}}}
                /toys: {get: {operationId: list, tags: [Toys > Soft], parameters: [{name: q, in: query, schema: {type: string}}], responses: {'204': {description: none}}}}
                /bones: {get: {operationId: list, tags: [Toys > Soft], parameters: [{name: q, in: query, schema: {type: string}}], responses: {'204': {description: none}}}}
                """.indent(2));
        assertEquals("""
                PetStoreClient at https://pets.test/v2
                PetsApi = pets()
                  list(PetsListParams[string? q]) -> empty
                ToysSoftApi = toysSoft()
                  list(ToysSoftListParams[string? q]) -> empty
                  getBones(GetBonesParams[string? q]) -> empty""", mapping.client());
        assertEquals(List.of("duplicate-operation-id", "duplicate-operation-id"), mapping.codes());
    }

    @Test
    void aBodyThatSaysMoreBesideItsReferenceIsATypeOfItsOwn() {
        assertClient("""
                /pets: {put: {requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Pet', required: [name]}}}}, responses: {'204': {description: none}}}}
                """, """
                PetStoreClient at https://pets.test/v2
                DefaultApi = api()
                  putPets(json PutPetsRequestBody) -> empty""");
    }

    @Test
    void tagsThatAreOneInterfaceAreOneGroup() {
        Mapping mapping = Mapping.of(HEAD + """
                /pets: {get: {operationId: list, tags: [Pets], parameters: [{name: q, in: query, schema: {type: string}}], responses: {'204': {description: none}}}}
                /toys: {get: {operationId: list, tags: [pets], responses: {'204': {description: none}}}}
                """.indent(2));
        assertEquals("""
                PetStoreClient at https://pets.test/v2
                PetsApi = pets()
                  list(ListParams[string? q]) -> empty
                  getToys() -> empty""", mapping.client());
    }

    @Test
    void aMethodDoesNotRepeatTheNameOfItsGroup() {
        assertClient("""
                /pets: {get: {operationId: pets/list-all, tags: [Pets], responses: {'204': {description: none}}}}
                /pets/first: {get: {operationId: pets.list_all, tags: [Pets], responses: {'204': {description: none}}}}
                /pets/new: {post: {operationId: pets_new, tags: [Pets], responses: {'204': {description: none}}}}
                /petshop: {get: {operationId: petshop, tags: [Pets], responses: {'204': {description: none}}}}
                /beta/toys: {get: {operationId: beta_toys_get, tags: [Beta toys], responses: {'204': {description: none}}}}
                """, """
                PetStoreClient at https://pets.test/v2
                PetsApi = pets()
                  listAll() -> empty
                  getPetsFirst() -> empty
                  petsNew() -> empty
                  petshop() -> empty
                BetaToysApi = betaToys()
                  get() -> empty""");
    }

    @Test
    void aFormThatIsTheWholeQueryIsAParameterOfIt() {
        assertClient("""
                /a: {get: {parameters: [{name: q, in: querystring, content: {application/x-www-form-urlencoded: {schema: {type: object, properties: {a: {type: string}}}}}}], responses: {'204': {description: none}}}}
                """, """
                PetStoreClient at https://pets.test/v2
                DefaultApi = api()
                  getA(GetAParams[GetAQ? q]) -> empty""");
    }

    /** One who takes the place of a parameter in the converted document for its own sends text for the pet. */
    private static void assertClient(String paths, String expected) {
        assertEquals(expected, Mapping.of(HEAD + paths.indent(2)).client());
    }
}
