package dev.sluice.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sluice.diagnostics.Code;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The page with all diagnostics is made from {@link Code} and from an example for each code, run through the command
 * line. {@code -Dsluice.docs=write} writes it; otherwise it must be up to date.
 */
class DiagnosticsPageTest {
    private static final Path PAGE = Path.of("../docs/diagnostics.md");
    private static final Path EXAMPLES = Path.of("src/test/resources/diagnostics");

    /** Too large to keep, or nothing that a document is known to bring about. */
    private static final Set<Code> WITHOUT_EXAMPLE = EnumSet.of(
            Code.INTERNAL_ERROR, Code.TOO_LARGE, Code.TOO_MANY_NODES, Code.TOO_MANY_VALUES, Code.UNCHECKED_STRUCTURE);

    private static final String INTRODUCTION = """
            # Diagnostics

            Everything that is wrong with a document is reported in one go, sorted by place: file, line and column, both
            counted from 1, then what is wrong, a code, and the line itself with a mark below the column. After an error
            nothing is written; after a warning the rest is generated. This page lists all codes.
            """;

    @TempDir
    private Path folder;

    @Test
    void listsEveryCode() throws IOException {
        StringBuilder page = new StringBuilder(INTRODUCTION);
        for (Code code : Code.values()) {
            page.append("\n## ")
                    .append(code)
                    .append("\n\n")
                    .append(code.meaning())
                    .append('\n');
            if (!WITHOUT_EXAMPLE.contains(code)) {
                page.append("\n```\n").append(listing(code)).append("```\n");
            }
            page.append("\n").append(code.remedy()).append('\n');
        }
        if ("write".equals(System.getProperty("sluice.docs"))) {
            Files.writeString(PAGE, page);
        }
        assertEquals(Files.readString(PAGE), page.toString(), "run the test with -Dsluice.docs=write");
    }

    @Test
    void everyExampleIsShown() throws IOException {
        Set<String> codes = Arrays.stream(Code.values())
                .filter(code -> !WITHOUT_EXAMPLE.contains(code))
                .map(Code::toString)
                .collect(Collectors.toCollection(TreeSet::new));
        try (Stream<Path> examples = Files.list(EXAMPLES)) {
            assertEquals(
                    codes,
                    examples.map(example -> example.getFileName().toString())
                            .collect(Collectors.toCollection(TreeSet::new)));
        }
    }

    private String listing(Code code) throws IOException {
        Path example = copy(code.toString());
        StringWriter err = new StringWriter();
        Main.run(new PrintWriter(new StringWriter()), new PrintWriter(err), arguments(code, example));
        String listing = err.toString()
                .replace(System.lineSeparator(), "\n")
                .replace(example + example.getFileSystem().getSeparator(), "");
        assertTrue(listing.contains("[" + code + "]"), () -> "an example of " + code + " gives: " + listing);
        return listing;
    }

    private Path copy(String code) throws IOException {
        Path copy = Files.createDirectory(folder.resolve(code));
        try (Stream<Path> files = Files.list(EXAMPLES.resolve(code))) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
        return copy;
    }

    private static String[] arguments(Code code, Path example) {
        String command = code == Code.STALE_LOCK ? "check" : "generate";
        List<String> arguments = new ArrayList<>(List.of(command, "--package", "com.example.api", "--output"));
        arguments.add(example.resolve("out").toString());
        if (Files.exists(example.resolve("sluice.yaml"))) {
            arguments.addAll(List.of("--config", example.resolve("sluice.yaml").toString()));
        } else {
            boolean json = Files.exists(example.resolve("openapi.json"));
            arguments.add(
                    example.resolve(json ? "openapi.json" : "openapi.yaml").toString());
        }
        return arguments.toArray(String[]::new);
    }
}
