package dev.sluice.corpus;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /** Whether it is the folder that the pins are of, and {@link #documents()} are all in it. */
    static boolean isWhole() {
        return System.getProperty("sluice.corpus", "").isEmpty()
                && System.getProperty("sluice.document", "").isEmpty();
    }

    /** The documents of the index; with {@code -Dsluice.document=NAME} that one only. */
    static List<Document> documents() throws IOException {
        Path folder = folder();
        String wanted = System.getProperty("sluice.document", "");
        List<Document> documents = rows(folder.resolve("INDEX.tsv")).stream()
                .map(row -> document(folder, row))
                .filter(document -> wanted.isEmpty() || wanted.equals(document.name()))
                .toList();
        if (documents.isEmpty()) {
            throw new IllegalArgumentException("the index of " + folder + " has no document " + wanted);
        }
        return documents;
    }

    private static Document document(Path folder, Map<String, String> row) {
        String file = row.get("file");
        Optional<Path> root = file.contains("/")
                ? Optional.of(folder.resolve(file.substring(0, file.indexOf('/'))))
                : Optional.empty();
        return new Document(row.get("name"), folder.resolve(file), root, "core".equals(row.get("tier")));
    }

    /** What is known of a peer's output, by document; nothing where the folder does not say. */
    static Map<String, Map<String, String>> peers() throws IOException {
        Path file = folder().resolve("PEER.tsv");
        Map<String, Map<String, String>> peers = new HashMap<>();
        if (Files.exists(file)) {
            rows(file).forEach(row -> peers.put(row.get("name"), row));
        }
        return peers;
    }

    /** The rows of a table, each by the names of its columns. */
    private static List<Map<String, String>> rows(Path table) throws IOException {
        List<String> lines = Files.readAllLines(table);
        String[] names = lines.get(0).split("\t", -1);
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t", -1);
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < Math.min(names.length, cells.length); i++) {
                row.put(names[i], cells[i]);
            }
            rows.add(row);
        }
        return rows;
    }

    static Document document(String name) throws IOException {
        return documents().stream()
                .filter(document -> document.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such document: " + name));
    }

    /** Skips the test, and says so. */
    static void skip(String reason) {
        System.out.println("SKIPPED: " + reason);
        assumeTrue(false, "SKIPPED: " + reason);
    }

    private static Path existing(String property, String name) {
        String said = System.getProperty(property, "");
        Path folder = said.isEmpty() ? Path.of("../../shared", name) : Path.of(said);
        if (!Files.isDirectory(folder)) {
            skip("no folder " + folder + "; -D" + property + "=DIR names another one");
        }
        return folder.toAbsolutePath().normalize();
    }
}
