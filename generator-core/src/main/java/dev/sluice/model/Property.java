package dev.sluice.model;

import java.util.Optional;

/**
 * A property of an object, and the record component that holds it.
 *
 * @param javaName the component's name
 * @param wireName the name in JSON
 * @param type the declared type, presence aside
 * @param presence whether it must be there and may be null
 * @param constant the only value that the schema allows (const, or an enum of one), which a builder fills in: a string,
 *     a boolean, or a number
 * @param secret whether {@code toString} hides it (format password, writeOnly, binary)
 * @param deprecated whether the schema says so
 * @param doc what the document says about it
 * @param source where it is declared
 */
public record Property(
        String javaName,
        String wireName,
        TypeRef type,
        Presence presence,
        Optional<Object> constant,
        boolean secret,
        boolean deprecated,
        Doc doc,
        SourceRef source) {

    public boolean isRequired() {
        return presence.isRequired();
    }

    /** Whether the component is a Java primitive: required, and of a kind that has one. */
    public boolean isPrimitive() {
        return isRequired()
                && type instanceof TypeRef.Scalar scalar
                && scalar.kind().isPrimitive();
    }
}
