package dev.sluice.model;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds declarations by name, nested ones too. */
public final class TypeIndex {

    private final Map<JavaName, TypeDecl> types = new HashMap<>();

    public TypeIndex(Collection<TypeDecl> types) {
        types.forEach(this::add);
    }

    private void add(TypeDecl decl) {
        types.put(decl.name(), decl);
        nested(decl).forEach(this::add);
    }

    /** The types that a type nests. */
    public static List<TypeDecl> nested(TypeDecl decl) {
        if (decl instanceof RecordDecl record) {
            return record.nested();
        }
        return decl instanceof UnionDecl union ? union.nested() : List.of();
    }

    public Optional<TypeDecl> find(JavaName name) {
        return Optional.ofNullable(types.get(name));
    }

    /** The declaration that a reference leads to, if it is of this kind. */
    public <T extends TypeDecl> Optional<T> find(TypeRef type, Class<T> kind) {
        return type instanceof TypeRef.Named named
                ? find(named.name()).filter(kind::isInstance).map(kind::cast)
                : Optional.empty();
    }
}
