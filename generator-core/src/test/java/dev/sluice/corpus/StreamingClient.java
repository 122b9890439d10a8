package dev.sluice.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sluice.diagnostics.Diagnostics;
import dev.sluice.emit.EmitOptions;
import dev.sluice.emit.Emitter;
import dev.sluice.mapping.ApiMapper;
import dev.sluice.mapping.MappingOptions;
import dev.sluice.model.ApiModel;
import dev.sluice.model.Operation;
import dev.sluice.model.OperationFilter;
import dev.sluice.model.Overrides;
import dev.sluice.model.StreamOverride;
import dev.sluice.naming.FixedNames;
import dev.sluice.spec.SpecLoader;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The client that is generated for a document, used by reflection: one operation of it, which streams. */
final class StreamingClient {

    private static final String PACKAGE = "com.example.api";

    private final ClassLoader classes;
    private final String client;
    private final String accessor;
    private final Operation operation;

    private StreamingClient(ClassLoader classes, String client, String accessor, Operation operation) {
        this.classes = classes;
        this.client = client;
        this.accessor = accessor;
        this.operation = operation;
    }

    /**
     * What a stream delivered, as JSON, and how it ended.
     *
     * @param answer what there was of the answer when it ended
     */
    record Seen(List<Object> chunks, String ending, Optional<Object> answer) {}

    static StreamingClient of(Corpus.Document document, String path, List<StreamOverride> streams) throws IOException {
        Diagnostics diagnostics = new Diagnostics();
        MappingOptions options = new MappingOptions(
                PACKAGE,
                false,
                Optional.empty(),
                FixedNames.NONE,
                OperationFilter.ALL,
                new Overrides(Map.of(), List.of(), streams, List.of()));
        ApiModel model = ApiMapper.map(SpecLoader.load(document.file(), null, diagnostics), options, diagnostics);
        assertEquals(false, diagnostics.hasErrors(), () -> diagnostics.sorted().toString());
        Compilation compilation = Compilation.of(
                Emitter.emit(model, new EmitOptions(PACKAGE, PACKAGE + ".runtime", false, false, false)));
        assertEquals(List.of(), compilation.problems());
        return model.client().orElseThrow().groups().stream()
                .flatMap(group -> group.operations().stream()
                        .filter(operation -> operation.path().equals(path))
                        .map(operation -> new StreamingClient(
                                compilation,
                                model.client().orElseThrow().name().simpleName(),
                                group.accessor(),
                                operation)))
                .findFirst()
                .orElseThrow();
    }

    /** Calls the operation with a request that was recorded. */
    Seen call(String url, byte[] request) throws Exception {
        Object builder = type(client).getMethod("builder").invoke(null);
        Object built = call(call(builder, "baseUrl", url), "build");
        Object api = call(built, accessor);
        Method method = method(api, operation.streamMethodName().orElse(operation.methodName()), 1);
        Object body = method.getParameterTypes()[0]
                .getMethod("fromJson", Map.class)
                .invoke(
                        null,
                        type("runtime.Json").getMethod("object", String.class).invoke(null, new String(request)));
        List<Object> chunks = new ArrayList<>();
        try (AutoCloseable stream = (AutoCloseable) method.invoke(api, body)) {
            for (Object chunk : (Iterable<?>) stream) {
                chunks.add(call(chunk, "toJson"));
            }
            return new Seen(chunks, "complete", Optional.of(call(call(stream, "result"), "toJson")));
        } catch (RuntimeException e) {
            boolean isError = e.getClass().getSimpleName().equals("StreamErrorException");
            Optional<?> answer = isError ? (Optional<?>) call(e, "soFar", Object.class) : Optional.empty();
            return new Seen(
                    chunks,
                    isError ? "error " + call(e, "data") : e.toString(),
                    answer.isPresent() ? Optional.of(call(answer.get(), "toJson")) : Optional.empty());
        }
    }

    private Class<?> type(String name) throws ClassNotFoundException {
        return classes.loadClass(PACKAGE + "." + name);
    }

    private static Object call(Object target, String name, Object... arguments) throws Exception {
        try {
            return method(target, name, arguments.length).invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    private static Method method(Object target, String name, int parameters) {
        Method found = Arrays.stream(target.getClass().getMethods())
                .filter(method -> method.getName().equals(name)
                        && method.getParameterCount() == parameters
                        && (parameters == 0
                                || !method.getParameterTypes()[0].getName().endsWith("Supplier")))
                .filter(method -> !method.isBridge())
                .findFirst()
                .orElseThrow();
        found.setAccessible(true);
        return found;
    }
}
