package dev.sluice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sluice.diagnostics.Diagnostic;
import dev.sluice.diagnostics.GenerationFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Defects that leave the rest of a document usable: it is generated, and strict users are told by an error. */
class DefectsTest {

    @TempDir
    private Path folder;

    /**
     * A defect.
     *
     * @param document with a {@code §} before the character that the diagnostic points to
     * @param emitted a file that is emitted all the same, and what it says
     */
    record Defect(String code, String document, String file, String emitted) {
        @Override
        public String toString() {
            return code;
        }
    }

    static Stream<Defect> defects() {
        return Stream.of(
                new Defect(
                        "unresolved-ref",
                        schemas("A: {properties: {b: {$ref: §'#/components/schemas/B'}, c: {type: string}}}"),
                        "model/A.java",
                        "@JsonProperty(\"b\") Object b,"),
                new Defect(
                        "unresolved-ref",
                        schemas("A: {allOf: [{$ref: §'b.yaml'}, {properties: {c: {type: string}}}]}"),
                        "model/A.java",
                        "@JsonProperty(\"c\") String c,"),
                new Defect(
                        "unresolved-ref",
                        schemas("A: {properties: {b: {items: {$ref: §'#/components/schemas/B'}}}}"),
                        "model/A.java",
                        "@JsonProperty(\"b\") List<Object> b,"),
                new Defect(
                        "remote-ref",
                        schemas("A: {properties: {b: {$ref: §'https://example.com/b.yaml'}}}"),
                        "model/A.java",
                        "@JsonProperty(\"b\") Object b,"),
                new Defect("dangling-mapping", schemas("""
                                A:
                                  oneOf: [{$ref: '#/components/schemas/B'}, {$ref: '#/components/schemas/C'}]
                                  discriminator: {propertyName: t, mapping: {b: B, x: §'#/components/schemas/X'}}
                                B: {properties: {t: {type: string}}}
                                C: {properties: {t: {type: string}}}"""), "model/A.java", "case \"b\" -> B.read(at);"),
                new Defect(
                        "duplicate-operation-id",
                        paths("/a: {get: {operationId: go}}\n  /b: {get: {operationId: §go}}"),
                        "DefaultApi.java",
                        "void getB();"),
                new Defect(
                        "wrong-type",
                        paths(
                                "/a: {get: {operationId: go, responses: {'*/': §{content: {application/json: {schema: {}}}}}}}"),
                        "DefaultApi.java",
                        "void go();"),
                new Defect(
                        "wrong-type",
                        paths("/a: {get: {operationId: go, responses: {200: {headers: {H: {style: §matrix}}}}}}"),
                        "DefaultApi.java",
                        "void go();"),
                new Defect(
                        "wrong-type",
                        paths("/a: {get: {operationId: go}}\ncomponents: {securitySchemes: {s: {type: §token}}}"),
                        "DefaultApi.java",
                        "void go();"),
                new Defect(
                        "undeclared-path-parameter",
                        paths("/a/{id}: {§get: {operationId: go}}"),
                        "DefaultApi.java",
                        "void go(String id);"),
                new Defect(
                        "unresolved-ref",
                        paths("/a: {get: {operationId: go, parameters: [{$ref: §'#/components/parameters/P'}]}}"),
                        "DefaultApi.java",
                        "void go();"),
                new Defect(
                        "unresolved-ref",
                        paths("/a: {get: {operationId: go, responses: {200: {$ref: §'#/components/responses/R'}}}}"),
                        "DefaultApi.java",
                        "void go();"));
    }

    @ParameterizedTest
    @MethodSource("defects")
    void isAWarningAndTheRestIsGenerated(Defect defect) throws IOException {
        GenerationResult result = Generator.generate(options(defect).build());

        assertEquals(List.of(expected(defect, "warning")), shown(result.warnings()));
        String emitted = Files.readString(folder.resolve("out/com/acme").resolve(defect.file()));
        assertTrue(emitted.contains(defect.emitted()), emitted);
    }

    @ParameterizedTest
    @MethodSource("defects")
    void isAnErrorForStrictUsers(Defect defect) throws IOException {
        GeneratorOptions options = options(defect).strict(true).build();

        GenerationFailed failed = assertThrows(GenerationFailed.class, () -> Generator.generate(options));

        assertEquals(List.of(expected(defect, "error")), shown(failed.diagnostics()));
        assertFalse(Files.exists(folder.resolve("out")));
    }

    private GeneratorOptions.Builder options(Defect defect) throws IOException {
        Path spec =
                Files.writeString(folder.resolve("api.yaml"), defect.document().replace("§", ""));
        return GeneratorOptions.builder(spec, folder.resolve("out"), "com.acme");
    }

    private static String expected(Defect defect, String severity) {
        String before = defect.document().substring(0, defect.document().indexOf('§'));
        long line = before.chars().filter(c -> c == '\n').count() + 1;
        int column = before.length() - before.lastIndexOf('\n');
        return "api.yaml:" + line + ":" + column + " " + severity + " " + defect.code();
    }

    private static List<String> shown(List<Diagnostic> diagnostics) {
        return diagnostics.stream()
                .map(one -> one.at() + " " + one.severity().label() + " " + one.code())
                .toList();
    }

    private static String schemas(String schemas) {
        return "openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths: {}\ncomponents:\n  schemas:\n"
                + schemas.indent(4);
    }

    private static String paths(String paths) {
        return "openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths:\n  " + paths + "\n";
    }
}
