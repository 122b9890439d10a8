package dev.sluice.model;

/** A Java type that will be emitted. */
public sealed interface TypeDecl permits RecordDecl, EnumDecl, UnionDecl {

    JavaName name();

    Doc doc();

    SourceRef source();

    boolean deprecated();

    /** Calls the method for this kind of type; Java 17 has no switch over sealed types. */
    <R> R accept(Visitor<R> visitor);

    /** One method per kind of type. */
    interface Visitor<R> {
        R visitRecord(RecordDecl decl);

        R visitEnum(EnumDecl decl);

        R visitUnion(UnionDecl decl);
    }
}
