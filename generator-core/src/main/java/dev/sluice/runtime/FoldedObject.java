package dev.sluice.runtime;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the objects in one place of all chunks add up to. */
final class FoldedObject {
    private final FoldRules rules;
    private final Map<String, FoldedValue> members = new LinkedHashMap<>();
    private final Map<String, FoldedValue> bySentName = new HashMap<>();

    FoldedObject(FoldRules rules) {
        this.rules = rules;
    }

    /** Where a member of this name belongs. */
    FoldedValue member(String name) {
        FoldedValue member = bySentName.get(name);
        if (member == null) {
            member = members.computeIfAbsent(rules.nameOf(name), key -> new FoldedValue(rules.of(name)));
            bySentName.put(name, member);
        }
        return member;
    }

    /** Whether this and an element are told apart by this property. */
    boolean differs(String property, String sent) {
        FoldedValue value = members.get(property);
        return value != null && value.isOther(sent);
    }

    Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        members.forEach((name, value) -> tree.put(name, value.tree()));
        rules.complete(tree);
        return tree;
    }
}
