package dev.sluice.diagnostics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sluice.model.SourceRef;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListingTest {
    @TempDir
    private Path folder;

    @Test
    void showsTheLineWithACaret() throws IOException {
        assertEquals("""
                %s:2:9: error: unknown type: strin [wrong-type]
                    2 |   type: strin
                      |         ^""".formatted(folder.resolve("pets.yaml")), show("pets.yaml", "Pet:\r\n  type: strin\r\n", 2, 9));
    }

    @Test
    void aTabIsOneColumn() throws IOException {
        assertTrue(show("a.json", "\t\"type\": 1", 1, 2).endsWith("    1 |  \"type\": 1\n      |  ^"));
    }

    @Test
    void cutsALongLineAroundTheColumn() throws IOException {
        String listing = show("a.json", "x".repeat(5_000) + "!" + "y".repeat(5_000), 1, 5_001);
        String[] lines = listing.split("\n");
        assertTrue(lines[1].length() < 130, listing);
        assertEquals('!', lines[1].charAt(lines[2].indexOf('^')), listing);
    }

    @Test
    void aPlaceBehindTheEndHasNoExcerpt() throws IOException {
        assertEquals(1, show("a.yaml", "a: b", 7, 1).lines().count());
        assertTrue(show("a.yaml", "a: b", 1, 99).endsWith("| a: b\n      |     ^"));
    }

    @Test
    void aFileThatCannotBeReadHasNoExcerpt() {
        Diagnostic missing = new Diagnostic(
                Severity.ERROR, Code.UNREADABLE_FILE, "there is no such file", new SourceRef("no.yaml", "", 1, 1));
        assertEquals(
                "no.yaml:1:1: error: there is no such file [unreadable-file]",
                new Listing(Path.of("no.yaml")).show(missing));
    }

    @Test
    void aFileOfAnotherFolderIsNamedAsTheDocumentIs() {
        Path here = Path.of("").toAbsolutePath();
        Diagnostic elsewhere = new Diagnostic(
                Severity.ERROR,
                Code.UNKNOWN_KEY,
                "unknown key",
                new SourceRef(here.resolve("no.yaml").toString(), "", 1, 1));

        assertEquals(
                "no.yaml:1:1: error: unknown key [unknown-key]", new Listing(Path.of("api/a.yaml")).show(elsewhere));
        assertEquals(
                here + "/no.yaml:1:1: error: unknown key [unknown-key]",
                new Listing(here.resolve("api/a.yaml")).show(elsewhere).replace('\\', '/'));
    }

    @Test
    void columnsCountCharactersAfterTheByteOrderMark() throws IOException {
        assertTrue(show("a.yaml", "\uFEFF\"\uD83D\uDE00\": x", 1, 6).endsWith("\n      |      ^"));
    }

    @Test
    void aDocumentDoesNotSteerTheTerminal() throws IOException {
        String listing = show("a.yaml", "title: \"\u001b[2J\u202Eevil\"", 1, 1);
        assertTrue(listing.contains("title: \" [2J evil\""), listing);
    }

    private String show(String file, String text, int line, int column) throws IOException {
        Path path = Files.writeString(folder.resolve(file), text);
        Diagnostic diagnostic = new Diagnostic(
                Severity.ERROR, Code.WRONG_TYPE, "unknown type: strin", new SourceRef(file, "", line, column));
        return new Listing(path).show(diagnostic);
    }
}
