package dev.sluice.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Swagger2Test {
    private static final String DOCUMENT = """
            swagger: "2.0"
            info: {title: T, version: '1'}
            host: api.example.com
            basePath: /v1
            schemes: [https, http]
            consumes: [application/json]
            produces: [application/json, application/xml]
            tags: [{name: pets}]
            x-root: 1
            paths:
              /pets/{id}:
                x-path: 1
                parameters:
                  - {$ref: '#/parameters/Id'}
                  - {name: page, in: query, type: integer}
                get:
                  operationId: getPet
                  parameters:
                    - {name: page, in: query, type: integer, format: int64, maximum: 9}
                    - name: tags
                      in: query
                      type: array
                      items: {type: string, enum: [a, b]}
                      collectionFormat: multi
                    - {name: bare, in: query, type: array, items: {type: string}}
                    - {name: pipes, in: query, type: array, items: {type: string}, collectionFormat: pipes}
                  responses:
                    200:
                      description: ok
                      schema: {$ref: '#/definitions/Pet'}
                      headers: {X-Rate: {type: integer, description: rate}}
                      examples: {application/json: {a: 1}}
                    204: {description: none}
                    default: {$ref: '#/responses/Error'}
                put:
                  consumes: [application/json, text/plain]
                  produces: [text/event-stream]
                  parameters:
                    - {$ref: '#/parameters/Body'}
                  responses: {200: {description: ok, schema: {type: object}}}
                post:
                  parameters:
                    - {name: name, in: formData, type: string, required: true, description: a name}
                    - {name: photo, in: formData, type: file}
                  responses: {200: {description: ok, schema: {type: file}}}
                patch:
                  parameters: [{name: name, in: formData, type: string}]
                  responses: {}
                head:
                  produces: [application/json, text/event-stream]
                  responses: {200: {description: ok}}
            parameters:
              Id: {name: id, in: path, type: string, required: true, x-id: 1}
              Body: {name: body, in: body, required: true, description: the pet, schema: {$ref: '#/definitions/Pet'}}
            responses:
              Error: {description: bad, schema: {type: string}}
            securityDefinitions:
              basic: {type: basic}
              key: {type: apiKey, in: header, name: X-Key}
              oauth: {type: oauth2, flow: accessCode, authorizationUrl: a, tokenUrl: t, scopes: {read: r}}
            definitions:
              Pet:
                type: object
                discriminator: kind
                properties: {kind: {type: string, x-nullable: true}}
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "servers                                      | [{url=https://api.example.com/v1}, {url=http://api.example.com/v1}]",
                "tags                                         | [{name=pets}]",
                "x-root                                       | 1",
                "components/securitySchemes/basic             | {type=http, scheme=basic}",
                "components/securitySchemes/key               | {type=apiKey, in=header, name=X-Key}",
                "components/securitySchemes/oauth             | {type=oauth2, flows={authorizationCode={authorizationUrl=a, tokenUrl=t, scopes={read=r}}}}",
                "components/schemas/Pet/properties/kind/type  | string"
            })
    void theDocumentHasTheShapeOfOpenApi3(String path, String expected) {
        assertEquals(expected, at(load().root(), path).value().toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "get/operationId            | getPet",
                "get/parameters/0           | {name=id, in=path, required=true, schema={type=string, x-id=1}, x-id=1}",
                "get/parameters/1           | {name=page, in=query, schema={type=integer, format=int64, maximum=9}}",
                "get/parameters/2           | {name=tags, in=query, schema={type=array, items={type=string, enum=[a, b]}}, style=form, explode=true}",
                "get/parameters/3/explode   | false",
                "get/parameters/4/style     | pipeDelimited",
                "get/responses/200/headers  | {X-Rate={description=rate, schema={type=integer}}}",
                "get/responses/200/content  | {application/json={schema={$ref=#/definitions/Pet}, example={a=1}}, application/xml={schema={$ref=#/definitions/Pet}}}",
                "get/responses/204          | {description=none, headers={}}",
                "get/responses/default/content/application~1json/schema | {type=string}",
                "put/requestBody            | {description=the pet, required=true, content={application/json={schema={$ref=#/definitions/Pet}}, text/plain={schema={$ref=#/definitions/Pet}}}}",
                "put/responses/200/content  | {text/event-stream={schema={type=object}}}",
                "head/responses/200/content | {application/json={}, text/event-stream={}}",
                "post/requestBody/required  | true",
                "post/requestBody/content   | {multipart/form-data={schema={type=object, properties={name={type=string, description=a name}, photo={type=string, format=binary}}, required=[name]}}}",
                "post/responses/200/content/application~1json/schema | {type=string, format=binary}",
                "patch/requestBody/required | false",
                "patch/requestBody/content/application~1x-www-form-urlencoded/schema/properties | {name={type=string}}"
            })
    void operationsHaveTheShapeOfOpenApi3(String path, String expected) {
        Node item = load().root().get("paths").get("/pets/{id}");

        assertEquals(expected, at(item, path).value().toString());
    }

    @Test
    void whatIsMovedKeepsItsPlaceAndPointer() {
        Node root = load().root();
        Node pet = root.get("components").get("schemas").get("Pet");
        Node body = at(root.get("paths").get("/pets/{id}"), "put/requestBody/content/application~1json/schema");

        assertEquals("api.yaml#/definitions/Pet", pet.id());
        assertEquals("api.yaml:63:5", pet.source().toString());
        assertEquals(pet, body.resolved());
        assertEquals("api.yaml#/parameters/Body/schema", body.id());
    }

    @Test
    void oneSchemaForSeveralMediaTypesIsOneNode() {
        Node content = at(load().root().get("paths").get("/pets/{id}"), "get/responses/200/content");

        assertEquals(
                content.get("application/json").get("schema"),
                content.get("application/xml").get("schema"));
    }

    @Test
    void schemasAreSeenThroughTheSameView() {
        LoadedSpec spec = load();
        Schema pet = spec.schema(spec.components("schemas").get("Pet"));

        assertEquals("2.0", spec.version());
        assertEquals("kind", pet.discriminator().orElseThrow().propertyName());
        assertEquals(true, pet.properties().get("kind").nullable());
        assertEquals(pet, pet.mappingTarget("Pet").orElseThrow());
    }

    @Test
    void referencesIntoOtherFilesAreConvertedToo() {
        Documents documents = new Documents(folder)
                .with("api.yaml", """
                        swagger: '2.0'
                        paths:
                          /a: {$ref: 'paths/a.yaml'}
                        """)
                .with("paths/a.yaml", """
                        get:
                          parameters: [{$ref: '../inputs.yaml#/Body'}]
                          responses: {200: {description: ok, schema: {$ref: '#/x-schema'}}}
                        x-schema: {type: string}
                        """)
                .with("inputs.yaml", "Body: {name: b, in: body, schema: {type: integer}}");
        Node get = documents.load("api.yaml").root().get("paths").get("/a").get("get");

        assertEquals(
                Map.of("type", "integer"),
                at(get, "requestBody/content/application~1json/schema").value());
        assertEquals(
                "paths/a.yaml#/x-schema",
                at(get, "responses/200/content/application~1json/schema")
                        .resolved()
                        .id());
        assertEquals(List.of(), documents.reported());
    }

    @Test
    void serversAreOptional() {
        Node bare = new Documents(folder)
                .with("api.yaml", "swagger: 2.0\nbasePath: /v1")
                .load("api.yaml")
                .root();

        assertEquals("[{url=/v1}]", bare.get("servers").value().toString());
        assertFalse(bare.get("paths").get("/a").exists());
    }

    private LoadedSpec load() {
        return new Documents(folder).with("api.yaml", DOCUMENT).load("api.yaml");
    }

    private static Node at(Node node, String path) {
        Node found = node;
        for (String key : Pointers.keys("/" + path)) {
            found = found.isArray() ? found.at(Integer.parseInt(key)) : found.get(key);
        }
        return found;
    }
}
