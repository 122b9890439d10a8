package dev.sluice.spec;

import dev.sluice.spec.Value.Member;
import java.util.List;

/** Builds an object of a converted document: some members are new, most are those of the original. */
final class ObjectBuilder {
    private final Value.Obj object;

    /** What is new gets the place of this node. */
    ObjectBuilder(Node origin) {
        this.object = new Value.Obj(origin.mark());
    }

    ObjectBuilder set(String key, Value value) {
        object.members().put(key, new Member(object.mark(), value));
        return this;
    }

    ObjectBuilder set(String key, ObjectBuilder value) {
        return set(key, value.build());
    }

    ObjectBuilder text(String key, String text) {
        return set(key, new Value.Scalar(object.mark(), text, text));
    }

    ObjectBuilder flag(String key, boolean flag) {
        return set(key, new Value.Scalar(object.mark(), flag, String.valueOf(flag)));
    }

    /** A node of the original under another key, if it is there. */
    ObjectBuilder move(String key, Node original) {
        return original.exists() ? set(key, new Value.Graft(original)) : this;
    }

    /** Members of the original that mean the same in the converted document. */
    ObjectBuilder keep(Node original, List<String> keys) {
        keys.forEach(key -> move(key, original.get(key)));
        return this;
    }

    ObjectBuilder keepExtensions(Node original) {
        original.entries().stream()
                .filter(entry -> entry.key().startsWith("x-"))
                .forEach(entry -> move(entry.key(), entry.value()));
        return this;
    }

    Value build() {
        return object;
    }
}
