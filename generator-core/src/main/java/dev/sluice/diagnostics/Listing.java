package dev.sluice.diagnostics;

import dev.sluice.model.SourceRef;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Shows diagnostics to a person, as compilers do:
 *
 * <pre>
 * api/pets.yaml:12:13: error: unknown type: strin [wrong-type]
 *    12 |       type: strin
 *       |             ^
 * </pre>
 *
 * What comes from the document cannot steer the terminal.
 */
public final class Listing {
    private static final int WIDTH = 110;

    private final Path folder;
    private final Map<String, List<String>> lines = new HashMap<>();

    /**
     * A listing of what is wrong with a document.
     *
     * @param document the main file, in the form in which the user named it
     */
    public Listing(Path document) {
        this.folder = Optional.ofNullable(document.getParent()).orElse(Path.of(""));
    }

    /** The diagnostic on one line and, if the place can still be read, the line of the document that it is about. */
    public String show(Diagnostic diagnostic) {
        SourceRef at = diagnostic.at();
        String headline = shown(folder.resolve(at.file()).normalize()) + ":" + at.line() + ":" + at.column() + ": "
                + diagnostic.severity().label() + ": " + diagnostic.message() + " [" + diagnostic.code() + "]";
        List<String> file = lines.computeIfAbsent(at.file(), this::read);
        return Printable.text(headline) + (at.line() > file.size() ? "" : "\n" + excerpt(file.get(at.line() - 1), at));
    }

    /** Where the user named the document by a relative path, other files are shown by one as well. */
    private Path shown(Path file) {
        Path here = Path.of("").toAbsolutePath();
        return !folder.isAbsolute() && file.startsWith(here) ? here.relativize(file) : file;
    }

    /** A line of minified JSON can be megabytes long, so this cuts it around the column, which counts characters. */
    private static String excerpt(String line, SourceRef at) {
        int caret = Math.min(at.column() - 1, line.codePointCount(0, line.length()));
        int start = caret < WIDTH ? 0 : caret - WIDTH / 2;
        String shown = line.codePoints()
                .skip(start)
                .limit(WIDTH)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return "%5d | %s\n      | %s^"
                .formatted(at.line(), Printable.text(shown).stripTrailing(), " ".repeat(caret - start));
    }

    /** The lines as the readers of documents count them. */
    private List<String> read(String file) {
        try {
            String text = new String(Files.readAllBytes(folder.resolve(file)), StandardCharsets.UTF_8);
            return (text.startsWith("\uFEFF") ? text.substring(1) : text)
                    .lines()
                    .toList();
        } catch (IOException e) {
            return List.of(); // that the file cannot be read is most likely what the diagnostic says
        }
    }
}
