package dev.sluice.spec;

import dev.sluice.model.SourceRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A node of a document: its value and its place. A node is never null; what is not there is a node that does not
 * {@linkplain #exists() exist} and whose place is that of its nearest parent that does. Asking a node for something
 * that it is not (the items of a text) gives the empty answer.
 *
 * <p>Nodes are cursors: cheap to make, immutable, equal when they are the same place of the same file.
 */
public final class Node {
    /**
     * The dynamic ones (JSON Schema 2019-09 and 2020-12, section 8.2.3) lead to what they lead to at first: a document
     * that is generated from is not extended by another one.
     */
    private static final List<String> REFERENCES = List.of("$ref", "$dynamicRef", "$recursiveRef");

    private final SpecFile file;
    private final Node parent;
    private final String key;
    private final Value.Mark keyMark;
    private final Value value;
    private String id;

    private Node(SpecFile file, Node parent, String key, Value.Mark keyMark, Value value) {
        this.file = file;
        this.parent = parent;
        this.key = key;
        this.keyMark = keyMark;
        this.value = value;
    }

    static Node root(SpecFile file, Value value) {
        return new Node(file, null, null, null, value);
    }

    /**
     * This place with another value. What a converted document has in place of an original node keeps its pointer, or
     * would get one that another node of the original has.
     */
    Node with(Value converted) {
        return new Node(file, parent, key, keyMark, converted);
    }

    /** A member of an object. */
    public record Entry(String key, Node value) {}

    /** Whether the document has this node; JSON null exists. */
    public boolean exists() {
        return value != null;
    }

    public boolean isObject() {
        return value instanceof Value.Obj;
    }

    public boolean isArray() {
        return value instanceof Value.Arr;
    }

    public boolean isText() {
        return scalar() instanceof String;
    }

    public boolean isNumber() {
        return scalar() instanceof Number;
    }

    public boolean isBoolean() {
        return scalar() instanceof Boolean;
    }

    public boolean isNull() {
        return value instanceof Value.Scalar && scalar() == null;
    }

    /** Whether this is text, a number or a boolean. */
    boolean isScalar() {
        return scalar() != null;
    }

    /** The member of that name. */
    public Node get(String name) {
        Value.Member member =
                value instanceof Value.Obj object ? object.members().get(name) : null;
        return member == null ? new Node(file, this, name, null, null) : child(name, member.keyMark(), member.value());
    }

    /** The item at that index, counted from 0. */
    public Node at(int index) {
        List<Value> items = value instanceof Value.Arr array ? array.items() : List.of();
        boolean there = index >= 0 && index < items.size();
        return child(String.valueOf(index), null, there ? items.get(index) : null);
    }

    /** The items of an array, none for anything else. */
    public List<Node> items() {
        if (!(value instanceof Value.Arr array)) {
            return List.of();
        }
        List<Node> nodes = new ArrayList<>(array.items().size());
        for (int i = 0; i < array.items().size(); i++) {
            nodes.add(at(i));
        }
        return nodes;
    }

    /** The members of an object in document order, none for anything else. */
    public List<Entry> entries() {
        if (!(value instanceof Value.Obj object)) {
            return List.of();
        }
        List<Entry> entries = new ArrayList<>(object.members().size());
        object.members()
                .forEach((name, member) -> entries.add(new Entry(name, child(name, member.keyMark(), member.value()))));
        return entries;
    }

    private Node child(String name, Value.Mark nameMark, Value child) {
        return child instanceof Value.Graft graft ? graft.target() : new Node(file, this, name, nameMark, child);
    }

    /** A scalar as the document writes it ({@code 1.10} stays that); empty for anything else and for null. */
    public String text() {
        return textOpt().orElse("");
    }

    /** A text, number or boolean as the document writes it. */
    public Optional<String> textOpt() {
        return value instanceof Value.Scalar scalar && scalar.value() != null
                ? Optional.of(scalar.text())
                : Optional.empty();
    }

    /** The boolean, or that default where the node is none. */
    public boolean bool(boolean otherwise) {
        return scalar() instanceof Boolean flag ? flag : otherwise;
    }

    /**
     * The value in plain Java: String, Boolean, Long, BigInteger, BigDecimal, List, Map (in document order) or null.
     * Numbers are exact.
     */
    public Object value() {
        if (isObject()) {
            Map<String, Object> map = new LinkedHashMap<>();
            entries().forEach(entry -> map.put(entry.key(), entry.value().value()));
            return map;
        }
        return isArray()
                ? items().stream().map(Node::value).collect(ArrayList::new, ArrayList::add, ArrayList::addAll)
                : scalar();
    }

    private Object scalar() {
        return value instanceof Value.Scalar scalar ? scalar.value() : null;
    }

    /** Where the value is. */
    public SourceRef source() {
        return place(mark());
    }

    /** Where the key of this member is; where the value is, for what has no key. */
    public SourceRef keySource() {
        return place(keyMark());
    }

    private SourceRef place(Value.Mark mark) {
        return new SourceRef(file.name(), pointer(), mark.line(), mark.column());
    }

    Value.Mark mark() {
        Node node = this;
        while (node.value == null && node.parent != null) {
            node = node.parent;
        }
        return node.value == null ? SpecFile.START : node.value.mark();
    }

    Value.Mark keyMark() {
        return keyMark == null ? mark() : keyMark;
    }

    /** The JSON pointer (RFC 6901) of this node in its file. */
    public String pointer() {
        List<String> keys = new ArrayList<>();
        for (Node node = this; node.parent != null; node = node.parent) {
            keys.add(node.key);
        }
        StringBuilder pointer = new StringBuilder();
        for (int i = keys.size() - 1; i >= 0; i--) {
            pointer.append('/').append(Pointers.escape(keys.get(i)));
        }
        return pointer.toString();
    }

    /** {@code file#pointer}: what tells this node from every other one, and stays the same from run to run. */
    public String id() {
        if (id == null) {
            id = file.name() + "#" + pointer();
        }
        return id;
    }

    /** Whether this is an object with a {@code $ref}, or one of its kin. */
    public boolean isRef() {
        return value instanceof Value.Obj && ref().isText();
    }

    /** The text that says what this node refers to: a missing node if it refers to nothing. */
    Node ref() {
        for (String keyword : REFERENCES) {
            if (get(keyword).isText()) {
                return get(keyword);
            }
        }
        return get(REFERENCES.get(0));
    }

    /**
     * The node that is meant: this one, or what its {@code $ref} leads to after any number of steps. A {@code $ref}
     * that leads nowhere or in a circle is reported once and gives a missing node.
     */
    public Node resolved() {
        return isRef() ? file.files().references().resolve(this) : this;
    }

    /** What the {@code $ref} of this node leads to in one step; this node if it has none. */
    public Node target() {
        return isRef() ? file.files().references().step(this) : this;
    }

    /** What a {@code $ref} with that text would lead to if it stood here; nothing is reported. */
    Optional<Node> lookUp(String refText) {
        return file.files().references().lookUp(this, refText);
    }

    /** The last part of the pointer, empty for a root. */
    String key() {
        return parent == null ? "" : key;
    }

    SpecFile file() {
        return file;
    }

    Optional<Node> parent() {
        return Optional.ofNullable(parent);
    }

    Value raw() {
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Node node && node.id().equals(id());
    }

    @Override
    public int hashCode() {
        return id().hashCode();
    }

    @Override
    public String toString() {
        return id() + (exists() ? "" : " (missing)");
    }
}
