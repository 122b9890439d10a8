package dev.sluice.corpus;

import dev.sluice.diagnostics.Code;
import dev.sluice.diagnostics.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What is expected of each document, so that a change shows what it does to all of them. {@code -Dsluice.repin} writes the
 * file anew with what was found; its difference is then read as any other change. A document without a pin, or with
 * other content than when it was pinned, is not compared.
 */
final class Pins {

    private static final Path FILE = Path.of("src/test/resources/corpus/pins.tsv");
    private static final String HEADER = "document\tdigest\ttypes\toperations\twarnings\tunsupported";

    /** What is reported where something that is said becomes {@code Object}. */
    private static final Set<Code> UNSUPPORTED = EnumSet.of(Code.UNSUPPORTED_SCHEMA, Code.RECURSIVE_ALIAS);

    private final Map<String, String> rows = new TreeMap<>();

    private Pins() {}

    static Pins read() throws IOException {
        Pins pins = new Pins();
        Files.readAllLines(FILE).stream()
                .skip(1)
                .forEach(row -> pins.rows.put(row.substring(0, row.indexOf('\t')), row));
        return pins;
    }

    static boolean isRepinning() {
        return System.getProperty("sluice.repin") != null;
    }

    /** What was found, in the form in which it is pinned. */
    static String row(Corpus.Document document, int types, long operations, List<Diagnostic> warnings)
            throws IOException {
        String counts = warnings.stream()
                .map(Diagnostic::code)
                .filter(code -> !UNSUPPORTED.contains(code))
                .collect(Collectors.groupingBy(Code::toString, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
        return String.join(
                "\t",
                document.name(),
                digest(document.file()),
                String.valueOf(types),
                String.valueOf(operations),
                counts,
                String.join(" ", unsupported(warnings)));
    }

    /** The places of what is not supported. */
    static List<String> unsupported(List<Diagnostic> warnings) {
        return warnings.stream()
                .filter(warning -> UNSUPPORTED.contains(warning.code()))
                .map(warning -> warning.at().file() + warning.at().reference())
                .toList();
    }

    /** The row that is pinned for this document; what was found, where none is. */
    synchronized String expected(String found) {
        String[] columns = found.split("\t");
        String pinned = rows.getOrDefault(columns[0], found);
        return pinned.split("\t")[1].equals(columns[1]) ? pinned : found;
    }

    /** The documents that are pinned and are none of these: gone, or known by another name now. */
    synchronized Set<String> without(Collection<String> documents) {
        Set<String> gone = new TreeSet<>(rows.keySet());
        gone.removeAll(documents);
        return gone;
    }

    /** Forgets documents that are gone. */
    synchronized void unpin(Set<String> documents) throws IOException {
        rows.keySet().removeAll(documents);
        write();
    }

    synchronized void pin(String found) throws IOException {
        rows.put(found.substring(0, found.indexOf('\t')), found);
        write();
    }

    private void write() throws IOException {
        Files.writeString(FILE, HEADER + "\n" + String.join("\n", rows.values()) + "\n");
    }

    private static String digest(Path file) throws IOException {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            return HexFormat.of().formatHex(sum, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
