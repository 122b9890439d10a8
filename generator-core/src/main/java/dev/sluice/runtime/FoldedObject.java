package dev.sluice.runtime;

import java.util.LinkedHashMap;
import java.util.Map;

/** What the objects in one place of all chunks add up to. */
final class FoldedObject {
    private final FoldRules rules;
    private final Map<String, FoldedValue> members = new LinkedHashMap<>();

    FoldedObject(FoldRules rules) {
        this.rules = rules;
    }

    void add(Map<?, ?> sent) {
        for (Map.Entry<?, ?> member : sent.entrySet()) {
            String name = (String) member.getKey();
            FoldedValue value = members.get(rules.nameOf(name));
            if (value == null) {
                value = new FoldedValue(rules.of(name));
                members.put(rules.nameOf(name), value);
            }
            value.add(member.getValue());
        }
    }

    /** Whether this and what was sent are told apart by this property. */
    boolean differs(Map<?, ?> sent, String property) {
        FoldedValue value = members.get(property);
        return value != null && value.isOther(sent.get(property));
    }

    Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        members.forEach((name, value) -> tree.put(name, value.tree()));
        rules.complete(tree);
        return tree;
    }
}
