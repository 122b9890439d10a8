package dev.sluice.mapping;

import dev.sluice.model.Property;
import dev.sluice.model.RecordDecl;
import dev.sluice.model.StreamResult;
import dev.sluice.model.TypeIndex;
import dev.sluice.model.TypeRef;
import dev.sluice.model.UnionDecl;
import java.util.List;
import java.util.Optional;

/** Finds the member of a union that is a piece of text as an object, such as {@code {"type": "text", "text": "…"}}. */
final class TextItems {

    private final TypeIndex types;

    TextItems(TypeIndex types) {
        this.types = types;
    }

    /** An object of text: the property that holds it, and the one that tells it from other objects. */
    record TextObject(String property, String tag, String value) {
        StreamResult.TextItem at(String path) {
            return new StreamResult.TextItem(path, property, tag, value);
        }
    }

    /** What text becomes where chunks hold text or an array, and the whole holds an array. */
    Optional<TextObject> in(UnionDecl chunk, Optional<TypeRef> whole) {
        List<TypeRef> members =
                chunk.members().stream().map(UnionDecl.Member::type).toList();
        boolean isEither =
                members.contains(TypeRef.STRING) && members.stream().anyMatch(TypeRef.ListOf.class::isInstance);
        return isEither
                ? whole.flatMap(this::listIn)
                        .flatMap(list -> types.find(list.item(), UnionDecl.class))
                        .flatMap(this::textObject)
                : Optional.empty();
    }

    /** The type if it is a list; of a union the first member that is. */
    Optional<TypeRef.ListOf> listIn(TypeRef type) {
        if (type instanceof TypeRef.ListOf list) {
            return Optional.of(list);
        }
        return types.find(type, UnionDecl.class).stream()
                .flatMap(union -> union.members().stream())
                .map(UnionDecl.Member::type)
                .filter(TypeRef.ListOf.class::isInstance)
                .map(TypeRef.ListOf.class::cast)
                .findFirst();
    }

    private Optional<TextObject> textObject(UnionDecl items) {
        List<TextObject> found = items.members().stream()
                .flatMap(member -> types.find(member.type(), RecordDecl.class).stream())
                .flatMap(record -> asText(record).stream())
                .toList();
        return found.stream()
                .filter(text -> found.size() == 1 || text.property().equals(text.value()))
                .findFirst();
    }

    /** A constant, and one string that must be there. */
    private static Optional<TextObject> asText(RecordDecl record) {
        List<Property> tags = record.properties().stream()
                .filter(property ->
                        property.constant().filter(String.class::isInstance).isPresent())
                .toList();
        List<Property> required = record.properties().stream()
                .filter(property -> property.isRequired() && property.constant().isEmpty())
                .toList();
        boolean isText = tags.size() == 1
                && required.size() == 1
                && required.get(0).type().equals(TypeRef.STRING);
        return isText
                ? Optional.of(
                        new TextObject(required.get(0).wireName(), tags.get(0).wireName(), (String)
                                tags.get(0).constant().get()))
                : Optional.empty();
    }
}
