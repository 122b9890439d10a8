package dev.sluice.corpus;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.sluice.runtime.Bytes;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Gives a form a file where JSON can only say text. */
final class GivenFile {

    static final Bytes CONTENT = Bytes.of("a file".getBytes(StandardCharsets.UTF_8));

    private GivenFile() {}

    /** The form, a record, with a file for this property, or a list of one. */
    static Object in(Object form, String property) throws ReflectiveOperationException {
        RecordComponent component = Arrays.stream(form.getClass().getRecordComponents())
                .filter(each -> isOf(property, each.getAccessor()))
                .findFirst()
                .orElseThrow();
        Object builder = form.getClass().getMethod("toBuilder").invoke(form);
        Type type = component.getGenericType();
        if (type instanceof ParameterizedType list) {
            Object item = fileOf((Class<?>) list.getActualTypeArguments()[0]);
            builder.getClass().getMethod(component.getName(), List.class).invoke(builder, List.of(item));
        } else {
            builder.getClass().getMethod(component.getName(), Bytes.class).invoke(builder, CONTENT);
        }
        return builder.getClass().getMethod("build").invoke(builder);
    }

    private static boolean isOf(String property, Method accessor) {
        JsonProperty name = accessor.getAnnotation(JsonProperty.class);
        return name != null && name.value().equals(property);
    }

    /** The member of a union that is a file. */
    private static Object fileOf(Class<?> union) throws ReflectiveOperationException {
        for (Class<?> member : union.getPermittedSubclasses()) {
            RecordComponent[] components = member.getRecordComponents();
            if (components != null && components.length == 1 && components[0].getType() == Bytes.class) {
                return member.getConstructor(Bytes.class).newInstance(CONTENT);
            }
        }
        throw new AssertionError("no file can be given for a " + union);
    }
}
