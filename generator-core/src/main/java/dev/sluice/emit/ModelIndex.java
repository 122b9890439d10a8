package dev.sluice.emit;

import dev.sluice.model.ApiModel;
import dev.sluice.model.EnumDecl;
import dev.sluice.model.JavaName;
import dev.sluice.model.Property;
import dev.sluice.model.RecordDecl;
import dev.sluice.model.ResponseShape.EventShape;
import dev.sluice.model.TypeDecl;
import dev.sluice.model.TypeIndex;
import dev.sluice.model.TypeRef;
import dev.sluice.model.UnionDecl;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What emitters ask about the declarations of a model. */
final class ModelIndex {

    private final TypeIndex types;
    private final Set<String> topLevel = new HashSet<>();

    ModelIndex(ApiModel model) {
        this.types = new TypeIndex(model.types());
        model.types().forEach(decl -> topLevel.add(decl.name().simpleName()));
    }

    static List<TypeDecl> nested(TypeDecl decl) {
        return TypeIndex.nested(decl);
    }

    /** Whether a top-level type has this name. */
    boolean hasTopLevel(String simpleName) {
        return topLevel.contains(simpleName);
    }

    Optional<TypeDecl> find(JavaName name) {
        return types.find(name);
    }

    Optional<UnionDecl> union(TypeRef type) {
        return types.find(type, UnionDecl.class);
    }

    boolean isUnion(TypeRef type) {
        return union(type).isPresent();
    }

    boolean isRecord(TypeRef type) {
        return types.find(type, RecordDecl.class).isPresent();
    }

    Optional<EnumDecl> enumDecl(TypeRef type) {
        return types.find(type, EnumDecl.class);
    }

    /** The property whose arrival ends a stream as an error, where the stream's items are objects that declare it. */
    Optional<Property> errorProperty(EventShape events) {
        return types.find(events.item(), RecordDecl.class)
                .flatMap(item -> item.properties().stream()
                        .filter(property -> events.errorProperty()
                                .filter(property.wireName()::equals)
                                .isPresent())
                        .findFirst());
    }

    /** Whether any of the names is a deprecated type's, or is nested in one, outside of the file of the given type. */
    boolean mentionsDeprecated(Collection<JavaName> names, JavaName in) {
        return names.stream()
                .flatMap(name -> Stream.concat(Stream.of(name), wrappedIn(name).stream()))
                .filter(name -> !name.topLevel().equals(in.topLevel()))
                .anyMatch(name -> isDeprecated(name) || isDeprecated(name.topLevel()));
    }

    /** What a union wraps, which setters take as it is: see {@link SetterForms}. */
    private Set<JavaName> wrappedIn(JavaName name) {
        return find(name)
                .filter(UnionDecl.class::isInstance)
                .map(UnionDecl.class::cast)
                .map(union -> References.of(union.members().stream()
                        .filter(member -> member.wrapper().isPresent())
                        .map(UnionDecl.Member::type)
                        .toList()))
                .orElse(Set.of());
    }

    private boolean isDeprecated(JavaName name) {
        return find(name).map(TypeDecl::deprecated).orElse(false);
    }

    /**
     * The simple names of the types that a declaration, or one in it, nests or inherits. Java sees them in the
     * declaration's header and body, JavaPoet does not see all of them: nothing of such a name can be imported.
     */
    String[] namesInScope(TypeDecl decl) {
        Set<String> names = new TreeSet<>();
        addNamesInScope(names, decl);
        // What its own members inherit of a union is in it already.
        nested(decl).stream()
                .filter(nested -> !unions(nested).equals(List.of(decl.name())))
                .forEach(nested -> addNamesInScope(names, nested));
        return names.toArray(String[]::new);
    }

    /** The top-level types whose simple names mean a nested type in a declaration: one that kept its name when they came. */
    Set<JavaName> shadowedIn(TypeDecl decl) {
        Set<String> names = new TreeSet<>();
        addNamesInScope(names, decl);
        find(decl.name().topLevel()).ifPresent(owner -> addNamesInScope(names, owner));
        return names.stream()
                .map(name -> JavaName.of(decl.name().packageName(), name))
                .filter(name -> find(name).isPresent())
                .collect(Collectors.toSet());
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
}
