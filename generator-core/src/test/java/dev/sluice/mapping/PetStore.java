package dev.sluice.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** A document about pets that lacks its paths, and the client that it becomes with them. */
final class PetStore {
    static final String HEAD = """
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

    private PetStore() {}

    /** What the client of the document with these paths is, as {@link ModelText} writes it. */
    static void assertClient(String paths, String expected) {
        assertEquals(expected, Mapping.of(HEAD + paths.indent(2)).client());
    }
}
