package dev.sluice.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.sluice.diagnostics.Diagnostics;
import dev.sluice.inputs.InputFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReferencesTest {
    /** Another file, with what a reference can lead to. */
    private static final String OTHER = """
            Pet:
              type: object
              properties:
                owner: {$ref: '#/Owner'}
                back: {$ref: '../api.yaml#/components/schemas/Here'}
                self: {$ref: pets.yaml}
            Owner: {type: string}
            Named: {$anchor: named, type: integer}
            'a/b~c d': {type: number}
            """;

    @TempDir
    Path folder;

    private Documents documents;

    @ParameterizedTest
    @CsvSource({
        "'#/components/schemas/Here',           api.yaml#/components/schemas/Here",
        "'#/components/schemas/Chain',          api.yaml#/components/schemas/Here",
        "'#/components/schemas/Here/items/0',   api.yaml#/components/schemas/Here/items/0",
        "'#/components/schemas/Chain/items/0',  api.yaml#/components/schemas/Here/items/0",
        "'#/components/schemas/a~1b~1c',          api.yaml#/components/schemas/a~1b~1c",
        "'#here',                               api.yaml#/components/schemas/Here",
        "'api.yaml#/components/schemas/Here',   api.yaml#/components/schemas/Here",
        "'./sub/../api.yaml#here',              api.yaml#/components/schemas/Here",
        "'sub/pets.yaml',                       sub/pets.yaml#",
        "'sub/pets.yaml#/Pet',                  sub/pets.yaml#/Pet",
        "'sub/pets.yaml#/Pet/properties/owner', sub/pets.yaml#/Owner",
        "'sub/pets.yaml#/Pet/properties/back',  api.yaml#/components/schemas/Here",
        "'sub/pets.yaml#/Pet/properties/self',  sub/pets.yaml#",
        "'sub/pets.yaml#/Pet/properties/self/Pet/properties/owner', sub/pets.yaml#/Owner",
        "'sub/pets.yaml#named',                 sub/pets.yaml#/Named",
        "'sub/pets.yaml#/a~1b~0c%20d',          sub/pets.yaml#/a~1b~0c d",
        "'sub/p%65ts.yaml#/Owner',              sub/pets.yaml#/Owner",
        "'https://example.com/tree',            api.yaml#/components/schemas/Tree",
        "'https://example.com/tree#/$defs/X',   api.yaml#/components/schemas/Tree/$defs/X",
        "'https://example.com/self#/info',      api.yaml#/info",
        "'/schemas/rooted',                     api.yaml#/components/schemas/Rooted"
    })
    void leadsTo(String ref, String id) {
        Node node = load(ref).root().get("x-ref");

        assertEquals(id, node.resolved().id());
        assertEquals(List.of(), documents.reported());
    }

    @Test
    void startsFromTheNearestIdAndElseFromTheRoot() {
        Node tree = load("#here").root().get("components").get("schemas").get("Tree");

        assertEquals(
                "api.yaml#/components/schemas/Tree/$defs/X",
                tree.get("items").resolved().id());
        assertEquals(
                "api.yaml#/components/schemas/Here", tree.get("not").resolved().id());
        assertEquals(
                "api.yaml#/components/schemas/Tree", tree.get("if").resolved().id());
        assertEquals(
                "api.yaml#/components/schemas/Leaf", tree.get("then").resolved().id());
    }

    @Test
    void findsDefsThatWerePastedWithTheirSchema() {
        Node pasted = load("#here").root().get("components").get("schemas").get("Pasted");

        assertEquals(
                "api.yaml#/components/schemas/Pasted/$defs/Y",
                pasted.get("properties").get("y").resolved().id());
    }

    @ParameterizedTest
    @CsvSource({
        "'#/components/schemas/Nope',        unresolved-ref",
        "'#nope',                            unresolved-ref",
        "'#/components/schemas/Here/items/7', unresolved-ref",
        "'sub/nope.yaml',                    unresolved-ref",
        "'sub',                              unresolved-ref",
        "'sub/pets.yaml#/Nope',              unresolved-ref",
        "'Here',                             unresolved-ref",
        "'\0',                               unresolved-ref",
        "'#/x-ref',                          unresolved-ref",
        "'#/x-ref/deeper',                   unresolved-ref",
        "'#/components/schemas/LoopA',       unresolved-ref",
        "'https://example.com/pets.yaml',    remote-ref",
        "'http://127.0.0.1:1/a#/b',          remote-ref",
        "'urn:example:pet',                  remote-ref",
        "'file:///etc/passwd',               ref-outside-root",
        "'FILE:/etc/passwd',                 ref-outside-root",
        "'/etc/passwd',                      ref-outside-root",
        "'//host/share/x.yaml',              ref-outside-root",
        "'../secret.yaml#/Key',              ref-outside-root",
        "'sub/../../secret.yaml',            ref-outside-root",
        "'sub/%2e%2e/%2E%2E/secret.yaml',    ref-outside-root",
        "'../nope.yaml',                     ref-outside-root"
    })
    void leadsNowhereWithOneDiagnostic(String ref, String code) throws IOException {
        Files.writeString(folder.resolve("secret.yaml"), "Key: {type: string}");
        Node node = load(ref).root().get("x-ref");

        assertFalse(node.resolved().exists());
        assertFalse(node.resolved().get("type").exists());
        assertEquals(1, documents.reported().size(), documents.reported().toString());
        assertTrue(
                documents.reported().get(0).endsWith(" error " + code),
                documents.reported().toString());
    }

    @Test
    void aDiagnosticIsAtTheRef() {
        load("#/nope").root().get("x-ref").resolved();

        assertEquals(List.of("api.yaml:2:15 error unresolved-ref"), documents.reported());
        assertEquals("'#/nope' does not exist", documents.sorted().get(0).message());
    }

    @Test
    void aCircleIsOneDefectWhereverItIsEntered() {
        Node schemas =
                load("#/components/schemas/LoopB").root().get("components").get("schemas");

        for (String name : List.of("LoopB", "LoopA", "LoopC")) {
            assertFalse(schemas.get(name).resolved().exists());
        }
        assertEquals(List.of("api.yaml:9:19 error unresolved-ref"), documents.reported());
    }

    @Test
    void aDefectIsAWarningIfLenient() {
        documents = new Documents(folder, Diagnostics.lenient()).with("api.yaml", api("#/nope"));
        documents.load("api.yaml").root().get("x-ref").resolved();

        assertEquals(List.of("api.yaml:2:15 warning unresolved-ref"), documents.reported());
    }

    @Test
    void anUnreadableFileIsReportedThereAndOnce() {
        new Documents(folder.resolve("api")).with("sub/bad.yaml", "A: {");
        LoadedSpec spec = load("sub/bad.yaml#/A");

        assertFalse(spec.root().get("x-ref").resolved().exists());
        assertFalse(spec.root().get("x-ref").resolved().exists());
        assertEquals(List.of("sub/bad.yaml:1:5 error bad-yaml"), documents.reported());
    }

    @Test
    void aLinkOutOfTheFolderIsRefused() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.yaml"), "Key: {type: string}");
        Files.createDirectories(folder.resolve("api"));
        try {
            Files.createSymbolicLink(folder.resolve("api/link.yaml"), secret);
            Files.createSymbolicLink(folder.resolve("api/up"), folder);
        } catch (UnsupportedOperationException | IOException e) {
            assumeTrue(false, "no symbolic links here");
        }
        for (String ref : List.of("link.yaml#/Key", "up/secret.yaml#/Key")) {
            assertFalse(load(ref).root().get("x-ref").resolved().exists());
            assertEquals(List.of("api.yaml:2:15 error ref-outside-root"), documents.reported());
        }
    }

    @Test
    void theMainDocumentMayBeALink() throws IOException {
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("real.yaml"), api("api.yaml#/info"));
        Path link = Files.createDirectories(folder.resolve("api")).resolve("api.yaml");
        try {
            Files.createSymbolicLink(link, elsewhere.resolve("real.yaml"));
        } catch (UnsupportedOperationException | IOException e) {
            assumeTrue(false, "no symbolic links here");
        }
        documents = new Documents(folder.resolve("api"));

        assertEquals(
                "api.yaml#/info",
                documents.load("api.yaml").root().get("x-ref").resolved().id());
    }

    @Test
    void aWiderRootLetsMoreBeRead() throws IOException {
        Files.writeString(folder.resolve("shared.yaml"), "Key: {type: string}");
        load("../shared.yaml#/Key");
        Diagnostics diagnostics = new Diagnostics();

        LoadedSpec spec = SpecLoader.load(folder.resolve("api/api.yaml"), folder, diagnostics);
        Node key = spec.root().get("x-ref").resolved();

        assertEquals("../shared.yaml#/Key", key.id());
        assertEquals(List.of(), diagnostics.sorted());
        assertEquals(
                List.of(folder.resolve("api/api.yaml"), folder.resolve("shared.yaml")),
                spec.inputs().stream().map(InputFile::path).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "paths: {/a: {$ref: 'sub/x.yaml#/item'}}",
                "paths: {/a: {get: {$ref: 'sub/x.yaml#/operation'}}}",
                "paths: {/a: {get: {parameters: [{$ref: 'sub/x.yaml#/parameter'}]}}}",
                "paths: {/a: {get: {requestBody: {$ref: 'sub/x.yaml#/body'}}}}",
                "paths: {/a: {get: {responses: {200: {$ref: 'sub/x.yaml#/response'}}}}}",
                "components: {schemas: {A: {properties: {a: {$ref: 'sub/x.yaml#/schema'}}}}}",
                "components: {schemas: {A: {properties: {$ref: 'sub/x.yaml#/properties'}}}}",
                "swagger: '2.0'\npaths: {/a: {$ref: 'sub/x.yaml#/item'}}",
                "swagger: '2.0'\npaths: {/a: {get: {parameters: [{$ref: 'sub/x.yaml#/parameter'}]}}}"
            })
    void whatIsReferredToIsCheckedWhereItStands(String text) {
        String version = text.startsWith("swagger") ? "" : "openapi: 3.0.3\n";
        documents = new Documents(folder).with("api.yaml", version + text).with("sub/x.yaml", """
                item: {get: {parameters: [{name: a, in: path, schema: {$ref: '#/schema'}}]}}
                operation: {parameters: [{name: a, in: path, schema: {$ref: '#/schema'}}]}
                parameter: {name: a, in: path, schema: {$ref: '#/schema'}}
                body: {content: {a/b: {schema: {$ref: '#/schema'}}}}
                response: {content: {a/b: {schema: {$ref: '#/schema'}}}}
                properties: {a: {$ref: '#/schema'}}
                schema: {properties: 3}
                """);

        assertEquals(List.of("sub/x.yaml:7:22 error wrong-type"), documents.problems("api.yaml"));
    }

    private LoadedSpec load(String ref) {
        documents =
                new Documents(folder.resolve("api")).with("api.yaml", api(ref)).with("sub/pets.yaml", OTHER);
        return documents.load("api.yaml");
    }

    private static String api(String ref) {
        return "openapi: 3.1.0\nx-ref: {$ref: \"" + ref.replace("\0", "\\0") + "\"}\n" + """
                $self: https://example.com/self
                info: {title: T, version: '1'}
                components:
                  schemas:
                    Here: {$anchor: here, items: [{type: string}]}
                    Chain: {$ref: '#/components/schemas/Here'}
                    LoopA: {$ref: '#/components/schemas/LoopB'}
                    LoopB: {$ref: '#/components/schemas/LoopA'}
                    LoopC: {$ref: '#/components/schemas/LoopB'}
                    a/b/c: {type: string}
                    Leaf: {$id: https://example.com/leaf}
                    Rooted: {$id: /schemas/rooted}
                    Tree:
                      $id: https://example.com/tree
                      $defs: {X: {type: string}}
                      items: {$ref: '#/$defs/X'}
                      not: {$ref: '#/components/schemas/Here'}
                      if: {$ref: '#'}
                      then: {$ref: leaf}
                    Pasted:
                      $defs: {Y: {type: string}}
                      properties: {y: {$ref: '#/$defs/Y'}}
                """;
    }
}
