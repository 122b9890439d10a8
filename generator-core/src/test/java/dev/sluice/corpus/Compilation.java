package dev.sluice.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Java sources compiled as a strict user's build would: {@code --release 17 -Xlint:all -Werror}.
 *
 * @param problems every error and warning
 * @param classes where the class files are
 */
public record Compilation(List<String> problems, Path classes) {

    public static Compilation of(Path... sourceRoots) throws IOException {
        Path classes = Files.createTempDirectory("classes");
        List<Path> sources = new ArrayList<>();
        for (Path root : sourceRoots) {
            try (Stream<Path> files = Files.walk(root)) {
                files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
            }
        }
        return compile(sources, List.of());
    }

    /** These files of a folder, and what they need of it. */
    static Compilation of(Path sourceRoot, Collection<Path> sources) throws IOException {
        return compile(sources, List.of("-sourcepath", sourceRoot.toString()));
    }

    private static Compilation compile(Collection<Path> sources, List<String> more) throws IOException {
        Path classes = Files.createTempDirectory("classes");
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = javac.getStandardFileManager(found, Locale.ROOT, StandardCharsets.UTF_8)) {
            List<String> options = new ArrayList<>(List.of(
                    "--release",
                    "17",
                    "-Xlint:all",
                    "-Werror",
                    "-proc:none",
                    "-Xmaxwarns",
                    "1000",
                    "-d",
                    classes.toString(),
                    "-cp",
                    System.getProperty("java.class.path")));
            options.addAll(more);
            boolean done = javac.getTask(null, files, found, options, null, files.getJavaFileObjectsFromPaths(sources))
                    .call();
            List<String> problems =
                    found.getDiagnostics().stream().map(Compilation::text).toList();
            if (!done && problems.isEmpty()) {
                throw new IllegalStateException("javac failed without a word");
            }
            return new Compilation(problems, classes);
        }
    }

    /** Loads the classes, beside those of the tests. */
    public ClassLoader load() {
        try {
            return URLClassLoader.newInstance(
                    new java.net.URL[] {classes.toUri().toURL()}, Compilation.class.getClassLoader());
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Diagnostic<? extends JavaFileObject> diagnostic) {
        String file = diagnostic.getSource() == null
                ? ""
                : Path.of(diagnostic.getSource().getName()).getFileName() + ":";
        return file + diagnostic.getLineNumber() + ": " + diagnostic.getKind() + " "
                + diagnostic.getMessage(Locale.ROOT).replace("\n", " | ");
    }
}
