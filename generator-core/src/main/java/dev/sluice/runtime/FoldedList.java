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
    private final Map<Object, FoldedObject> byKey = new HashMap<>();
    private FoldedObject last; // of those with an index, and as what it was sent
    private long lastIndex;
    private String lastId;
    private String lastType;
    private FoldedObject openText;
    private int repeated; // so many of the first items came again, and nothing else yet
    private boolean mayRepeat;
    private long sent; // elements of the array that is open

    FoldedList(FoldRules rules) {
        this.rules = rules;
    }

    /** An array that no rule is about, and that begins with all that came before, takes its place. */
    void begin() {
        sent = 0;
        repeated = 0;
        mayRepeat =
                rules.joining() != FoldRules.Joining.APPEND && byIndex.isEmpty() && byKey.isEmpty() && !items.isEmpty();
    }

    void end() {
        keepRepeated();
    }

    /** Unless all that came before has come again, it was no copy. */
    private void keepRepeated() {
        if (mayRepeat && repeated < items.size()) {
            items.addAll(List.copyOf(items.subList(0, repeated)));
        }
        mayRepeat = false;
    }

    /** Takes an element that does not say which it is. */
    void add(Object tree) {
        if (mayRepeat && repeated < items.size() && items.get(repeated).tree().equals(tree)) {
            repeated++;
            return;
        }
        keepRepeated();
        if (tree instanceof String text && rules.textItem() != null) {
            addText(text, rules.textItem());
        } else {
            openText = null;
            items.add(new Item(null, tree));
        }
    }

    private void addText(String text, FoldRules.TextItem as) {
        if (text.isEmpty()) {
            return;
        }
        if (openText == null) {
            openText = new FoldedObject(FoldRules.none().append(as.property()));
            openText.member(as.tag()).addText(as.value());
            items.add(new Item(null, openText));
        }
        openText.member(as.property()).addText(text);
    }

    /** The element with this index, unless that has another id or type. */
    FoldedObject at(IndexProbe element) {
        openText = null;
        if (!isLast(element)) {
            FoldedObject known = byIndex.get(element.index());
            if (known == null || known.differs("id", element.id()) || known.differs("type", element.type())) {
                known = new FoldedObject(rules);
                insert(element.index(), known);
            }
            last = known;
            lastIndex = element.index();
            lastId = element.id();
            lastType = element.type();
        }
        return last;
    }

    /** Whether the element says of itself what the last one did; strings that come again mostly are the same objects. */
    private boolean isLast(IndexProbe element) {
        return last != null && lastIndex == element.index() && lastId == element.id() && lastType == element.type();
    }

    /** The index of the next element that was sent, if it does not say so itself; negative if it then has none. */
    long nextIndex() {
        return rules.isIndexed() ? sent++ : -1;
    }

    String key() {
        return rules.key();
    }

    /** The element that agrees with this one in the property that says which it is; null where this has none. */
    FoldedObject like(Object tree) {
        Object key = tree instanceof Map<?, ?> object ? object.get(rules.key()) : null;
        return key == null ? null : byKey.computeIfAbsent(key, first -> next());
    }

    /** The element with this index. */
    FoldedObject at(long index) {
        last = null;
        if (!byIndex.containsKey(index)) {
            insert(index, new FoldedObject(rules));
        }
        return byIndex.get(index);
    }

    /** A further element. */
    FoldedObject next() {
        openText = null;
        FoldedObject further = new FoldedObject(rules);
        items.add(new Item(null, further));
        return further;
    }

    private void insert(long index, FoldedObject element) {
        byIndex.put(index, element);
        int at = items.size();
        while (at > 0 && items.get(at - 1).index() != null && items.get(at - 1).index() > index) {
            at--;
        }
        items.add(at, new Item(index, element));
    }

    List<Object> tree() {
        List<Object> tree = new ArrayList<>(items.size());
        items.forEach(item -> tree.add(item.tree()));
        return tree;
    }
}
