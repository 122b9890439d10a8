package dev.sluice.diagnostics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sluice.model.SourceRef;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListingTest {
    @TempDir
    Path folder;

    @Test
    void showsTheLineWithACaretUnderTheColumn() throws IOException {
        Files.writeString(folder.resolve("pets.yaml"), "openapi: 3.1.0\r\n\tpaths: 3\nlast");

        assertListing("""
                pets.yaml:2:9: error: wrong [code]
                     2 |  paths: 3
                       |         ^
                """, diagnostic("pets.yaml", 2, 9));
    }

    @Test
    void countsCharactersNotCodeUnits() throws IOException {
        Files.writeString(folder.resolve("pets.yaml"), "\uFEFF\"\uD83D\uDE00\": x");

        assertListing("""
                pets.yaml:1:6: error: wrong [code]
                     1 | "\uD83D\uDE00": x
                       |      ^
                """, diagnostic("pets.yaml", 1, 6));
    }

    @Test
    void cutsALongLineAroundTheColumn() throws IOException {
        Files.writeString(folder.resolve("pets.json"), "a".repeat(500_000) + "b" + "c".repeat(500_000));

        String[] lines = render(diagnostic("pets.json", 1, 500_001)).split("\\R");

        assertTrue(lines[1].length() < 140, "length " + lines[1].length());
        assertEquals('b', lines[1].charAt(lines[2].indexOf('^')));
        assertTrue(lines[1].contains("| …a") && lines[1].endsWith("c…"), lines[1]);
    }

    @Test
    void doesWithoutLinesWhereThereAreNone() {
        assertListing("gone.yaml:1:1: error: wrong [code]\n", diagnostic("gone.yaml", 1, 1));
    }

    @Test
    void doesNotLetADocumentSteerTheTerminal() throws IOException {
        Files.writeString(folder.resolve("pets.yaml"), "title: \"\u001b[2J\u202Eevil\"");

        String listing = render(diagnostic("pets.yaml", 1, 1));

        assertTrue(listing.contains("title: \" [2J evil\""), listing);
    }

    private void assertListing(String expected, Diagnostic diagnostic) {
        assertEquals(expected.replace("\n", System.lineSeparator()), render(diagnostic));
    }

    private String render(Diagnostic diagnostic) {
        return new Listing(folder).render(List.of(diagnostic));
    }

    private static Diagnostic diagnostic(String file, int line, int column) {
        return new Diagnostic(Severity.ERROR, "code", "wrong", new SourceRef(file, "", line, column));
    }
}
