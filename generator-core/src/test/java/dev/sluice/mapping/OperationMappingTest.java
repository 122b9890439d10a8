package dev.sluice.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** From paths to methods, their parameters, bodies, answers and errors. */
class OperationMappingTest {
    @Test
    void methodsParametersBodiesAndErrors() {
        PetStore.assertClient("""
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
        PetStore.assertClient("""
                /api/v1/pets: {get: {operationId: list_pets_api_v1_pets_get, responses: {'204': {description: none}}}}
                """, """
                PetStoreClient at https://pets.test/v2
                DefaultApi = api()
                  listPets() -> empty""");
    }

    @Test
    void anOperationThatTwoPathsReferToIsTwoMethods() {
        PetStore.assertClient("""
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
    void anAnswerThatMayHaveNoBodyAndOneThatMayBeOfAnotherType() {
        Mapping mapping = Mapping.of(PetStore.HEAD + """
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
        PetStore.assertClient("""
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
    void defectsOfOperationsAreReportedAndMended() {
        Mapping mapping = Mapping.of(PetStore.HEAD + """
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
        Mapping mapping = Mapping.of(PetStore.HEAD + """
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
        PetStore.assertClient("""
                /pets: {put: {requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Pet', required: [name]}}}}, responses: {'204': {description: none}}}}
                """, """
                PetStoreClient at https://pets.test/v2
                DefaultApi = api()
                  putPets(json PutPetsRequestBody) -> empty""");
    }

    @Test
    void tagsThatAreOneInterfaceAreOneGroup() {
        Mapping mapping = Mapping.of(PetStore.HEAD + """
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
        PetStore.assertClient("""
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
        PetStore.assertClient("""
                /a: {get: {parameters: [{name: q, in: querystring, content: {application/x-www-form-urlencoded: {schema: {type: object, properties: {a: {type: string}}}}}}], responses: {'204': {description: none}}}}
                """, """
                PetStoreClient at https://pets.test/v2
                DefaultApi = api()
                  getA(GetAParams[GetAQ? q]) -> empty""");
    }
}
