package dev.sluice.corpus;

import dev.sluice.model.ApiModel;
import dev.sluice.model.Decision;
import dev.sluice.model.EnumDecl;
import dev.sluice.model.JavaName;
import dev.sluice.model.Property;
import dev.sluice.model.RecordDecl;
import dev.sluice.model.TypeDecl;
import dev.sluice.model.TypeRef;
import dev.sluice.model.UnionDecl;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The names of properties that anywhere in a document tell members of a union apart, or hold an enum's value. */
final class SchemaWords {

    private final Set<String> tags = new HashSet<>();
    private final Set<String> enums = new HashSet<>();
    private final Set<JavaName> enumTypes = new HashSet<>();

    SchemaWords(ApiModel model) {
        List<TypeDecl> types =
                model.types().stream().flatMap(SchemaWords::withNested).toList();
        types.stream().filter(EnumDecl.class::isInstance).map(TypeDecl::name).forEach(enumTypes::add);
        for (TypeDecl type : types) {
            if (type instanceof RecordDecl object) {
                object.properties().forEach(this::addEnum);
            } else if (type instanceof UnionDecl union) {
                addTags(union.decision());
            }
        }
    }

    boolean isTag(String name) {
        return tags.contains(name);
    }

    boolean isEnum(String name) {
        return enums.contains(name);
    }

    private void addEnum(Property property) {
        if (property.type() instanceof TypeRef.Named named && enumTypes.contains(named.name())) {
            enums.add(property.wireName());
        }
    }

    private void addTags(Decision decision) {
        if (decision instanceof Decision.ByValue byValue) {
            tags.add(byValue.property());
        }
        decision.branches().forEach(this::addTags);
    }

    private static Stream<TypeDecl> withNested(TypeDecl type) {
        List<TypeDecl> nested = type instanceof RecordDecl object
                ? object.nested()
                : type instanceof UnionDecl union ? union.nested() : List.of();
        return Stream.concat(Stream.of(type), nested.stream());
    }
}
