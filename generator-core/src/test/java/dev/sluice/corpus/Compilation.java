package dev.sluice.corpus;

import dev.sluice.emit.GeneratedFile;
import dev.sluice.emit.InMemoryClasses;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;

/**
 * Java sources compiled as a strict user's build would: {@code --release 17 -Xlint:all -Werror}. It loads the classes,
 * beside those of the tests.
 */
public final class Compilation extends InMemoryClasses {

    private static final List<String> STRICT = List.of(
            "--release",
            "17",
            "-Xlint:all",
            "-Werror",
            "-proc:none",
            "-Xmaxwarns",
            "1000",
            "-cp",
            System.getProperty("java.class.path"));

    private final List<String> problems;

    private Compilation(List<String> problems, Map<String, ByteArrayOutputStream> classes) {
        super(classes);
        this.problems = problems;
    }

    /** All the sources of these folders. */
    public static Compilation of(Path... sourceRoots) throws IOException {
        List<GeneratedFile> sources = new ArrayList<>();
        for (Path root : sourceRoots) {
            try (Stream<Path> files = Files.walk(root)) {
                sources.addAll(read(
                        root,
                        files.filter(file -> file.toString().endsWith(".java")).toList()));
            }
        }
        return compile(sources, List.of());
    }

    /** These files of a folder, and what they need of it. */
    static Compilation of(Path sourceRoot, Collection<Path> sources) throws IOException {
        return compile(read(sourceRoot, sources), List.of("-sourcepath", sourceRoot.toString()));
    }

    static Compilation of(List<GeneratedFile> sources) throws IOException {
        return compile(sources, List.of());
    }

    private static List<GeneratedFile> read(Path root, Collection<Path> files) throws IOException {
        List<GeneratedFile> sources = new ArrayList<>();
        for (Path file : files) {
            sources.add(new GeneratedFile(root.relativize(file).toString().replace('\\', '/'), Files.readString(file)));
        }
        return sources;
    }

    private static Compilation compile(List<GeneratedFile> sources, List<String> more) throws IOException {
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        Map<String, ByteArrayOutputStream> classes = new HashMap<>();
        List<String> options = new ArrayList<>(STRICT);
        options.addAll(more);
        boolean done = compile(sources, options, found, classes);
        List<String> problems =
                found.getDiagnostics().stream().map(Compilation::text).toList();
        if (!done && problems.isEmpty()) {
            throw new IllegalStateException("javac failed without a word");
        }
        return new Compilation(problems, classes);
    }

    /** Every error and warning. */
    public List<String> problems() {
        return problems;
    }

    private static String text(Diagnostic<? extends JavaFileObject> diagnostic) {
        String file = diagnostic.getSource() == null
                ? ""
                : Path.of(diagnostic.getSource().getName()).getFileName() + ":";
        return file + diagnostic.getLineNumber() + ": " + diagnostic.getKind() + " "
                + diagnostic.getMessage(Locale.ROOT).replace("\n", " | ");
    }
}
