package dev.sluice.corpus;

import dev.sluice.JacksonFlavour;
import dev.sluice.emit.EmitOptions;
import dev.sluice.emit.Emitter;
import dev.sluice.emit.GeneratedFile;
import dev.sluice.model.ApiModel;
import dev.sluice.model.JavaName;
import dev.sluice.model.ScalarKind;
import dev.sluice.model.TypeRef;
import dev.sluice.runtime.JsonReader;
import dev.sluice.runtime.JsonReader.Decoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** All the models of a document, compiled in memory against the runtime of this project, where tests can call them. */
final class ModelCode extends ClassLoader {

    private static final String RUNTIME = "dev.sluice.runtime";

    private final ApiModel model;
    private final Map<String, ByteArrayOutputStream> classes;
    private final Map<JavaName, Decoder<?>> decoders = new HashMap<>();

    private ModelCode(ApiModel model, Map<String, ByteArrayOutputStream> classes) {
        super(ModelCode.class.getClassLoader());
        this.model = model;
        this.classes = classes;
    }

    static ModelCode of(Corpus.Document document) throws IOException {
        ApiModel model = GeneratedCode.model(document, JacksonFlavour.JACKSON_2);
        EmitOptions options = new EmitOptions("com.example.jackson2", RUNTIME, false, true, false);
        return new ModelCode(model, compile(Emitter.emit(model, options)));
    }

    private static Map<String, ByteArrayOutputStream> compile(List<GeneratedFile> files) throws IOException {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        Map<String, ByteArrayOutputStream> classes = new HashMap<>();
        List<String> options = List.of("--release", "17", "-proc:none", "-nowarn", "-g:none");
        try (JavaFileManager standard = javac.getStandardFileManager(null, null, null)) {
            var sources = files.stream().map(Source::new).toList();
            if (!javac.getTask(null, new InMemory(standard, classes), null, options, null, sources)
                    .call()) {
                throw new AssertionError("the models do not compile: see the output of the compiler");
            }
        }
        return classes;
    }

    ApiModel model() {
        return model;
    }

    /** Reads a type as the client of the document does. */
    Decoder<?> decoder(TypeRef type) {
        if (type instanceof TypeRef.Named named) {
            return decoders.computeIfAbsent(named.name(), this::named);
        }
        if (type instanceof TypeRef.ListOf list) {
            Decoder<?> item = decoder(list.item());
            return in -> in.asList(item);
        }
        if (type instanceof TypeRef.MapOf map) {
            Decoder<?> value = decoder(map.value());
            return in -> in.asMap(value);
        }
        return type instanceof TypeRef.Scalar scalar ? scalar(scalar.kind()) : JsonReader::asAny;
    }

    private static Decoder<?> scalar(ScalarKind kind) {
        return switch (kind) {
            case STRING -> JsonReader::asString;
            case INT -> JsonReader::asInt32;
            case LONG -> JsonReader::asInt64;
            case DOUBLE -> JsonReader::asFloat64;
            case DECIMAL -> JsonReader::asDecimal;
            case BOOLEAN -> JsonReader::asBool;
            case DATE_TIME -> JsonReader::asDateTime;
            case DATE -> JsonReader::asDate;
            case UUID -> JsonReader::asUuid;
            case URI -> JsonReader::asUri;
            case BYTES -> JsonReader::asBytes;
        };
    }

    private Decoder<?> named(JavaName name) {
        try {
            Class<?> type = loadClass(name.packageName() + "." + String.join("$", name.simpleNames()));
            MethodHandle read = MethodHandles.publicLookup()
                    .findStatic(type, "read", MethodType.methodType(type, JsonReader.class))
                    .asType(MethodType.methodType(Object.class, JsonReader.class));
            return in -> read(read, in);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static Object read(MethodHandle read, JsonReader in) throws IOException {
        try {
            return (Object) read.invokeExact(in);
        } catch (IOException | RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new AssertionError(e);
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
