package dev.sluice.emit;

import dev.sluice.model.ApiModel;
import dev.sluice.model.EnumDecl;
import dev.sluice.model.JavaName;
import dev.sluice.model.Property;
import dev.sluice.model.RecordDecl;
import dev.sluice.model.ResponseShape.EventShape;
import dev.sluice.model.TypeDecl;
import dev.sluice.model.TypeRef;
import dev.sluice.model.UnionDecl;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Finds declarations by name, nested ones too. */
final class ModelIndex {

    private final Map<JavaName, TypeDecl> types = new HashMap<>();
    private final Set<String> topLevel = new HashSet<>();

    ModelIndex(ApiModel model) {
        model.types().forEach(this::add);
        model.types().forEach(decl -> topLevel.add(decl.name().simpleName()));
    }

    private void add(TypeDecl decl) {
        types.put(decl.name(), decl);
        nested(decl).forEach(this::add);
    }

    static List<TypeDecl> nested(TypeDecl decl) {
        return decl.accept(new TypeDecl.Visitor<>() {
            @Override
            public List<TypeDecl> visitRecord(RecordDecl record) {
                return record.nested();
            }

            @Override
            public List<TypeDecl> visitEnum(EnumDecl enumDecl) {
                return List.of();
            }

            @Override
            public List<TypeDecl> visitUnion(UnionDecl union) {
                return union.nested();
            }
        });
    }

    /** Whether a top-level type has this name. */
    boolean hasTopLevel(String simpleName) {
        return topLevel.contains(simpleName);
    }

    Optional<TypeDecl> find(JavaName name) {
        return Optional.ofNullable(types.get(name));
    }

    Optional<UnionDecl> union(TypeRef type) {
        return find(type, UnionDecl.class);
    }

    boolean isUnion(TypeRef type) {
        return union(type).isPresent();
    }

    boolean isRecord(TypeRef type) {
        return find(type, RecordDecl.class).isPresent();
    }

    Optional<EnumDecl> enumDecl(TypeRef type) {
        return find(type, EnumDecl.class);
    }

    /** The property whose arrival ends a stream as an error, where the stream's items are objects that declare it. */
    Optional<Property> errorProperty(EventShape events) {
        return find(events.item(), RecordDecl.class)
                .flatMap(item -> item.properties().stream()
                        .filter(property -> events.errorProperty()
                                .filter(property.wireName()::equals)
                                .isPresent())
                        .findFirst());
    }

    /** Whether any of the names is a deprecated type's, or is nested in one, outside of the file of the given type. */
    boolean mentionsDeprecated(Collection<JavaName> names, JavaName in) {
        return names.stream()
                .filter(name -> !name.topLevel().equals(in.topLevel()))
                .anyMatch(name -> isDeprecated(name) || isDeprecated(name.topLevel()));
    }

    private boolean isDeprecated(JavaName name) {
        return find(name).map(TypeDecl::deprecated).orElse(false);
    }

    /**
     * The simple names of the types that a declaration nests or inherits. Java sees them in the declaration's header and
     * body, JavaPoet does not see all of them: nothing of such a name can be imported.
     */
    String[] namesInScope(TypeDecl decl) {
        Set<String> names = new TreeSet<>();
        addNamesInScope(names, decl);
        return names.toArray(String[]::new);
    }

    private void addNamesInScope(Set<String> names, TypeDecl decl) {
        nested(decl).forEach(nested -> names.add(nested.name().simpleName()));
        if (decl instanceof UnionDecl union) {
            union.members().forEach(member -> member.wrapper().ifPresent(names::add));
        }
        unions(decl).forEach(union -> find(union).ifPresent(inherited -> addNamesInScope(names, inherited)));
    }

    private static List<JavaName> unions(TypeDecl decl) {
        if (decl instanceof RecordDecl record) {
            return record.unions();
        }
        return decl instanceof UnionDecl union ? union.unions() : List.of();
    }

    private <T extends TypeDecl> Optional<T> find(TypeRef type, Class<T> kind) {
        if (!(type instanceof TypeRef.Named named)) {
            return Optional.empty();
        }
        return find(named.name()).filter(kind::isInstance).map(kind::cast);
    }
}
