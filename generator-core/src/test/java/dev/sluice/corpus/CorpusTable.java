package dev.sluice.corpus;

import dev.sluice.diagnostics.Diagnostic;
import dev.sluice.model.ApiModel;
import dev.sluice.model.RecordDecl;
import dev.sluice.model.TypeDecl;
import dev.sluice.model.UnionDecl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** What became of each document, beside what a peer makes of it where that is known. */
final class CorpusTable {

    private static final long MILLI = 1_000_000;

    private final List<String> documents = new ArrayList<>();
    private final List<String> unions = new ArrayList<>();
    private final UnionTally allUnions = new UnionTally();

    void add(
            Corpus.Document document,
            ApiModel model,
            long lines,
            long generating,
            long compiling,
            List<Diagnostic> warnings)
            throws IOException {
        Map<String, String> peer = Corpus.peers().getOrDefault(document.name(), Map.of());
        documents.add(String.format(
                Locale.ROOT,
                "| %s | %d | %d | %d | %d | %d | %d | %d | %s | %s |",
                document.name(),
                types(model),
                operations(model),
                lines,
                generating / MILLI,
                compiling / MILLI,
                warnings.size() - Pins.unsupported(warnings).size(),
                Pins.unsupported(warnings).size(),
                peer.getOrDefault("lines", ""),
                peer.getOrDefault("javac_errors", "")));
        UnionTally tally = new UnionTally();
        model.types().forEach(tally::add);
        allUnions.add(tally);
        unions.add("| " + document.name() + " | " + tally.cells() + " |");
    }

    void print() {
        System.out.println(
                "| document | types | operations | lines | generate ms | compile ms | warnings | unsupported "
                        + "| peer's lines, comments included | peer's compile errors |");
        System.out.println("|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
        documents.forEach(System.out::println);
        System.out.println("\n| unions | " + UnionTally.header() + " |\n|---|---:|---:|---:|---:|---:|");
        unions.forEach(System.out::println);
        System.out.println("| all | " + allUnions.cells() + " |");
    }

    /** How many types a model has, nested ones included. */
    static int types(ApiModel model) {
        return model.types().stream().mapToInt(CorpusTable::types).sum();
    }

    private static int types(TypeDecl type) {
        List<TypeDecl> nested = type instanceof RecordDecl object
                ? object.nested()
                : type instanceof UnionDecl union ? union.nested() : List.of();
        return 1 + nested.size();
    }

    static long operations(ApiModel model) {
        return model.client().stream()
                .flatMap(client -> client.groups().stream())
                .mapToLong(group -> group.operations().size())
                .sum();
    }

    /** The lines that are neither empty nor part of a comment. */
    static long codeLines(Path root) throws IOException {
        long count = 0;
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                try (Stream<String> lines = Files.lines(file)) {
                    count += lines.map(String::strip)
                            .filter(line -> !line.isEmpty()
                                    && !line.startsWith("//")
                                    && !line.startsWith("/*")
                                    && !line.startsWith("*"))
                            .count();
                }
            }
        }
        return count;
    }
}
