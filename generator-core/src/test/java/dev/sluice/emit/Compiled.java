package dev.sluice.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import dev.sluice.model.ApiModel;
import dev.sluice.model.ClientDecl;
import dev.sluice.model.TypeDecl;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;

/** Emitted code that javac took without a word, at {@code --release 17 -Xlint:all}; its classes can be loaded. */
public final class Compiled extends InMemoryClasses {

    private static final String PACKAGE = "hazard";

    private final List<GeneratedFile> files;
    private final Set<String> names;

    private Compiled(List<GeneratedFile> files, Map<String, ByteArrayOutputStream> classes) {
        super(classes);
        this.files = files;
        this.names = classes.keySet();
    }

    /** The model helper for the package that is compiled. */
    static Ir ir() {
        return new Ir(PACKAGE);
    }

    static Compiled of(TypeDecl... types) {
        return of(true, types);
    }

    static Compiled of(boolean jspecify, TypeDecl... types) {
        EmitOptions options = new EmitOptions(PACKAGE, "dev.sluice.runtime", jspecify, true, false);
        return compile(Emitter.emit(new ApiModel(List.of(types), Optional.empty(), List.of()), options));
    }

    /** With a client. */
    static Compiled of(ClientDecl client, TypeDecl... types) {
        EmitOptions options = new EmitOptions(PACKAGE, "dev.sluice.runtime", true, false, false);
        return compile(Emitter.emit(new ApiModel(List.of(types), Optional.of(client), List.of()), options));
    }

    /** Files whose base package is {@code hazard}. */
    public static Compiled compile(List<GeneratedFile> files) {
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        Map<String, ByteArrayOutputStream> classes = new HashMap<>();
        try {
            compile(files, List.of("--release", "17", "-Xlint:all", "-proc:none"), diagnostics, classes);
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

    /** The names of all classes, nested ones included. */
    public Set<String> classNames() {
        return names;
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
}
