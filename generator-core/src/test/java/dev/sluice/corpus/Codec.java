package dev.sluice.corpus;

import dev.sluice.model.JavaName;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The emitted models' own way, which tells of each value that did not fit. */
final class Codec implements Way {

    /** What a listener was told. */
    record Drift(String path, String expected, Object raw) {}

    private final GeneratedCode code;
    private final Map<JavaName, Object> decoders = new HashMap<>();
    private final List<Drift> drifts = new ArrayList<>();
    private final Object reader;
    private final Method read;
    private final Method write;

    Codec(GeneratedCode code) throws ReflectiveOperationException {
        this.code = code;
        Class<?> listener = code.runtime("DriftListener");
        Class<?> readerClass = code.runtime("JacksonReader");
        this.reader =
                readerClass.getConstructor(listener).newInstance(implement(listener, arguments -> take(arguments[0])));
        this.read =
                readerClass.getMethod("read", byte[].class, int.class, int.class, code.runtime("JsonReader$Decoder"));
        this.write = code.runtime("JacksonWriter").getMethod("encode", Object.class);
    }

    /** What did not fit of the value that was read last. */
    List<Drift> drifts() {
        return drifts;
    }

    @Override
    public Object read(byte[] json, JavaName type) throws Exception {
        drifts.clear();
        return call(read, reader, json, 0, json.length, decoders.computeIfAbsent(type, this::decoder));
    }

    @Override
    public byte[] write(Object value) throws Exception {
        return (byte[]) call(write, null, value);
    }

    private Object decoder(JavaName type) {
        try {
            Method method = code.type(type).getMethod("read", code.runtime("JsonReader"));
            return implement(code.runtime("JsonReader$Decoder"), arguments -> call(method, null, arguments));
        } catch (NoSuchMethodException e) {
            throw new AssertionError(e);
        }
    }

    private Object take(Object drift) throws Exception {
        drifts.add(new Drift(
                (String) call(drift.getClass().getMethod("path"), drift),
                (String) call(drift.getClass().getMethod("expected"), drift),
                call(drift.getClass().getMethod("raw"), drift)));
        return null;
    }

    /** The one abstract method of an interface. */
    private interface Body {
        Object run(Object... arguments) throws Exception;
    }

    private Object implement(Class<?> type, Body body) {
        InvocationHandler handler = (proxy, method, arguments) -> body.run(arguments);
        return Proxy.newProxyInstance(code.classes(), new Class<?>[] {type}, handler);
    }

    private static Object call(Method method, Object target, Object... arguments) throws Exception {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Exception cause) {
                throw cause;
            }
            throw e;
        }
    }
}
