package dev.sluice.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sluice.model.OperationFilter;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a server sends of its own accord is a model, for those who receive it. */
class IncomingTypesTest {

    private static final String DOCUMENT = """
            openapi: 3.1.0
            info: {title: T, version: '1'}
            webhooks:
              petAdded:
                post:
                  requestBody: {content: {application/json: {schema: {properties: {name: {type: string}}}}}}
                  responses:
                    '200': {description: '', content: {application/json: {schema: {properties: {ok: {type: boolean}}}}}}
              petSold: {$ref: '#/components/pathItems/Sold'}
            x-webhooks:
              older: {post: {requestBody: {content: {text/xml: {schema: {properties: {no: {type: string}}}}}}}}
            paths:
              /pets:
                post:
                  operationId: addPet
                  responses: {'204': {description: ''}}
                  callbacks:
                    done:
                      '{$request.body#/url}':
                        post:
                          requestBody: {content: {application/json: {schema: {properties: {id: {type: string}}}}}}
                    named: {$ref: '#/components/callbacks/Named'}
              /others: {get: {operationId: others, responses: {'204': {description: ''}}}}
            components:
              pathItems:
                Sold:
                  post:
                    operationId: onSale
                    requestBody: {content: {application/json: {schema: {properties: {price: {type: number}}}}}}
              callbacks:
                Named:
                  '{$request.body#/url}':
                    put:
                      operationId: onNamed
                      requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Name'}}}}
              schemas:
                Name: {properties: {name: {type: string}}}
            """;

    @Test
    void areModels() {
        assertEquals("""
                record Name
                  string? name
                record AddPetDoneRequestBody
                  string? id
                record PetAddedRequestBody
                  string? name
                record PetAddedResponseBody
                  boolean? ok
                record OnSaleRequestBody
                  double? price""", Mapping.of(DOCUMENT).types());
    }

    @Test
    void areThoseOfTheOperationsThatAreWanted() {
        OperationFilter filter = new OperationFilter(List.of(), List.of(), List.of("addPet"));
        assertEquals("""
                record Name
                  string? name
                record AddPetDoneRequestBody
                  string? id""", Mapping.of(DOCUMENT, filter).types());
    }
}
