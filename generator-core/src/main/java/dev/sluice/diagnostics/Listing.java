package dev.sluice.diagnostics;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Shows diagnostics the way compilers do, each with the line it is about:
 *
 * <pre>
 * pets.yaml:12:15: error: '#/components/schemas/Cat' does not exist [unresolved-ref]
 *     12 |         $ref: '#/components/schemas/Cat'
 *        |               ^
 * </pre>
 *
 * What comes from the document cannot steer the terminal, and a line of any length (JSON is often one) is shown as an
 * excerpt around its column.
 */
public final class Listing {
    private static final int WIDTH = 120;
    private static final String ELLIPSIS = "…";

    private final Path folder;
    private final Map<String, List<String>> lines = new HashMap<>();

    /** @param folder the folder of the main document, which the files of the diagnostics are relative to */
    public Listing(Path folder) {
        this.folder = folder;
    }

    /** The text, every line of it with a line break at its end. */
    public String render(List<Diagnostic> diagnostics) {
        StringBuilder out = new StringBuilder();
        for (Diagnostic diagnostic : diagnostics) {
            out.append(Printable.text(diagnostic.toString())).append(System.lineSeparator());
            appendSource(out, diagnostic);
        }
        return out.toString();
    }

    private void appendSource(StringBuilder out, Diagnostic diagnostic) {
        List<String> source = lines.computeIfAbsent(diagnostic.at().file(), this::read);
        int line = diagnostic.at().line();
        if (line < 1 || line > source.size()) {
            return;
        }
        int[] text = Printable.text(source.get(line - 1)).codePoints().toArray();
        int column = Math.max(0, Math.min(diagnostic.at().column() - 1, text.length));
        int start = text.length <= WIDTH ? 0 : Math.max(0, Math.min(column - WIDTH / 2, text.length - WIDTH));
        int end = Math.min(text.length, start + WIDTH);
        String before = start > 0 ? ELLIPSIS : "";
        String after = end < text.length ? ELLIPSIS : "";
        String excerpt = before + new String(text, start, end - start) + after;
        out.append(String.format("%6d | %s%n", line, excerpt));
        out.append(String.format("%6s | %s^%n", "", " ".repeat(before.length() + column - start)));
    }

    /** A file that cannot be read has no lines: that may be what the diagnostic is about. */
    private List<String> read(String file) {
        try {
            String text = new String(Files.readAllBytes(folder.resolve(file)), StandardCharsets.UTF_8);
            return (text.startsWith("\uFEFF") ? text.substring(1) : text).lines().toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }
}
