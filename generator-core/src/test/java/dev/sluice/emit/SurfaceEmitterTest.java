package dev.sluice.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.sluice.lock.ApiSurface;
import dev.sluice.lock.ApiSurface.Kind;
import dev.sluice.lock.ApiSurface.Member;
import dev.sluice.lock.ApiSurface.Type;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What is said about the API is what the goldens, compiled, have: each type is compared with its class. */
class SurfaceEmitterTest {
    private static final ApiSurface API = SurfaceEmitter.of(ChatModel.create(), EmitOptions.of("golden.chat"));

    @TestFactory
    Stream<DynamicTest> isWhatTheClassesHave() {
        return API.types().stream()
                .map(type ->
                        dynamicTest(type.name(), () -> assertEquals(declared(classOf(type), type.kind()), said(type))));
    }

    @Test
    void hasEveryKindOfType() {
        Set<Kind> kinds = API.types().stream().map(Type::kind).collect(Collectors.toSet());
        assertTrue(
                kinds.containsAll(Set.of(Kind.CLIENT, Kind.INTERFACE, Kind.RECORD, Kind.ENUM, Kind.UNION)),
                kinds::toString);
    }

    private static Class<?> classOf(Type type) throws ClassNotFoundException {
        return Class.forName("golden.chat." + type.name().replace('.', '$'));
    }

    /** Without what reflection does not tell. */
    private static Set<String> said(Type type) {
        return type.members().stream()
                .map(Member::declaration)
                .map(line ->
                        line.replaceAll("@(Nullable|Deprecated) |const ", "").replaceAll(" \\w+(?=[,)])", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> declared(Class<?> type, Kind kind) {
        Stream<String> members = switch (kind) {
            case CLIENT -> Stream.concat(accessors(type), settings(type));
            case INTERFACE -> methods(type, type.getDeclaredMethods());
            case STREAM -> Stream.of(text(answerOf(type)) + " result()");
            case RECORD ->
                Arrays.stream(type.getRecordComponents())
                        .filter(component -> !component.getName().equals("additionalProperties"))
                        .map(component -> text(component.getGenericType()) + " " + component.getName());
            case ENUM -> constants(type);
            case UNION -> Stream.concat(constants(type), permitted(type));
            default -> throw new IllegalArgumentException("no golden is a " + kind);
        };
        return members.collect(Collectors.toCollection(TreeSet::new));
    }

    /** A stream inherits {@code R result()} from {@code AnswerStream<T, R>}. */
    private static java.lang.reflect.Type answerOf(Class<?> stream) {
        java.lang.reflect.Type[] arguments =
                ((ParameterizedType) stream.getGenericSuperclass()).getActualTypeArguments();
        return arguments[arguments.length - 1];
    }

    private static Stream<String> accessors(Class<?> client) {
        return Arrays.stream(client.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !Modifier.isStatic(method.getModifiers()))
                .filter(method -> method.getParameterCount() == 0)
                .map(method -> text(method.getGenericReturnType()) + " " + method.getName() + "()");
    }

    private static Stream<String> settings(Class<?> client) {
        return Arrays.stream(client.getDeclaredClasses())
                .flatMap(builder -> Arrays.stream(builder.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isBridge())
                .filter(method -> method.getParameterCount() == 1 && method.getParameterTypes()[0] == String.class)
                .map(method -> "Builder " + method.getName() + "(String)");
    }

    private static Stream<String> methods(Class<?> type, Method... methods) {
        return Arrays.stream(methods)
                .filter(method -> !method.isSynthetic())
                .map(method -> text(method.getGenericReturnType()) + " " + method.getName() + "("
                        + Arrays.stream(method.getParameters())
                                .map(SurfaceEmitterTest::text)
                                .collect(Collectors.joining(", "))
                        + ")");
    }

    private static String text(Parameter parameter) {
        return text(parameter.getParameterizedType());
    }

    private static Stream<String> constants(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields())
                .filter(field -> field.getType() == type)
                .map(Field::getName);
    }

    private static Stream<String> permitted(Class<?> union) {
        return Arrays.stream(union.getPermittedSubclasses())
                .filter(member -> !member.getSimpleName().equals("Unknown"))
                .map(member -> isWrapper(member)
                        ? "record " + member.getSimpleName() + "("
                                + text(member.getRecordComponents()[0].getGenericType()) + ")"
                        : "permits " + text(member));
    }

    private static boolean isWrapper(Class<?> member) {
        return List.of(member.getInterfaces()).stream()
                .anyMatch(implemented -> implemented.getSimpleName().equals("JsonWrapper"));
    }

    private static String text(java.lang.reflect.Type type) {
        return type.getTypeName().replaceAll("\\b[a-z]\\w*\\.", "").replace('$', '.');
    }
}
