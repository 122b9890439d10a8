package dev.sluice.runtime;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the objects in one place of all chunks add up to. */
final class FoldedObject {
    /** A member as chunks name it. */
    private static final class Sent {
        final String name;
        final FoldedValue value;
        Sent next; // came after it the last time

        Sent(String name, FoldedValue value) {
            this.name = name;
            this.value = value;
        }
    }

    private final FoldRules rules;
    private final Map<String, FoldedValue> members = new LinkedHashMap<>();
    private final Map<String, Sent> bySentName = new HashMap<>();
    private Sent last = new Sent(null, null);

    FoldedObject(FoldRules rules) {
        this.rules = rules;
    }

    /** Where a member of this name belongs. */
    FoldedValue member(String name) {
        Sent next = last.next;
        if (next == null || next.name != name) { // chunk after chunk, the names are the same objects in the same order
            next = bySentName.computeIfAbsent(name, this::firstSent);
            last.next = next;
        }
        last = next;
        return next.value;
    }

    private Sent firstSent(String name) {
        return new Sent(name, members.computeIfAbsent(rules.nameOf(name), key -> new FoldedValue(rules.of(name))));
    }

    /** Whether this and an element are told apart by this property. */
    boolean differs(String property, String sent) {
        FoldedValue value = sent.isEmpty() ? null : members.get(property);
        return value != null && value.isOther(sent);
    }

    Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        members.forEach((name, value) -> tree.put(name, value.tree()));
        rules.complete(tree);
        return tree;
    }
}
