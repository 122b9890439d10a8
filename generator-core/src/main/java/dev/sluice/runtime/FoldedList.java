package dev.sluice.runtime;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the arrays in one place of all chunks add up to: elements with the same index are one. */
final class FoldedList {
    /** @param index null where it has none */
    private record Item(Long index, Object value) {
        Object tree() {
            return value instanceof FoldedObject object ? object.tree() : value;
        }
    }

    private final FoldRules rules;
    private final List<Item> items = new ArrayList<>();
    private final Map<Long, FoldedObject> byIndex = new HashMap<>();
    private FoldedObject openText;

    FoldedList(FoldRules rules) {
        this.rules = rules;
    }

    void addAll(List<?> sent) {
        if (isCopy(sent)) {
            items.clear();
        }
        sent.forEach(this::add);
    }

    /** Whether an array that no rule is about begins with all that came before, and so takes its place. */
    private boolean isCopy(List<?> sent) {
        return rules.joining() != FoldRules.Joining.APPEND
                && byIndex.isEmpty()
                && sent.size() >= items.size()
                && tree().equals(sent.subList(0, items.size()));
    }

    void add(Object sent) {
        if (sent instanceof String text && rules.textItem() != null) {
            addText(text, rules.textItem());
            return;
        }
        openText = null;
        if (sent instanceof Map<?, ?> members) {
            addObject(members);
        } else {
            items.add(new Item(null, sent));
        }
    }

    private void addText(String text, FoldRules.TextItem as) {
        if (text.isEmpty()) {
            return;
        }
        if (openText == null) {
            openText = new FoldedObject(FoldRules.none().append(as.property()));
            openText.add(Map.of(as.tag(), as.value()));
            items.add(new Item(null, openText));
        }
        openText.add(Map.of(as.property(), text));
    }

    private void addObject(Map<?, ?> members) {
        Long index = indexOf(members);
        FoldedObject known = index == null ? null : byIndex.get(index);
        if (known == null || known.differs(members, "id") || known.differs(members, "type")) {
            known = new FoldedObject(rules);
            insert(new Item(index, known));
        }
        known.add(members);
    }

    private static Long indexOf(Map<?, ?> members) {
        return members.get("index") instanceof Number index ? Numbers.toLong(index) : null;
    }

    private void insert(Item item) {
        int at = items.size();
        if (item.index() != null) {
            byIndex.put(item.index(), (FoldedObject) item.value());
            while (at > 0
                    && items.get(at - 1).index() != null
                    && items.get(at - 1).index() > item.index()) {
                at--;
            }
        }
        items.add(at, item);
    }

    List<Object> tree() {
        List<Object> tree = new ArrayList<>(items.size());
        items.forEach(item -> tree.add(item.tree()));
        return tree;
    }
}
