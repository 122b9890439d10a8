package dev.sluice.spec;

import dev.sluice.diagnostics.Diagnostics;
import dev.sluice.inputs.InputFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The files of one document: each is read once, and none from outside the root. */
final class SpecFiles {
    private final Path folder;
    private final Path root;
    private final Diagnostics diagnostics;
    private final References references;
    private final Map<Path, Optional<SpecFile>> opened = new LinkedHashMap<>();
    private final Map<Path, Access> accesses = new HashMap<>();
    private final List<InputFile> inputs = new ArrayList<>();

    /**
     * @param folder the main document's, absolute
     * @param root what encloses every file that may be read
     */
    SpecFiles(Path folder, Path root, Diagnostics diagnostics) {
        this.folder = folder;
        this.root = root;
        this.diagnostics = diagnostics;
        this.references = new References(this, diagnostics);
    }

    References references() {
        return references;
    }

    /** Reads a file, if that was not done before; what is wrong with its text is reported. */
    Optional<SpecFile> open(Path path) {
        Optional<SpecFile> known = opened.get(path);
        if (known == null) {
            known = read(path);
            opened.put(path, known);
        }
        return known;
    }

    private Optional<SpecFile> read(Path path) {
        return read(path, folder.relativize(path).toString().replace('\\', '/'));
    }

    /** Reads a file under a name of the caller's. */
    Optional<SpecFile> read(Path path, String name) {
        Report report = new Report(name, diagnostics);
        try {
            return Optional.of(new SpecFile(this, path, name, tree(path, report)));
        } catch (Unreadable problem) {
            report.error(problem);
            return Optional.empty();
        }
    }

    private Value tree(Path path, Report report) throws Unreadable {
        byte[] content = SourceText.read(path);
        inputs.add(InputFile.read(path, content));
        String text = SourceText.decode(content);
        if (path.getFileName().toString().endsWith(".json")) {
            return JsonTreeReader.read(text, report);
        }
        return startsAsJson(text) ? jsonOrYaml(text, report) : YamlTreeReader.read(text, report);
    }

    private static boolean startsAsJson(String text) {
        return text.stripLeading().startsWith("{");
    }

    /** JSON under another name is read the fast way; a flow mapping of YAML begins like it, though. */
    private static Value jsonOrYaml(String text, Report report) throws Unreadable {
        try {
            return JsonTreeReader.read(text, report);
        } catch (Unreadable notJson) {
            return YamlTreeReader.read(text, report);
        }
    }

    /** Whether a file may be read, and is there. */
    enum Access {
        OUTSIDE,
        MISSING,
        READABLE
    }

    /**
     * Whether a file may be read: it must be inside the root, wherever symbolic links lead. The main document may be
     * anywhere, since the user named it.
     */
    Access access(Path path) {
        return opened.containsKey(path) ? Access.READABLE : accesses.computeIfAbsent(path, this::look);
    }

    private Access look(Path path) {
        Access access = check(path);
        if (access == Access.MISSING) {
            inputs.add(InputFile.absent(path));
        }
        return access;
    }

    private Access check(Path path) {
        try {
            boolean inside = path.toRealPath().startsWith(root.toRealPath());
            return !inside ? Access.OUTSIDE : Files.isRegularFile(path) ? Access.READABLE : Access.MISSING;
        } catch (IOException missing) {
            return path.startsWith(root) ? Access.MISSING : Access.OUTSIDE;
        }
    }

    /** Every file that was read or found missing, in that order. */
    List<InputFile> inputs() {
        return List.copyOf(inputs);
    }
}
