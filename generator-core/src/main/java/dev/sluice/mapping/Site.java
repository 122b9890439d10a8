package dev.sluice.mapping;

import java.util.List;

/**
 * A schema that a Java type is emitted for.
 *
 * @param part the schema
 * @param shape its shape, a declared one
 * @param owner the id of the top-level type that it nests in; its own where it is one
 * @param names names for a top-level type, the best first
 * @param words the way from the owner, for a nested type
 */
record Site(Part part, Shape shape, String owner, List<String> names, List<String> words) {

    boolean isTopLevel() {
        return owner.equals(part.id());
    }
}
