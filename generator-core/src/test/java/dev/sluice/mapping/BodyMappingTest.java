package dev.sluice.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sluice.model.Parameter;
import dev.sluice.model.RequestBody;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What operations send, and how. */
class BodyMappingTest {

    @Test
    void whatTheDocumentSaysOfFieldsAndPartsIsSentSo() {
        assertEquals(
                List.of(
                        new RequestBody.PartType("meta", "application/vnd.x+json"),
                        new RequestBody.PartType("csv", "text/csv")),
                encodings("multipart/form-data", """
                        {file: {contentType: 'image/png, image/jpeg'}, any: {contentType: 'image/*'}, meta: {contentType: application/vnd.x+json},
                         csv: {contentType: text/csv}, plain: {contentType: text/plain}, deep: {contentType: application/json}}"""));
        assertEquals(
                List.of(
                        new RequestBody.FieldStyle("a", Parameter.Style.FORM),
                        new RequestBody.FieldStyle("b", Parameter.Style.PIPE_DELIMITED),
                        new RequestBody.JsonField("c")),
                encodings("application/x-www-form-urlencoded", """
                        {a: {explode: false}, b: {style: pipeDelimited}, c: {contentType: application/json}, d: {explode: true},
                         plain: {explode: false}, meta: {contentType: application/json}}"""));
    }

    @Test
    void theMediaTypeOfAPartIsOneLine() {
        assertEquals(
                List.of(new RequestBody.PartType("meta", "application/vnd.x+json")),
                encodings("multipart/form-data", """
                        {meta: {contentType: "application/vnd.x+json\\n"}, csv: {contentType: "text/csv\\r\\nX-Admin: 1"}}"""));
    }

    @Test
    void whatIsSaidOfFieldsIsSaidOfInheritedOnesAndOfNoneWhereTheBodyIsNoObject() {
        String list = "{type: array, items: {type: string}}";
        assertEquals(
                List.of(new RequestBody.FieldStyle("a", Parameter.Style.FORM)),
                encodings(
                        "application/x-www-form-urlencoded",
                        "{a: {explode: false}}",
                        "{allOf: [{properties: {a: " + list + "}}, {properties: {b: {type: string}}}]}"));
        assertEquals(
                List.of(),
                encodings(
                        "application/x-www-form-urlencoded",
                        "{o: {explode: false}}",
                        "{type: array, properties: {o: {type: object, properties: {p: {type: string}}}}}"));
    }

    @Test
    void aBodyOfSwagger2BeforeTheOtherParametersIsItself() {
        Mapping mapping = Mapping.of("""
                swagger: '2.0'
                info: {title: Pets, version: '1'}
                host: pets.test
                paths:
                  /pets/{id}:
                    parameters: [{name: id, in: path, required: true, type: integer}]
                    post:
                      operationId: addPet
                      parameters:
                        - {name: pet, in: body, required: true, schema: {type: object, properties: {name: {type: string}}}}
                        - {name: dry, in: query, type: boolean}
                      responses: {'204': {description: done}}
                """);
        assertEquals("""
                PetsClient at https://pets.test
                DefaultApi = api()
                  addPet(long id, json AddPetRequestBody, AddPetParams[boolean? dry]) -> empty""", mapping.client());
    }

    private static List<RequestBody.Encoding> encodings(String mediaType, String encoding) {
        return encodings(mediaType, encoding, """
                {properties: {
                  file: {type: string, format: binary}, plain: {type: string}, meta: {type: object, properties: {n: {type: string}}},
                  deep: {type: array, items: {type: object, properties: {n: {type: string}}}},
                  a: &list {type: array, items: {type: string}}, b: *list, c: *list, d: *list}}""");
    }

    private static List<RequestBody.Encoding> encodings(String mediaType, String encoding, String schema) {
        Mapping mapping = Mapping.of("""
                openapi: 3.1.0
                info: {title: T, version: '1'}
                paths:
                  /x:
                    post:
                      requestBody:
                        content:
                          MEDIA:
                            encoding: ENCODING
                            schema: SCHEMA
                      responses: {'204': {description: done}}
                """.replace("MEDIA", mediaType)
                .replace("ENCODING", encoding.replace("\n", ""))
                .replace("SCHEMA", schema.replace("\n", "")));
        return mapping.model()
                .client()
                .orElseThrow()
                .groups()
                .get(0)
                .operations()
                .get(0)
                .body()
                .orElseThrow()
                .encodings();
    }
}
