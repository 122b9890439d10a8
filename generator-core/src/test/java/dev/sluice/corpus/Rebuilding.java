package dev.sluice.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code toBuilder().build()} of a model and of all models inside. */
final class Rebuilding {

    private Rebuilding() {}

    /** Asserts that each is built again without a complaint, and equal; returns how many there were. */
    static int assertSame(Object value) throws ReflectiveOperationException {
        int count = 0;
        if (value instanceof List<?> items) {
            for (Object item : items) {
                count += assertSame(item);
            }
        } else if (value instanceof Map<?, ?> members) {
            count += assertSame(new ArrayList<>(members.values()));
        } else if (value instanceof Record) {
            count += assertRebuilt(value);
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                count += assertSame(component.getAccessor().invoke(value));
            }
        }
        return count;
    }

    private static int assertRebuilt(Object model) throws ReflectiveOperationException {
        Object builder;
        try {
            builder = model.getClass().getMethod("toBuilder").invoke(model);
        } catch (NoSuchMethodException e) {
            return 0; // a wrapper, or an object without properties
        }
        assertEquals(model, builder.getClass().getMethod("build").invoke(builder));
        return 1;
    }
}
