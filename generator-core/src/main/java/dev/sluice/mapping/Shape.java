package dev.sluice.mapping;

import dev.sluice.model.ScalarKind;
import dev.sluice.spec.Discriminator;
import dev.sluice.spec.Schema;
import java.util.List;
import java.util.Optional;

/** What the keywords of a schema add up to; null is left out of it, being presence. */
sealed interface Shape {

    /** Says nothing about the value. */
    record AnyShape() implements Shape {}

    record ScalarShape(ScalarKind kind) implements Shape {}

    /**
     * Named values; one value only is a constant.
     *
     * @param kind STRING, LONG, DOUBLE or BOOLEAN
     * @param values without null, each once
     * @param names names for the values, where the document has them
     * @param descriptions likewise
     */
    record EnumShape(ScalarKind kind, List<Object> values, List<String> names, List<String> descriptions)
            implements Shape {
        boolean isConstant() {
            return values.size() == 1;
        }
    }

    /** @param items empty when they may be anything */
    record ListShape(Optional<Part> items) implements Shape {}

    /** @param values empty when they may be anything */
    record MapShape(Optional<Part> values) implements Shape {}

    /** @param additional what undeclared properties are, where the schema says more than that they may be */
    record ObjectShape(List<Field> fields, Optional<Part> additional) implements Shape {}

    /**
     * A property.
     *
     * @param part its schema
     * @param narrowing what other schemas say of it that apply at once
     */
    record Field(String name, Part part, boolean required, List<Part> narrowing) {
        Field(String name, Part part, boolean required) {
            this(name, part, required, List.of());
        }
    }

    /**
     * One of several.
     *
     * @param members at least two, no two alike, none of them an alias
     * @param constants the string values that are named, when a member is any string
     * @param discriminator as declared
     */
    record UnionShape(List<Member> members, List<String> constants, Optional<Discriminator> discriminator)
            implements Shape {}

    /**
     * @param part the schema that the member comes down to
     * @param shape its shape
     * @param inline whether it is written in the union itself, not referred to
     * @param listed whether the union says that it is one; else only its discriminator maps a value to it
     */
    record Member(Part part, Shape shape, boolean inline, boolean listed) {

        Member(Part part, Shape shape, boolean inline) {
            this(part, shape, inline, true);
        }

        /** Whether it is what this schema comes down to, or has such a one among its own. */
        boolean covers(Schema schema) {
            return part.id().equals(schema.id())
                    || part.beside().isPresent()
                            && part.schema().target().filter(schema::equals).isPresent()
                    || shape instanceof UnionShape union
                            && union.members().stream().anyMatch(member -> member.covers(schema));
        }

        /** Whether it says nothing, and so is whatever none of the others is. */
        boolean isAnything() {
            return shape.equals(ANY);
        }
    }

    /**
     * It is what another schema is.
     *
     * @param byReference whether a {@code $ref} leads there
     */
    record Alias(Part target, boolean byReference) implements Shape {}

    Shape ANY = new AnyShape();

    /** Whether a Java type is emitted for it. */
    default boolean isDeclared() {
        return this instanceof ObjectShape
                || this instanceof UnionShape
                || this instanceof EnumShape named && !named.isConstant();
    }
}
