package dev.sluice.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import dev.sluice.model.ApiModel;
import dev.sluice.model.ClientDecl;
import dev.sluice.model.TypeDecl;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Emitted code that javac took without a word, at {@code --release 17 -Xlint:all}; its classes can be loaded. */
public final class Compiled extends ClassLoader {

    private static final String PACKAGE = "hazard";

    private final Map<String, ByteArrayOutputStream> classes;
    private final List<GeneratedFile> files;

    private Compiled(List<GeneratedFile> files, Map<String, ByteArrayOutputStream> classes) {
        super(Compiled.class.getClassLoader());
        this.files = files;
        this.classes = classes;
    }

    /** The model helper for the package that is compiled. */
    static Ir ir() {
        return new Ir(PACKAGE);
    }

    static Compiled of(TypeDecl... types) {
        return of(true, types);
    }

    static Compiled of(boolean jspecify, TypeDecl... types) {
        EmitOptions options = new EmitOptions("hazard", "dev.sluice.runtime", jspecify, true, false);
        return compile(Emitter.emit(new ApiModel(List.of(types), Optional.empty(), List.of()), options));
    }

    /** With a client. */
    static Compiled of(ClientDecl client, TypeDecl... types) {
        EmitOptions options = new EmitOptions("hazard", "dev.sluice.runtime", true, false, false);
        return compile(Emitter.emit(new ApiModel(List.of(types), Optional.of(client), List.of()), options));
    }

    /** Files whose base package is {@code hazard}. */
    public static Compiled compile(List<GeneratedFile> files) {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        Map<String, ByteArrayOutputStream> classes = new HashMap<>();
        try (StandardJavaFileManager standard = javac.getStandardFileManager(diagnostics, null, null)) {
            List<String> options = List.of("--release", "17", "-Xlint:all", "-proc:none");
            javac.getTask(null, new InMemory(standard, classes), diagnostics, options, null, sources(files))
                    .call();
        } catch (IOException e) {
            fail(e);
        }
        assertEquals("", text(diagnostics), () -> concerned(files, diagnostics));
        return new Compiled(files, classes);
    }

    /** The first files that javac finds fault with: all of them would be too many to read. */
    private static String concerned(List<GeneratedFile> files, DiagnosticCollector<JavaFileObject> diagnostics) {
        return files.stream()
                .filter(file -> diagnostics.getDiagnostics().stream()
                        .map(Diagnostic::getSource)
                        .anyMatch(source -> source != null && source.getName().equals("/" + file.path())))
                .limit(3)
                .map(GeneratedFile::content)
                .collect(Collectors.joining("\n"));
    }

    private static List<Source> sources(List<GeneratedFile> files) {
        return files.stream().map(Source::new).toList();
    }

    private static String text(DiagnosticCollector<JavaFileObject> diagnostics) {
        return diagnostics.getDiagnostics().stream().map(Diagnostic::toString).collect(Collectors.joining("\n"));
    }

    /** Whether a top-level type has a file of its own. */
    public boolean has(String simpleName) {
        return files.stream().anyMatch(file -> file.path().equals(PACKAGE + "/" + simpleName + ".java"));
    }

    /** The text of the file of a top-level type, {@code Pet} or {@code model/Pet}. */
    public String source(String simpleName) {
        return files.stream()
                .filter(file -> file.path().equals(PACKAGE + "/" + simpleName + ".java"))
                .findFirst()
                .orElseThrow()
                .content();
    }

    /** A class by its name in the package, {@code Outer$Inner} or {@code model.Outer}. */
    public Class<?> load(String name) {
        try {
            return Class.forName(PACKAGE + "." + name, true, this);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    /** Calls a static method of a type; arguments are matched by number only. */
    public Object call(String type, String method, Object... arguments) {
        return Reflect.call(load(type), null, method, arguments);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        ByteArrayOutputStream bytes = classes.get(name);
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes.toByteArray(), 0, bytes.size());
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String content;

        Source(GeneratedFile file) {
            super(URI.create("string:///" + file.path()), Kind.SOURCE);
            this.content = file.content();
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return content;
        }
    }

    private static final class InMemory extends ForwardingJavaFileManager<JavaFileManager> {
        private final Map<String, ByteArrayOutputStream> classes;

        InMemory(JavaFileManager manager, Map<String, ByteArrayOutputStream> classes) {
            super(manager);
            this.classes = classes;
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            classes.put(name, bytes);
            return new SimpleJavaFileObject(URI.create("memory:///" + name.replace('.', '/')), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return bytes;
                }
            };
        }
    }
}
