package dev.sluice.model;

import java.util.List;

/**
 * An object schema: a record that keeps what it does not declare.
 *
 * @param name the Java name
 * @param properties the components, in the document's order
 * @param additional the type of undeclared properties: {@link TypeRef.AnyJson} unless the schema says more
 * @param unions the sealed interfaces that this record is a member of
 * @param nested the types of inline schemas: one level deep, so empty in a nested type
 * @param deprecated whether the schema says so
 * @param doc what the document says about it
 * @param source where it is declared
 */
public record RecordDecl(
        JavaName name,
        List<Property> properties,
        TypeRef additional,
        List<JavaName> unions,
        List<TypeDecl> nested,
        boolean deprecated,
        Doc doc,
        SourceRef source)
        implements TypeDecl {

    public RecordDecl {
        properties = List.copyOf(properties);
        unions = List.copyOf(unions);
        nested = List.copyOf(nested);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitRecord(this);
    }
}
