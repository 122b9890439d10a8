package dev.sluice.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each of these documents has one defect, and gets one diagnostic in the right place. */
class MalformedDocumentTest {
    @TempDir
    Path folder;

    /** The text has a {@code §} before the character that the diagnostic points to. */
    record Malformed(String text, String expected) {}

    static List<Malformed> documents() {
        return List.of(
                new Malformed("§", "error empty-document"),
                new Malformed("§hello", "error wrong-type"),
                new Malformed("\n§- a", "error wrong-type"),
                new Malformed("\n§info: {}", "error missing-version"),
                new Malformed("openapi: §2.0.0", "error unsupported-version"),
                new Malformed("openapi: §3.3.0", "error unsupported-version"),
                new Malformed("openapi: §[3]", "error unsupported-version"),
                new Malformed("swagger: §'1.2'", "error unsupported-version"),
                new Malformed("openapi: 3.1.0\npaths: {§", "error bad-yaml"),
                new Malformed("openapi: 3.1.0\npaths: {}\n§paths: {}", "error duplicate-key"),
                new Malformed("openapi: 3.1.0\n§---\na: b", "error several-documents"),
                new Malformed("openapi: 3.1.0\npaths: §3", "error wrong-type"),
                new Malformed("openapi: 3.0.3\npaths:\n  /a: §3", "error wrong-type"),
                new Malformed("openapi: 3.2.0\npaths: {/a: {get: §[]}}", "error wrong-type"),
                new Malformed("openapi: 3.2.0\npaths: {/a: {query: §[]}}", "error wrong-type"),
                new Malformed("openapi: 3.2.0\npaths: {/a: {additionalOperations: {COPY: §[]}}}", "error wrong-type"),
                new Malformed("openapi: 3.1.0\nwebhooks: {a: §3}", "error wrong-type"),
                new Malformed("openapi: 3.1.0\npaths: {'/{a}': {$ref: §[]}}", "error wrong-type"),
                new Malformed("openapi: 3.1.0\ncomponents: §x", "error wrong-type"),
                new Malformed("openapi: 3.1.0\ncomponents: {schemas: §[]}", "error wrong-type"),
                new Malformed("openapi: 3.1.0\ncomponents: {pathItems: {a: §3}}", "error wrong-type"),
                new Malformed("openapi: 3.0.0\ninfo: §x\npaths: {}", "error wrong-type"),
                new Malformed("openapi: 3.0.0\npaths:§ \nservers: []", "warning wrong-type"),
                new Malformed("openapi: 3.0.0\nservers: [{url: /, variables: {a: §3}}]", "error wrong-type"),
                new Malformed("swagger: '2.0'\npaths: §3", "error wrong-type"),
                new Malformed("swagger: '2.0'\npaths: {/a: §3}", "error wrong-type"),
                new Malformed("swagger: '2.0'\npaths: {/a: {get: §3}}", "error wrong-type"),
                new Malformed("swagger: '2.0'\npaths: {/a: {get: {parameters: §3}}}", "error wrong-type"),
                new Malformed("swagger: '2.0'\npaths: {/a: {get: {responses: §3}}}", "error wrong-type"),
                new Malformed("swagger: '2.0'\npaths: {/a: {get: {responses: {200: §3}}}}", "error wrong-type"),
                new Malformed("swagger: '2.0'\ndefinitions: {A: {properties: §[a]}}", "error wrong-type"),
                new Malformed("swagger: '2.0'\ndefinitions: §[]", "error wrong-type"));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void isOneDiagnostic(Malformed document) {
        assertProblem(document);
    }

    static List<Malformed> operations() {
        return List.of(
                new Malformed("parameters: §{}", "error wrong-type"),
                new Malformed("parameters: [{name: a, in: §body}]", "error wrong-type"),
                new Malformed("parameters: [{name: a, in: query, schema: §x}]", "error wrong-type"),
                new Malformed("requestBody: §[]", "error wrong-type"),
                new Malformed("requestBody: {content: §3}", "error wrong-type"),
                new Malformed("requestBody: {content: {a/b: §3}}", "error wrong-type"),
                new Malformed("requestBody: {content: {a/b: {schema: §x}}}", "error wrong-type"),
                new Malformed("requestBody: {content: {a/b: {itemSchema: §x}}}", "error wrong-type"),
                new Malformed("requestBody: {content: {a/b: {encoding: {a: §x}}}}", "error wrong-type"),
                new Malformed("responses: §200", "error wrong-type"),
                new Malformed("responses: {200: §ok}", "error wrong-type"),
                new Malformed("responses: {200: {headers: {A: §x}}}", "error wrong-type"),
                new Malformed("callbacks: {a: §x}", "error wrong-type"),
                new Malformed("tags: §a", "error wrong-type"),
                new Malformed("description: §[a]", "warning wrong-type"));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void isOneDiagnosticInAnOperation(Malformed operation) {
        for (String version : List.of("3.0.3", "3.1.0", "3.2.0")) {
            String text = "openapi: " + version + "\npaths: {/a: {get: {\n" + operation.text() + "\n}}}";
            assertProblem(new Malformed(text, operation.expected()));
        }
    }

    static List<Malformed> schemas() {
        return List.of(
                new Malformed("§3", "error wrong-type"),
                new Malformed("{properties: §[a]}", "error wrong-type"),
                new Malformed("{properties: {a: §text}}", "error wrong-type"),
                new Malformed("{patternProperties: {a: §text}}", "error wrong-type"),
                new Malformed("{required: §yes}", "error wrong-type"),
                new Malformed("{required: [a, §{b: c}]}", "error wrong-type"),
                new Malformed("{items: §text}", "error wrong-type"),
                new Malformed("{items: [true, §text]}", "error wrong-type"),
                new Malformed("{allOf: §{}}", "error wrong-type"),
                new Malformed("{allOf: [true, §3]}", "error wrong-type"),
                new Malformed("{enum: §a}", "error wrong-type"),
                new Malformed("{type: §{a: b}}", "error wrong-type"),
                new Malformed("{$ref: §[a]}", "error wrong-type"),
                new Malformed("{discriminator: §[a]}", "error wrong-type"),
                new Malformed("{discriminator: {propertyName: §{}}}", "error wrong-type"),
                new Malformed("{discriminator: {propertyName: a, mapping: §[b]}}", "error wrong-type"),
                new Malformed("{format: §[a]}", "error wrong-type"),
                new Malformed("{items: {anyOf: [{not: {properties: {a: {items: §3}}}}]}}", "error wrong-type"),
                new Malformed("{properties: {title: §text}}", "error wrong-type"),
                new Malformed("{description: §{a: b}}", "warning wrong-type"),
                new Malformed("{properties: {a:§ }}", "warning wrong-type"),
                new Malformed("{properties:§ }", "warning wrong-type"),
                new Malformed("{type: §bool}", "warning wrong-type"),
                new Malformed("{type: ['null', §String]}", "warning wrong-type"),
                new Malformed("{required: §true}", "warning wrong-type"));
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void isOneDiagnosticInASchema(Malformed schema) {
        for (String version : List.of("3.0.3", "3.1.0", "3.2.0")) {
            String text = "openapi: " + version + "\ncomponents: {schemas: {A: " + schema.text() + "}}";
            assertProblem(new Malformed(text, schema.expected()));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{properties: {a: true, b: false}, items: true, not: false}",
                "{items: [{type: string}, true]}",
                "{type: [string, 'null']}",
                "{discriminator: type}",
                "{minimum: 1, exclusiveMinimum: true}",
                "{maxLength: '10', title: 3, description: 1.5}",
                "{x-a: [1], x-properties: 3, unknown: {a: 1}}",
                "{properties: {$ref: '#/components/schemas'}}",
                "{properties: {properties: {}, $ref: {}, items: {type: string}}}",
                "{example: [1], examples: {a: 1}, default: {properties: 3}}"
            })
    void isNoneForFormsOfOtherVersions(String schema) {
        for (String version : List.of("3.0.3", "3.1.0", "3.2.0")) {
            assertProblems(List.of(), "openapi: " + version + "\ncomponents: {schemas: {A: " + schema + "}}");
        }
    }

    @Test
    void extensionsAndFormsOfTheQueryAreNone() {
        assertProblems(List.of(), """
                openapi: 3.2.0
                paths:
                  /a:
                    get:
                      parameters: [{in: querystring, name: q, content: {application/x-www-form-urlencoded: {schema: {type: object}}}}]
                      callbacks: {done: {'{$url}': {post: {}}, x-a: text}, x-b: text}
                """);
        assertProblem(new Malformed(
                "openapi: 3.2.0\npaths: {/a: {get: {parameters: [{in: §querystring, name: q}]}}}", "error wrong-type"));
    }

    @Test
    void textThatIsNotUtf8() throws IOException {
        Files.write(
                folder.resolve("api.yaml"),
                "openapi: 3.1.0\ninfo: {title: caf\u00e9}".getBytes(StandardCharsets.ISO_8859_1));

        assertEquals(List.of("api.yaml:2:18 error not-utf8"), new Documents(folder).problems("api.yaml"));
    }

    @Test
    void utf16() throws IOException {
        Files.write(folder.resolve("api.yaml"), "openapi: 3.1.0".getBytes(StandardCharsets.UTF_16));

        assertEquals(List.of("api.yaml:1:1 error not-utf8"), new Documents(folder).problems("api.yaml"));
    }

    @Test
    void aFileThatIsNotThere() {
        assertEquals(List.of("api.yaml:1:1 error unreadable-file"), new Documents(folder).problems("api.yaml"));
    }

    @Test
    void aByteOrderMarkIsNoDefect() {
        assertProblems(List.of(), "\uFEFFopenapi: 3.1.0\npaths: {}\n");
    }

    @Test
    void jsonIsReadWhateverTheFileIsCalled() {
        Documents documents = new Documents(folder)
                .with("api.json", "{\"openapi\": \"3.1.0\",\n\t\"paths\": 3}")
                .with("flow.yaml", "{openapi: 3.1.0, paths: {}}");

        assertEquals(List.of("api.json:2:11 error wrong-type"), documents.problems("api.json"));
        assertEquals("3.1.0", new Documents(folder).load("flow.yaml").version());
    }

    @Test
    void messagesNameTheNodeAndWhatItIs() {
        Documents documents = new Documents(folder)
                .with("api.yaml", "openapi: 3.1.0\npaths: 3\ncomponents: {schemas: {A: {allOf: [x]}}}");
        documents.problems("api.yaml");

        assertEquals(
                List.of(
                        "'paths' must be an object, not '3'",
                        "item 0 of 'allOf' must be a schema (an object or a boolean), not 'x'"),
                documents.sorted().stream()
                        .map(diagnostic -> diagnostic.message())
                        .toList());
    }

    @Test
    void anAliasBombIsRefusedQuicklyAndInLittleMemory() {
        StringBuilder bomb = new StringBuilder("openapi: 3.1.0\nx-a: &a [1,1,1,1,1,1,1,1,1]\n");
        for (char name = 'b'; name <= 'i'; name++) {
            String alias = "*" + (char) (name - 1);
            bomb.append("x-").append(name).append(": &").append(name).append(" [");
            bomb.append(String.join(",", List.of(alias, alias, alias, alias, alias, alias, alias, alias, alias)));
            bomb.append("]\n");
        }
        assertTrue(bomb.length() < 450, "length " + bomb.length());
        assertProblems(List.of("api.yaml:8:10 error alias-bomb"), bomb.toString());
    }

    @Test
    void theDeepestDocumentFitsTheStack() throws InterruptedException {
        String deep = "{\"items\":".repeat(390) + "{}" + "}".repeat(390);
        Documents documents = new Documents(folder)
                .with("api.json", "{\"openapi\":\"3.1.0\",\"components\":{\"schemas\":{\"A\":" + deep + "}}}");
        boolean[] walked = {false};
        Thread small = new Thread(
                null,
                () -> {
                    LoadedSpec spec = documents.load("api.json");
                    walked[0] = spec.root().value() != null && spec.root().hashCode() != 0;
                },
                "small stack",
                512 << 10);
        small.start();
        small.join();

        assertTrue(walked[0]);
        assertFalse(documents.reported().iterator().hasNext());
    }

    private void assertProblem(Malformed document) {
        int at = document.text().indexOf('§');
        String before = document.text().substring(0, at);
        long line = before.chars().filter(c -> c == '\n').count() + 1;
        int column = at - before.lastIndexOf('\n');
        assertProblems(
                List.of("api.yaml:" + line + ":" + column + " " + document.expected()),
                document.text().replace("§", ""));
    }

    private void assertProblems(List<String> expected, String text) {
        assertEquals(expected, new Documents(folder).with("api.yaml", text).problems("api.yaml"), text);
    }
}
