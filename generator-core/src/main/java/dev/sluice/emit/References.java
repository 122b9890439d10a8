package dev.sluice.emit;

import dev.sluice.model.EnumDecl;
import dev.sluice.model.JavaName;
import dev.sluice.model.Operation;
import dev.sluice.model.Property;
import dev.sluice.model.RecordDecl;
import dev.sluice.model.ResponseShape;
import dev.sluice.model.TypeDecl;
import dev.sluice.model.TypeRef;
import dev.sluice.model.UnionDecl;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
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

    /** What signatures or calls with these types mention. */
    static Set<JavaName> of(Collection<TypeRef> types) {
        References references = new References();
        types.forEach(references::add);
        return references.names;
    }

    /** The types of an operation's parameters, body and answers. */
    static List<TypeRef> typesOf(Operation operation) {
        List<TypeRef> types = new ArrayList<>();
        operation.pathParameters().forEach(parameter -> types.add(parameter.type()));
        operation.params().ifPresent(params -> params.parameters().forEach(parameter -> types.add(parameter.type())));
        operation.body().ifPresent(body -> types.add(body.type()));
        operation.errors().forEach(error -> types.add(error.type()));
        for (ApiMethod method : ApiMethod.of(operation)) {
            method.events().ifPresent(events -> types.add(events.item()));
            if (method.answer() instanceof ResponseShape.Json json) {
                types.add(json.type());
            }
        }
        return types;
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
