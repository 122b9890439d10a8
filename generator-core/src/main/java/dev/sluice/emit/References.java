package dev.sluice.emit;

import dev.sluice.model.EnumDecl;
import dev.sluice.model.JavaName;
import dev.sluice.model.Property;
import dev.sluice.model.RecordDecl;
import dev.sluice.model.TypeDecl;
import dev.sluice.model.TypeRef;
import dev.sluice.model.UnionDecl;
import java.util.LinkedHashSet;
import java.util.Set;

/** The emitted types that a file mentions. */
final class References implements TypeDecl.Visitor<Void> {

    private final Set<JavaName> names = new LinkedHashSet<>();

    private References() {}

    /** What a type and the types nested in it mention. */
    static Set<JavaName> of(TypeDecl decl) {
        References references = new References();
        decl.accept(references);
        return references.names;
    }

    @Override
    public Void visitRecord(RecordDecl record) {
        record.properties().stream().map(Property::type).forEach(this::add);
        add(record.additional());
        names.addAll(record.unions());
        record.nested().forEach(nested -> nested.accept(this));
        return null;
    }

    @Override
    public Void visitEnum(EnumDecl enumDecl) {
        return null;
    }

    @Override
    public Void visitUnion(UnionDecl union) {
        union.members().forEach(member -> add(member.type()));
        names.addAll(union.unions());
        union.nested().forEach(nested -> nested.accept(this));
        return null;
    }

    private void add(TypeRef type) {
        if (type instanceof TypeRef.Named named) {
            names.add(named.name());
        } else if (type instanceof TypeRef.ListOf list) {
            add(list.item());
        } else if (type instanceof TypeRef.MapOf map) {
            add(map.value());
        }
    }
}
