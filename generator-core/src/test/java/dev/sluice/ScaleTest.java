package dev.sluice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A document that grows, each size in a Java machine of its own with little memory. Prints a table of what each took: a
 * document of four times the size takes four times the processor, and even the largest fits.
 */
@Tag("corpus")
class ScaleTest {

    private static final int TYPES = 150;
    private static final String MEMORY = "-Xmx512m";

    @TempDir
    private Path folder;

    @Test
    void growsWithTheDocument() throws Exception {
        StringBuilder table =
                new StringBuilder("| size | components | kB | processor s | peak MB |\n|---|---:|---:|---:|---:|\n");
        for (int size : new int[] {1, 4, 16}) {
            Path document = Files.writeString(folder.resolve(size + ".yaml"), document(size * TYPES));
            File said = folder.resolve(size + ".txt").toFile();
            Process run = new ChildJvm(MEMORY)
                    .start(
                            Measured.class,
                            said,
                            document.toString(),
                            folder.resolve("out-" + size).toString());
            assertEquals(0, run.waitFor(), () -> text(said));
            table.append(String.format(
                    Locale.ROOT,
                    "| %d× | %d | %d | %s |%n",
                    size,
                    size * TYPES,
                    Files.size(document) / 1_000,
                    text(said).lines().reduce((first, last) -> last).orElseThrow()));
        }
        System.out.println(table);
    }

    private static String document(int types) {
        StringBuilder out = new StringBuilder("openapi: 3.1.0\ninfo: {title: Scale, version: '1'}\npaths:\n");
        for (int i = 0; i < types; i += 3) {
            out.append("""
                      /things%1$d/{id}:
                        get:
                          operationId: getThing%1$d
                          tags: [group%2$d]
                          parameters:
                            - {name: id, in: path, required: true, schema: {type: string}}
                            - {name: limit, in: query, schema: {type: integer}}
                          responses:
                            "200": {content: {application/json: {schema: {$ref: "#/components/schemas/Thing%1$d"}}}}
                    """.formatted(i, i % 20));
        }
        out.append("components:\n  schemas:\n");
        for (int i = 0; i < types; i++) {
            out.append("""
                        Thing%1$d:
                          type: object
                          description: A thing, with *some* words about `it` that go on for a while.
                          required: [kind, name]
                          properties:
                            kind: {const: thing%1$d}
                            name: {type: string, description: What it is called.}
                            state: {type: string, enum: [open, closed, on_hold]}
                            created: {type: string, format: date-time}
                            sizes: {type: array, items: {type: number}}
                            owner: {type: object, properties: {id: {type: string}, role: {type: string}}}
                            next: {$ref: "#/components/schemas/Thing%2$d"}
                            either:
                              oneOf:
                                - $ref: "#/components/schemas/Thing%1$d"
                                - $ref: "#/components/schemas/Thing%2$d"
                                - type: string
                    """.formatted(i, (i + 1) % types).indent(0));
        }
        return out.toString();
    }

    private static String text(File file) {
        try {
            return Files.readString(file.toPath());
        } catch (IOException e) {
            return e.toString();
        }
    }
}
