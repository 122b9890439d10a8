package dev.sluice.corpus;

import dev.sluice.model.ClientDecl.ApiGroup;
import dev.sluice.model.Operation;
import dev.sluice.runtime.ClientBuilder;
import dev.sluice.runtime.Transport;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The client that is generated for a document, called by reflection; what it would send goes nowhere but to the test. */
final class ClientCode {

    static final String BASE = "http://api.test";

    private final ModelCode code;
    private final Object client;

    /** Carries the request out of the call, which is not answered. */
    private static final class Sent extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient Transport.Request request;

        Sent(Transport.Request request) {
            super(null, null, false, false);
            this.request = request;
        }
    }

    ClientCode(ModelCode code) throws ReflectiveOperationException {
        this.code = code;
        ClientBuilder<?> builder =
                (ClientBuilder<?>) code.type(code.model().client().orElseThrow().name())
                        .getMethod("builder")
                        .invoke(null);
        builder.baseUrl(BASE).transport(request -> {
            throw new Sent(request);
        });
        this.client = builder.getClass().getMethod("build").invoke(builder);
    }

    /**
     * What a call sends.
     *
     * @param path the path parameters, in their order
     * @param body null for none, as for an operation that has none
     * @param params the other parameters, by their names in Java
     */
    Transport.Request send(
            ApiGroup group, Operation operation, List<Object> path, Object body, Map<String, Object> params)
            throws ReflectiveOperationException {
        List<Object> arguments = new ArrayList<>(path);
        operation.body().ifPresent(declared -> arguments.add(body));
        if (operation.params().isPresent()) {
            Class<?> type = code.type(operation.params().get().name());
            Object builder = type.getMethod("builder").invoke(null);
            for (Map.Entry<String, Object> param : params.entrySet()) {
                call(builder, builder.getClass(), param.getKey(), List.of(param.getValue()));
            }
            arguments.add(builder.getClass().getMethod("build").invoke(builder));
        }
        Object api = client.getClass().getMethod(group.accessor()).invoke(client);
        try {
            call(api, code.type(group.name()), operation.methodName(), arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Sent sent) {
                return sent.request;
            }
            throw e;
        }
        throw new AssertionError("nothing was sent");
    }

    private static void call(Object target, Class<?> type, String name, List<Object> arguments)
            throws ReflectiveOperationException {
        Method found = Arrays.stream(type.getMethods())
                .filter(method -> method.getName().equals(name) && takes(method, arguments))
                .findFirst()
                .orElseThrow(() -> new NoSuchMethodException(type + "." + name + " for " + arguments));
        found.invoke(target, arguments.toArray());
    }

    private static boolean takes(Method method, List<Object> arguments) {
        Class<?>[] types = method.getParameterTypes();
        if (method.isVarArgs() || types.length != arguments.size()) {
            return false;
        }
        for (int i = 0; i < types.length; i++) {
            Object argument = arguments.get(i);
            Class<?> type =
                    java.lang.invoke.MethodType.methodType(types[i]).wrap().returnType();
            if (argument == null ? types[i].isPrimitive() : !type.isInstance(argument)) {
                return false;
            }
        }
        return true;
    }
}
