package dev.sluice.model;

import java.util.List;
import java.util.Optional;

/**
 * A schema that is one of several: a sealed interface, with a member {@code Unknown} for what is none of them.
 *
 * @param name the Java name
 * @param members what it may be, in the document's order
 * @param decision how a decoder tells which member a value is
 * @param constants the string values that the schema names, when one of the members is a string
 * @param unions the sealed interfaces that this one is a member of
 * @param nested the types of inline schemas: one level deep, so empty in a nested type
 * @param deprecated whether the schema says so
 * @param doc what the document says about it
 * @param source where it is declared
 */
public record UnionDecl(
        JavaName name,
        List<Member> members,
        Decision decision,
        List<EnumDecl.Constant> constants,
        List<JavaName> unions,
        List<TypeDecl> nested,
        boolean deprecated,
        Doc doc,
        SourceRef source)
        implements TypeDecl {

    public UnionDecl {
        members = List.copyOf(members);
        constants = List.copyOf(constants);
        unions = List.copyOf(unions);
        nested = List.copyOf(nested);
    }

    /**
     * One of the members.
     *
     * @param type its type; without a wrapper always {@link TypeRef.Named}: a record or union that implements this one
     * @param wrapper the simple name of the record, nested in the union, that holds a value of a type which cannot
     *     implement the union itself: a scalar, a list, a map, an open enum
     * @param doc what the document says about it
     */
    public record Member(TypeRef type, Optional<String> wrapper, Doc doc) {}

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitUnion(this);
    }
}
