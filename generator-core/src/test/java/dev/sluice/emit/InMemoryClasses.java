package dev.sluice.emit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.tools.DiagnosticListener;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Classes that were compiled from emitted files, without a file on disk. */
public abstract class InMemoryClasses extends ClassLoader {
    private final Map<String, ByteArrayOutputStream> classes;

    /** Classes that find all others, the runtime of this project too, where the tests do. */
    protected InMemoryClasses(Map<String, ByteArrayOutputStream> classes) {
        super(InMemoryClasses.class.getClassLoader());
        this.classes = classes;
    }

    /**
     * Compiles files.
     *
     * @param listener is told what javac says; null for its own output
     * @param into takes the classes by their names
     * @return whether there was no error
     */
    protected static boolean compile(
            List<GeneratedFile> files,
            List<String> options,
            DiagnosticListener<JavaFileObject> listener,
            Map<String, ByteArrayOutputStream> into)
            throws IOException {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        try (JavaFileManager standard = javac.getStandardFileManager(listener, null, StandardCharsets.UTF_8)) {
            List<Source> sources = files.stream().map(Source::new).toList();
            return javac.getTask(null, new InMemory(standard, into), listener, options, null, sources)
                    .call();
        }
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
