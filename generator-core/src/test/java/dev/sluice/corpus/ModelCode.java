package dev.sluice.corpus;

import dev.sluice.JacksonFlavour;
import dev.sluice.emit.EmitOptions;
import dev.sluice.emit.Emitter;
import dev.sluice.emit.GeneratedFile;
import dev.sluice.emit.InMemoryClasses;
import dev.sluice.model.ApiModel;
import dev.sluice.model.JavaName;
import dev.sluice.model.ScalarKind;
import dev.sluice.model.TypeRef;
import dev.sluice.runtime.JsonReader;
import dev.sluice.runtime.JsonReader.Decoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All that is emitted for a document, compiled in memory against the runtime of this project, where tests can call them. */
final class ModelCode extends InMemoryClasses {

    private static final String RUNTIME = "dev.sluice.runtime";

    private final ApiModel model;
    private final Map<JavaName, Decoder<?>> decoders = new HashMap<>();

    private ModelCode(ApiModel model, Map<String, ByteArrayOutputStream> classes) {
        super(classes);
        this.model = model;
    }

    static ModelCode of(Corpus.Document document) throws IOException {
        return of(document, true);
    }

    /** With the client. */
    static ModelCode withClient(Corpus.Document document) throws IOException {
        return of(document, false);
    }

    private static ModelCode of(Corpus.Document document, boolean modelsOnly) throws IOException {
        ApiModel model = GeneratedCode.model(document, JacksonFlavour.JACKSON_2);
        EmitOptions options = new EmitOptions("com.example.jackson2", RUNTIME, false, modelsOnly, false);
        return new ModelCode(model, compile(Emitter.emit(model, options)));
    }

    private static Map<String, ByteArrayOutputStream> compile(List<GeneratedFile> files) throws IOException {
        Map<String, ByteArrayOutputStream> classes = new HashMap<>();
        if (files.isEmpty()) {
            return classes; // a document that declares no models
        }
        if (!compile(files, List.of("--release", "17", "-proc:none", "-nowarn", "-g:none"), null, classes)) {
            throw new AssertionError("the models do not compile: see the output of the compiler");
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
            Class<?> type = type(name);
            MethodHandle read = MethodHandles.publicLookup()
                    .findStatic(type, "read", MethodType.methodType(type, JsonReader.class))
                    .asType(MethodType.methodType(Object.class, JsonReader.class));
            return in -> read(read, in);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    Class<?> type(JavaName name) throws ClassNotFoundException {
        return loadClass(name.packageName() + "." + String.join("$", name.simpleNames()));
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
}
