package dev.sluice.corpus;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The real documents and recordings, which are not part of the repository: the folder {@code shared} beside it, or where
 * {@code -Dsluice.corpus} and {@code -Dsluice.recordings} say. A test that needs them is skipped without them, and says so.
 */
final class Corpus {

    private Corpus() {}

    /** @param refRoot the folder that a document of several files may refer to */
    record Document(String name, Path file, Optional<Path> refRoot, boolean core) {}

    static Path folder() {
        return existing("sluice.corpus", "corpus");
    }

    static Path recordings() {
        return existing("sluice.recordings", "recordings");
    }

    /** The documents of the index; with {@code -Dsluice.document=NAME} that one only. */
    static List<Document> documents() throws IOException {
        Path folder = folder();
        String wanted = System.getProperty("sluice.document", "");
        List<Document> documents = new ArrayList<>();
        List<String> lines = Files.readAllLines(folder.resolve("INDEX.tsv"));
        for (String line : lines.subList(1, lines.size())) {
            String[] columns = line.split("\t", -1);
            Path file = folder.resolve(columns[1]);
            Optional<Path> root = columns[1].contains("/")
                    ? Optional.of(folder.resolve(columns[1].substring(0, columns[1].indexOf('/'))))
                    : Optional.empty();
            if (wanted.isEmpty() || wanted.equals(columns[0])) {
                documents.add(new Document(columns[0], file, root, columns[columns.length - 1].equals("core")));
            }
        }
        return documents;
    }

    static Document document(String name) throws IOException {
        return documents().stream()
                .filter(document -> document.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such document: " + name));
    }

    private static Path existing(String property, String name) {
        String said = System.getProperty(property, "");
        Path folder = said.isEmpty() ? Path.of("../../shared", name) : Path.of(said);
        assumeTrue(
                Files.isDirectory(folder),
                () -> "SKIPPED: no folder " + folder + "; -D" + property + "=DIR names another one");
        return folder.toAbsolutePath().normalize();
    }
}
