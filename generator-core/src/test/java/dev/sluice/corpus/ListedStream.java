package dev.sluice.corpus;

import dev.sluice.model.ResponseShape.Format;
import dev.sluice.model.ResponseShape.Payload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A row of the corpus' list of streams, which was made by looking at the documents, not by our code.
 *
 * @param operation the method in capitals and the path
 * @param schema what the schema looks like, such as {@code envelope:object}
 * @param itemSchema the same of OpenAPI 3.2's {@code itemSchema}
 * @param extensions the vendor extensions about streaming
 * @param switches where the request says what it wants, such as {@code body:stream}
 * @param jsonToo whether JSON is declared beside it
 */
record ListedStream(
        String operation,
        String mediaType,
        String schema,
        String itemSchema,
        String extensions,
        List<String> switches,
        boolean jsonToo) {

    private static final Pattern SENTINEL = Pattern.compile("sse-sentinel=\"+([^\"]+)\"+");

    static Map<String, List<ListedStream>> byDocument() throws IOException {
        Map<String, List<ListedStream>> rows = new LinkedHashMap<>();
        Path list = Corpus.folder().resolve("STREAMING.tsv");
        if (!Files.exists(list)) {
            Corpus.skip(list + " is not there, the list of streams");
        }
        List<String> lines = Files.readAllLines(list);
        for (String line : lines.subList(1, lines.size())) {
            String[] columns = line.split("\t", -1);
            rows.computeIfAbsent(columns[0], name -> new ArrayList<>())
                    .add(new ListedStream(
                            columns[2].toUpperCase(Locale.ROOT) + " " + columns[3],
                            columns[5],
                            columns[6],
                            columns[7],
                            columns[8],
                            columns[9].isEmpty() ? List.of() : List.of(columns[9].split(",")),
                            columns[10].contains("json-too")));
        }
        return rows;
    }

    /** How the row reads in the table. */
    String listed() {
        return String.join(
                        " ",
                        mediaType,
                        schema,
                        itemSchema,
                        extensions,
                        String.join(",", switches),
                        jsonToo ? "json-too" : "")
                .replace("|", "/")
                .replaceAll(" +", " ")
                .strip();
    }

    /** In what the understood differs from the row. */
    List<String> differences(UnderstoodStream understood) {
        List<String> differences = new ArrayList<>();
        if (understood.events().isEmpty()) {
            differences.add("listed " + format() + ", understood no stream");
            return differences;
        }
        compare(differences, "format", format(), understood.format());
        compare(differences, "payload", payload(), understood.payload());
        compare(differences, "json too", jsonToo, understood.jsonToo());
        Matcher sentinel = SENTINEL.matcher(extensions);
        compare(differences, "sentinel", sentinel.find() ? sentinel.group(1) : "none", understood.sentinel());
        if (!switches.contains(understood.by())) {
            compare(differences, "switch", switches.isEmpty() ? "none" : switches.get(0), understood.by());
        }
        return differences;
    }

    private static void compare(List<String> differences, String what, Object listed, Object understood) {
        if (!listed.equals(understood)) {
            differences.add(what + ": listed " + listed + ", understood " + understood);
        }
    }

    private String format() {
        if (mediaType.startsWith("text/event-stream")) {
            return Format.SSE.name();
        }
        if (mediaType.startsWith("(")) {
            return "an extension or a switch only";
        }
        return mediaType.equals("application/json-seq") ? Format.JSON_SEQ.name() : Format.JSON_LINES.name();
    }

    private String payload() {
        String item = schema.equals("none") && !itemSchema.isEmpty() ? "envelope:" + itemSchema : schema;
        if (format().equals(Format.JSON_LINES.name()) || item.startsWith("array<object")) {
            return Payload.DATA_JSON.name();
        }
        if (item.equals("none")) {
            return Payload.RAW_EVENT.name();
        }
        return (item.contains("string") && !item.contains("object") ? Payload.DATA_TEXT : Payload.DATA_JSON).name();
    }
}
