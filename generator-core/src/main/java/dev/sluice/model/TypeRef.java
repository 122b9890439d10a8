package dev.sluice.model;

/** The type of a property, an element, a parameter or a body. */
public sealed interface TypeRef {

    /** A JSON string, number or boolean. */
    record Scalar(ScalarKind kind) implements TypeRef {}

    /** A type that is emitted: a record, an open enum or a union. */
    record Named(JavaName name) implements TypeRef {}

    record ListOf(TypeRef item) implements TypeRef {}

    /** An object whose property names are data. */
    record MapOf(TypeRef value) implements TypeRef {}

    /** Any JSON value: the schema says nothing about it. */
    record AnyJson() implements TypeRef {}

    TypeRef STRING = new Scalar(ScalarKind.STRING);
    TypeRef ANY = new AnyJson();

    /** Calls the method for this type; Java 17 has no switch over sealed types. */
    default <R> R accept(Visitor<R> visitor) {
        if (this instanceof Scalar scalar) {
            return visitor.scalar(scalar);
        }
        if (this instanceof Named named) {
            return visitor.named(named);
        }
        if (this instanceof ListOf list) {
            return visitor.list(list);
        }
        if (this instanceof MapOf map) {
            return visitor.map(map);
        }
        return visitor.any();
    }

    /** One method per kind of type. */
    interface Visitor<R> {
        R scalar(Scalar scalar);

        R named(Named named);

        R list(ListOf list);

        R map(MapOf map);

        R any();
    }
}
