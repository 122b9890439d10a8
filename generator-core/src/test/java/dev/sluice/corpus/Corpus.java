package dev.sluice.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;

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

    /**
     * The documents of the index, or all in the folder where there is none; with {@code -Dsluice.document=NAME} that one
     * only.
     */
    static List<Document> documents() throws IOException {
        Path folder = folder();
        String wanted = System.getProperty("sluice.document", "");
        Path index = folder.resolve("INDEX.tsv");
        List<Document> all = Files.exists(index)
                ? rows(index).stream().map(row -> document(folder, row)).toList()
                : documentsIn(folder);
        List<Document> documents = all.stream()
                .filter(document -> wanted.isEmpty() || wanted.equals(document.name()))
                .toList();
        if (documents.isEmpty()) {
            throw new IllegalArgumentException(folder + " has no document " + wanted);
        }
        return documents;
    }

    private static List<Document> documentsIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.(yaml|yml|json)"))
                    .sorted()
                    .map(file -> new Document(
                            file.getFileName().toString().replaceFirst("\\.[a-z]+$", ""),
                            file,
                            Optional.empty(),
                            false))
                    .toList();
        }
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

    /** Skips the test where the folder has no such document, or another one was asked for. */
    static Document document(String name) throws IOException {
        for (Document document : documents()) {
            if (document.name().equals(name)) {
                return document;
            }
        }
        throw skipped("no document " + name + " is looked at");
    }

    /** Skips the test, and says so. */
    static void skip(String reason) {
        throw skipped(reason);
    }

    private static TestAbortedException skipped(String reason) {
        System.out.println("SKIPPED: " + reason);
        return new TestAbortedException("SKIPPED: " + reason);
    }

    /** Skips the test where other documents or recordings are looked at than those that it was written for. */
    static void skipIfForeign(boolean lacking, String reason) {
        boolean foreign = !System.getProperty("sluice.corpus", "").isEmpty()
                || !System.getProperty("sluice.recordings", "").isEmpty();
        if (foreign && lacking) {
            skip(reason);
        }
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
