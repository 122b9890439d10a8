package dev.sluice.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that look at documents and write nothing. */
class InspectTest {
    private static final String CHAT = """
            openapi: 3.1.0
            info: {title: Chat, version: '1'}
            paths:
              /chat:
                post:
                  operationId: send
                  tags: [Chat]
                  requestBody:
                    required: true
                    content: {application/json: {schema: {$ref: '#/components/schemas/Request'}}}
                  responses:
                    '200':
                      description: An answer
                      content:
                        application/json: {schema: {$ref: '#/components/schemas/Answer'}}
                        text/event-stream: {schema: {$ref: '#/components/schemas/Chunk'}}
            components:
              schemas:
                Request: {type: object, properties: {stream: {type: boolean}, input: {$ref: '#/components/schemas/Input'}}}
                Input:
                  oneOf:
                    - {type: string}
                    - {$ref: '#/components/schemas/Image'}
                    - {$ref: '#/components/schemas/Sound'}
                Image: {type: object, required: [kind, url], properties: {kind: {const: image}, url: {type: string}}}
                Sound: {type: object, required: [kind, url], properties: {kind: {const: sound}, url: {type: string}}}
                Answer: {type: object, required: [text], properties: {text: {type: string}}}
                Chunk: {type: object, required: [text], properties: {text: {type: string}}}
                Either:
                  oneOf:
                    - {$ref: '#/components/schemas/Answer'}
                    - {$ref: '#/components/schemas/Chunk'}
            """;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void tellsWhatADocumentAmountsTo() throws IOException {
        assertEquals(0, run("inspect", write("chat.yaml", CHAT)));

        assertEquals("""
                1 operation, 1 of them streaming; 7 types, 2 of them unions, 1 ambiguous; 0 schemas unsupported

                operations
                  POST /chat
                      chat(): Answer send(Request body)
                      chat(): SendStream sendStreaming(Request body)
                      streams server-sent events; JSON in data; asked for by "stream": true in the body
                      result  Answer, folded from the events

                unions
                  Either = Answer | Chunk
                      by order in the document  (ambiguous)
                  Input = String | Image | Sound
                      by kind of value, then value of "kind"

                types
                  record Answer
                  record Chunk
                  sealed interface Either
                  record Image
                  sealed interface Input
                  record Request
                  record Sound
                """, out.toString().replace(System.lineSeparator(), "\n"));
    }

    @Test
    void tellsItToProgramsAsWell() throws IOException {
        assertEquals(0, run("inspect", write("chat.yaml", CHAT), "--format", "json"));

        JsonNode json = new ObjectMapper().readTree(out.toString());
        assertEquals("ChatClient", json.at("/client").asText());
        assertEquals("POST /chat", json.at("/operations/0/request").asText());
        assertEquals("Either", json.at("/unions/0/name").asText());
        assertEquals(true, json.at("/unions/0/ambiguous").asBoolean());
        assertEquals("#/components/schemas/Answer", json.at("/types/0/origin").asText());
    }

    @Test
    void saysHowTwoDocumentsDiffer() throws IOException {
        String before = write("before.yaml", CHAT);
        String after = write(
                "after.yaml",
                CHAT.replace("operationId: send", "operationId: ask")
                        .replace("const: image", "const: picture")
                        .replace(
                                "Answer: {type: object, required: [text], properties: {text",
                                "Answer: {type: object, required: [text], properties: {id: {type: string}, text"));

        assertEquals(0, run("diff", before, after));

        assertEquals("""
                + record Answer: @Nullable String id
                1 change of the API, none of them breaking
                """, out.toString().replace(System.lineSeparator(), "\n"));
    }

    @Test
    void aBadDocumentIsListedUnderItsOwnName() throws IOException {
        String good = write("good.yaml", CHAT);
        String bad = write("bad.yaml", CHAT.replace("schemas/Image'", "schemas/Imago'"));

        assertEquals(1, run("diff", good, bad, "--strict"));

        assertEquals(
                bad + ":23:18: error: '#/components/schemas/Imago' does not exist [unresolved-ref]",
                err.toString().lines().findFirst().orElseThrow());
        assertEquals("", out.toString());
        assertEquals(1, run("diff", bad, good, "--strict"));
        assertEquals(1, run("inspect", bad, "--strict"));
    }

    private int run(String... arguments) {
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    private String write(String name, String document) throws IOException {
        return Files.writeString(folder.resolve(name), document).toString();
    }
}
