package dev.sluice.corpus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A request that was really sent and what a server really answered.
 *
 * @param provider whose server, and the folder of the files
 * @param path where it was sent to, on the server: longer than the document's path by that of the base URL
 * @param streams whether it answered with server-sent events
 */
record Recording(String provider, String name, String method, String path, String status, boolean streams) {

    static List<Recording> all() throws IOException {
        List<String> lines = Files.readAllLines(Corpus.recordings().resolve("INDEX.tsv"));
        return lines.stream().skip(1).map(Recording::of).toList();
    }

    private static Recording of(String line) {
        String[] columns = line.split("\t", -1);
        String path = columns[3].replaceFirst("#.*", "");
        return new Recording(
                columns[0], columns[1], columns[2], path, columns[4], columns[5].startsWith("text/event-stream"));
    }

    boolean succeeded() {
        return status.startsWith("2");
    }

    /** Nothing, where the file is not there: of a GET, say. So the next. */
    List<byte[]> request() throws IOException {
        return whole(".request.json");
    }

    List<byte[]> answer() throws IOException {
        return whole(".response.json");
    }

    /** The events' data, less what is no JSON object: a sentinel. */
    List<byte[]> chunks() throws IOException {
        return has(".response.sse")
                ? Files.readAllLines(file(".response.sse")).stream()
                        .filter(line -> line.matches("data: ?\\{.*"))
                        .map(line -> line.substring(line.indexOf('{')).getBytes(StandardCharsets.UTF_8))
                        .toList()
                : List.of();
    }

    private List<byte[]> whole(String suffix) throws IOException {
        return has(suffix) ? List.of(Files.readAllBytes(file(suffix))) : List.of();
    }

    private boolean has(String suffix) {
        if (!Files.exists(file(suffix))) {
            System.out.println(provider + "/" + name + suffix + ": no such file");
        }
        return Files.exists(file(suffix));
    }

    private Path file(String suffix) {
        return Corpus.recordings().resolve(provider).resolve(name + suffix);
    }
}
