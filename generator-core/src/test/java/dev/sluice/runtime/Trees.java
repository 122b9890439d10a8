package dev.sluice.runtime;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Trees in a form in which equal means the same JSON: numbers by value, and a null member is an absent one. */
public final class Trees {
    private Trees() {}

    public static Object comparable(Object tree) {
        if (tree instanceof Number number) {
            BigDecimal decimal = new BigDecimal(number.toString());
            return decimal.signum() == 0 ? BigDecimal.ZERO : decimal.stripTrailingZeros();
        }
        if (tree instanceof List<?> list) {
            List<Object> items = new ArrayList<>();
            list.forEach(item -> items.add(comparable(item)));
            return items;
        }
        if (tree instanceof Map<?, ?> map) {
            Map<Object, Object> members = new TreeMap<>();
            map.forEach((name, value) -> {
                if (value != null) {
                    members.put(name, comparable(value));
                }
            });
            return members;
        }
        return tree;
    }
}
