package dev.sluice.construct;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What may be a file or text is either where it can be sent as a file, and text elsewhere. */
class FileOrTextTest {

    private static final String DOCUMENT = """
            openapi: 3.1.0
            info: {title: Audio, version: '1'}
            paths:
              /translations:
                post:
                  operationId: translate
                  requestBody: {content: {MEDIA: {schema: {$ref: '#/components/schemas/TranslationRequest'}}}}
                  responses: {'204': {description: done}}
            components:
              schemas:
                TranslationRequest:
                  type: object
                  description: A recording to translate.
                  required: [file]
                  properties:
                    file:
                      description: The recording.
                      oneOf:
                        - {type: string, format: binary, description: The recording itself.}
                        - {type: string, format: uri, description: Where it is.}
                    glossaries:
                      description: Words and how to translate them.
                      type: array
                      items: {anyOf: [{type: string, format: binary}, {type: string}]}
                    language: {type: string, description: The language to translate into.}
            """;

    private static GeneratedApi of(String mediaType) {
        return GeneratedApi.of(DOCUMENT.replace("MEDIA", mediaType), "golden.audio");
    }

    private static String model(GeneratedApi api) {
        return api.files().stream()
                .filter(file -> file.path().equals("golden/audio/model/TranslationRequest.java"))
                .findFirst()
                .orElseThrow()
                .content();
    }

    @Test
    void isAUnionInAMultipartBody() throws IOException {
        assertEquals(
                Files.readString(Path.of("src/test/golden/golden/audio/model/TranslationRequest.java")),
                model(of("multipart/form-data")));
    }
}
