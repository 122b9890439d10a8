package dev.sluice.mapping;

import dev.sluice.model.EnumDecl;
import dev.sluice.model.Property;
import dev.sluice.model.RecordDecl;
import dev.sluice.model.StreamResult;
import dev.sluice.model.TypeIndex;
import dev.sluice.model.TypeRef;
import dev.sluice.model.UnionDecl;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Finds what in a part of the whole is there in another form: an element where the whole has an array, the text of JSON
 * where it has any JSON, and a tag that tells kinds of pieces apart where that of the whole tells kinds of elements apart.
 */
final class FoldedItems {

    private final TypeIndex types;
    private final TextItems textItems;
    private final Fold fold;
    private final Set<TypeRef> entered = new HashSet<>();

    FoldedItems(TypeIndex types, Fold fold) {
        this.types = types;
        this.textItems = new TextItems(types);
        this.fold = fold;
    }

    /** The only array whose elements have such properties. */
    Optional<Property> only(Map<String, Property> in, Predicate<Set<String>> names) {
        List<Property> found = in.values().stream()
                .filter(property -> itemOf(property.type())
                        .filter(item -> names.test(names(item)))
                        .isPresent())
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    Optional<TypeRef> itemOf(TypeRef list) {
        return textItems.listIn(list).map(TypeRef.ListOf::item);
    }

    /**
     * Finds the rules for a part that belongs where this path leads to.
     *
     * @return whether the part tells of elements, but not of which
     */
    boolean join(String path, TypeRef part, TypeRef whole) {
        if (!entered.add(part)) {
            return false;
        }
        Map<String, Property> ofPart = Fold.properties(types, part);
        Map<String, Property> ofWhole = Fold.properties(types, whole);
        boolean tellsOfItems = false;
        for (Property property : ofPart.values()) {
            Optional<Property> namesake = Optional.ofNullable(ofWhole.get(property.wireName()));
            if (namesake.isPresent()) {
                tag(path, property.wireName(), part, whole);
                tellsOfItems |= joinNamesake(Fold.path(path, property.wireName()), property, namesake.get());
            } else if (isObject(property.type())) {
                further(path, property, ofWhole);
            }
        }
        jsonText(path, ofPart, ofWhole);
        entered.remove(part);
        return tellsOfItems;
    }

    /** The same for a property of both. */
    boolean joinNamesake(String path, Property part, Property whole) {
        if (!isObject(part.type()) || !canBe(part.type(), whole.type())) {
            return false;
        }
        Optional<TypeRef> item = itemOf(whole.type());
        if (item.isPresent()) {
            fold.add(new StreamResult.Items(path));
            join(path, part.type(), item.get());
            return true;
        }
        return join(path, part.type(), whole.type());
    }

    /** One more element of the only array whose elements are like it. */
    private void further(String path, Property property, Map<String, Property> ofWhole) {
        Set<String> names = names(property.type());
        only(ofWhole, item -> item.containsAll(names)).ifPresent(list -> {
            fold.add(new StreamResult.Items(Fold.path(path, list.wireName())));
            fold.add(new StreamResult.Rename(Fold.path(path, property.wireName()), list.wireName()));
            fold.joinNothingIn(Fold.path(path, property.wireName()));
        });
    }

    /** The only text without a namesake is that of the only property that may be any JSON. */
    private void jsonText(String path, Map<String, Property> ofPart, Map<String, Property> ofWhole) {
        List<String> texts = names(
                ofPart,
                property -> property.type().equals(TypeRef.STRING) && !ofWhole.containsKey(property.wireName()));
        List<String> anything = names(ofWhole, property -> isAnything(property.type()));
        if (texts.size() == 1 && anything.size() == 1 && !ofPart.containsKey(anything.get(0))) {
            fold.add(new StreamResult.JsonText(Fold.path(path, texts.get(0)), anything.get(0)));
        }
    }

    /** Whether a part may be a property of the same name, or an element of it, as far as JSON kinds tell. */
    boolean canBe(TypeRef part, TypeRef whole) {
        Optional<TypeRef> item = itemOf(whole);
        return item.isPresent() && isObject(part)
                ? !Collections.disjoint(names(part), names(item.get()))
                : isObject(part) == isObject(whole);
    }

    private Set<String> names(TypeRef type) {
        return Fold.properties(types, type).keySet();
    }

    private static List<String> names(Map<String, Property> in, Predicate<Property> filter) {
        return in.values().stream()
                .filter(filter.and(property -> property.constant().isEmpty()))
                .map(Property::wireName)
                .toList();
    }

    private static boolean isAnything(TypeRef type) {
        return type.equals(TypeRef.ANY)
                || type instanceof TypeRef.MapOf map && map.value().equals(TypeRef.ANY);
    }

    private boolean isObject(TypeRef type) {
        return !Fold.properties(types, type).isEmpty();
    }

    /** What an element is, its first piece says; what kind of piece another is, the whole does not tell. */
    private void tag(String path, String name, TypeRef part, TypeRef whole) {
        Set<Object> ofPart = values(part, name);
        Set<Object> ofWhole = values(whole, name);
        if (!ofPart.isEmpty() && !ofWhole.isEmpty() && !ofWhole.containsAll(ofPart)) {
            fold.add(new StreamResult.First(Fold.path(path, name)));
        }
    }

    /** The strings that a property may be; empty where it may be any. */
    private Set<Object> values(TypeRef holder, String name) {
        Set<Object> values = new HashSet<>();
        records(holder)
                .flatMap(record -> record.properties().stream())
                .filter(property -> property.wireName().equals(name))
                .map(this::values)
                .forEach(values::addAll);
        return values;
    }

    private Collection<?> values(Property property) {
        return property.constant()
                .map(List::of)
                .orElseGet(() -> types.find(property.type(), EnumDecl.class)
                        .map(decl -> decl.constants().stream()
                                .map(EnumDecl.Constant::value)
                                .toList())
                        .orElse(List.of()));
    }

    private Stream<RecordDecl> records(TypeRef type) {
        return types.find(type, UnionDecl.class)
                .map(union -> union.members().stream().flatMap(member -> records(member.type())))
                .orElseGet(() -> types.find(type, RecordDecl.class).stream());
    }
}
