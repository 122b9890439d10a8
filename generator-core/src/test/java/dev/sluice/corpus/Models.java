package dev.sluice.corpus;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonPointer;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Looks into emitted records, by the names that their components have in JSON. */
final class Models {

    private static final String ADDITIONAL = "additionalProperties";

    private Models() {}

    /** Whether anything did not fit: it then is kept under a declared name, or by the last resort of a union. */
    static boolean holdsMisfit(Object model) throws ReflectiveOperationException {
        Object value = unwrapped(model);
        if (value != null && isA(value, "JsonUnknown")) {
            return true;
        }
        Map<?, ?> kept = value instanceof Record ? additional(value) : Map.of();
        for (Map.Entry<String, Object> member : members(value).entrySet()) {
            if (kept.get(member.getKey()) != null || holdsMisfit(member.getValue())) {
                return true;
            }
        }
        return false;
    }

    /** Where two models differ, as deep as can be told. */
    static List<JsonPointer> differences(Object left, Object right) throws ReflectiveOperationException {
        List<JsonPointer> found = new ArrayList<>();
        compare(JsonPointer.empty(), left, right, found);
        return found;
    }

    private static void compare(JsonPointer at, Object left, Object right, List<JsonPointer> found)
            throws ReflectiveOperationException {
        Map<String, Object> ours = members(left);
        Map<String, Object> theirs = members(right);
        boolean sameKind = left != null && right != null && left.getClass() == right.getClass();
        if (ours.isEmpty() || !sameKind || !ours.keySet().equals(theirs.keySet())) {
            if (!Objects.equals(left, right)) {
                found.add(at);
            }
            return;
        }
        for (String name : ours.keySet()) {
            compare(at.appendProperty(name), ours.get(name), theirs.get(name), found);
        }
    }

    /** What a list, map or model holds, by index or by name in JSON. */
    static Map<String, Object> members(Object model) throws ReflectiveOperationException {
        Object value = unwrapped(model);
        Map<String, Object> members = new LinkedHashMap<>();
        if (value instanceof List<?> items) {
            for (int i = 0; i < items.size(); i++) {
                members.put(String.valueOf(i), items.get(i));
            }
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((name, member) -> members.put((String) name, member));
        } else if (value instanceof Record) {
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                // Not of the accessor: one that is written out, being deprecated, has no annotations of the component.
                JsonProperty name =
                        value.getClass().getDeclaredField(component.getName()).getAnnotation(JsonProperty.class);
                if (name != null) {
                    members.put(name.value(), component.getAccessor().invoke(value));
                }
            }
        }
        return members;
    }

    /** What the wrapper around a member of a union holds. */
    private static Object unwrapped(Object value) throws ReflectiveOperationException {
        boolean wraps = value instanceof Record && isA(value, "JsonWrapper");
        return wraps ? value.getClass().getMethod("value").invoke(value) : value;
    }

    private static boolean isA(Object value, String runtimeType) {
        return Arrays.stream(value.getClass().getInterfaces())
                .anyMatch(type -> type.getSimpleName().equals(runtimeType));
    }

    private static Map<?, ?> additional(Object model) throws ReflectiveOperationException {
        for (RecordComponent component : model.getClass().getRecordComponents()) {
            if (component.getName().equals(ADDITIONAL)) {
                return (Map<?, ?>) component.getAccessor().invoke(model);
            }
        }
        return Map.of();
    }
}
