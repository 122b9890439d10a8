package dev.sluice.mapping;

import dev.sluice.model.JsonKind;
import dev.sluice.model.Property;
import dev.sluice.model.RecordDecl;
import dev.sluice.model.StreamResult.Part;
import dev.sluice.model.StreamResult.Place;
import dev.sluice.model.TypeIndex;
import dev.sluice.model.TypeRef;
import dev.sluice.model.UnionDecl;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds where in the whole each event belongs, where events of several types tell of different parts of it: one brings
 * the whole as it begins or ends, others an element of one of its arrays or more of that element, others some properties.
 *
 * <p>A property of an event is, in this order: the whole's property of the same name; the whole, if it is of that type or
 * has all that the whole requires; an element of an array, if the event has an index and only one array's elements have all its
 * properties; some properties of the whole, if the whole has them all; more of an element, if the event has an index and
 * only one array's elements have any of its properties.
 */
final class EventParts {

    private final TypeIndex types;
    private final Map<String, Property> whole;
    private final TypeRef wholeType;
    private final FoldedItems items;
    private final Fold fold;
    private final List<Part> parts = new ArrayList<>();
    private final Set<String> told = new HashSet<>();
    private boolean isAssembled;

    EventParts(TypeIndex types, TypeRef wholeType, Fold fold) {
        this.types = types;
        this.wholeType = wholeType;
        this.whole = Fold.properties(types, wholeType);
        this.items = new FoldedItems(types, fold);
        this.fold = fold;
    }

    /** What the events hold of the whole; empty unless that is all that it requires, and more than names say. */
    Optional<List<Part>> in(UnionDecl events) {
        events.members().stream()
                .flatMap(member -> types.find(member.type(), RecordDecl.class).stream())
                .forEach(this::look);
        return isAssembled && told.containsAll(required()) ? Optional.of(parts) : Optional.empty();
    }

    /** What the whole requires and events have to tell. */
    private List<String> required() {
        return whole.values().stream()
                .filter(Property::isRequired)
                .filter(property -> property.constant().isEmpty())
                .map(Property::wireName)
                .toList();
    }

    /** What an event tells is what its {@code data} does, if it is nothing but that and an event's other fields. */
    private void look(RecordDecl event) {
        Optional<Property> data = event.properties().stream()
                .filter(property -> property.wireName().equals("data"))
                .filter(property -> event.properties().stream()
                        .map(Property::wireName)
                        .allMatch(StreamMapper.EVENT_FIELDS::contains))
                .findFirst();
        if (data.isEmpty()) {
            look(event, Optional.empty(), event);
        } else {
            types.find(data.get().type(), RecordDecl.class)
                    .ifPresent(inside -> look(event, Optional.of(data.get().javaName()), inside));
        }
    }

    private void look(RecordDecl event, Optional<String> inside, RecordDecl holder) {
        Optional<String> index = index(holder);
        for (Property property : holder.properties()) {
            if (isTold(property) && index.filter(property.javaName()::equals).isEmpty()) {
                place(property, index)
                        .ifPresent(place -> parts.add(new Part(event.name(), inside, property.javaName(), place)));
            }
        }
    }

    /** The only property that counts, such as {@code index} or {@code block_index}. */
    private static Optional<String> index(RecordDecl event) {
        List<Property> found = event.properties().stream()
                .filter(property -> property.type() instanceof TypeRef.Scalar scalar
                        && scalar.kind().jsonKind() == JsonKind.NUMBER)
                .filter(property -> property.wireName().matches("(.*_|^)index|.*Index"))
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0).javaName()) : Optional.empty();
    }

    private Optional<Place> place(Property property, Optional<String> index) {
        if (property.type().equals(wholeType)) {
            return Optional.of(all(property));
        }
        Property namesake = whole.get(property.wireName());
        if (namesake != null && items.canBe(property.type(), namesake.type())) {
            told.add(namesake.wireName());
            fold.joinProperty(property, namesake);
            items.joinNamesake(Fold.path("", namesake.wireName()), property, namesake);
            return Optional.of(new Place.Member(namesake.wireName()));
        }
        Set<String> names = told(property.type());
        if (names.isEmpty()) {
            return Optional.empty();
        }
        if (isLikeWhole(property.type(), names)) {
            return Optional.of(all(property));
        }
        Optional<Property> list = index.flatMap(name -> items.only(whole, item -> item.containsAll(names)));
        if (list.isEmpty() && whole.keySet().containsAll(names)) {
            return Optional.of(around(property, index));
        }
        return list.or(() -> index.flatMap(name -> items.only(whole, item -> !Collections.disjoint(item, names))))
                .map(found -> element(property, found, index.orElseThrow()));
    }

    /** What is always the same tells nothing, and an error is no part of an answer. */
    private static boolean isTold(Property property) {
        return property.constant().isEmpty() && !property.wireName().equals("error");
    }

    private Set<String> told(TypeRef type) {
        return Fold.properties(types, type).values().stream()
                .filter(EventParts::isTold)
                .map(Property::wireName)
                .collect(Collectors.toSet());
    }

    private boolean isLikeWhole(TypeRef type, Set<String> names) {
        List<String> required = required();
        return types.find(type, RecordDecl.class).isPresent()
                && (required.size() > 1 && names.containsAll(required) || names.equals(told(wholeType)));
    }

    private Place all(Property property) {
        told.addAll(told(property.type()));
        isAssembled = true;
        return new Place.All();
    }

    private Place around(Property property, Optional<String> index) {
        told.addAll(told(property.type()));
        isAssembled = true;
        fold.joinPieces(Fold.properties(types, property.type()), whole);
        boolean tellsOfItems = items.join("", property.type(), wholeType);
        return new Place.Around(tellsOfItems ? index : Optional.empty());
    }

    private Place element(Property property, Property list, String index) {
        told.add(list.wireName());
        isAssembled = true;
        TypeRef item = items.itemOf(list.type()).orElseThrow();
        if (!property.type().equals(item) && !told(property.type()).equals(told(item))) {
            String path = Fold.path("", list.wireName());
            fold.joinItem(path, property.type());
            items.join(path, property.type(), item);
        }
        return new Place.Element(list.wireName(), index);
    }
}
