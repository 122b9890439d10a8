package dev.sluice.mapping;

import dev.sluice.diagnostics.Code;
import dev.sluice.diagnostics.Diagnostics;
import dev.sluice.model.EnumDecl;
import dev.sluice.model.JavaName;
import dev.sluice.model.JsonKind;
import dev.sluice.model.Property;
import dev.sluice.model.RecordDecl;
import dev.sluice.model.ResultOverride;
import dev.sluice.model.ScalarKind;
import dev.sluice.model.SourceRef;
import dev.sluice.model.StreamResult;
import dev.sluice.model.StreamResult.FoldRule;
import dev.sluice.model.TypeIndex;
import dev.sluice.model.TypeRef;
import dev.sluice.model.UnionDecl;
import dev.sluice.naming.Identifiers;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Maps the properties of a chunk onto those of the whole by their names, and finds how each joins. */
final class Fold {

    /** A string whose name ends like this says what something is, not how it goes on. */
    private static final Set<String> LABELS = Set.of("ID", "MODEL", "NAME", "REASON", "ROLE", "STATUS", "TYPE");

    private final TypeIndex types;
    private final TextItems textItems;
    private final OtherNames otherNames;
    private final Map<String, FoldRule> joins = new LinkedHashMap<>();
    private final Set<FoldRule> changes = new LinkedHashSet<>();
    private final Deque<JavaName> entered = new ArrayDeque<>();
    private final ResultOverride.Rules said;
    private final Set<String> met = new HashSet<>();
    private boolean growsText;
    private boolean hasIndex;
    private boolean hasPart;
    private boolean hasText;

    /** @param said what the user says of it */
    Fold(TypeIndex types, ResultOverride.Rules said) {
        this.types = types;
        this.textItems = new TextItems(types);
        this.otherNames = new OtherNames(types, said.rename());
        this.said = said;
    }

    /**
     * A place in the chunk.
     *
     * @param path the names that lead to it
     * @param piece whether it is in a piece of something: in an element of an array, or in what has another name in the
     *     whole. There strings are text; outside of it they may as well say the same in every chunk.
     */
    private record Place(String path, boolean piece) {
        Place at(String name) {
            return new Place(Fold.path(path, name), piece);
        }

        Place inPiece() {
            return new Place(path, true);
        }
    }

    /** Maps two objects; {@code ofWhole} is empty where the whole has no counterpart. */
    void join(Map<String, Property> ofChunk, Map<String, Property> ofWhole) {
        join(new Place("", false), ofChunk, ofWhole);
    }

    /** Maps some properties of the whole, which are sent piece by piece. */
    void joinPieces(Map<String, Property> ofChunk, Map<String, Property> ofWhole) {
        Map<String, Property> sent = new LinkedHashMap<>(ofWhole);
        sent.keySet().retainAll(ofChunk.keySet());
        join(new Place("", true), ofChunk, sent);
    }

    /** Maps one property of the whole. */
    void joinProperty(Property ofChunk, Property ofWhole) {
        join(new Place("", false).at(ofWhole.wireName()), ofChunk, Optional.of(ofWhole));
    }

    /** Maps an element of the array that this path leads to. */
    void joinItem(String path, TypeRef item) {
        join(new Place(path, true), item, Optional.empty(), false);
    }

    /** What is here comes at once, so that nothing inside joins. */
    void joinNothingIn(String path) {
        joins.keySet().removeIf(inside -> inside.startsWith(path + "/"));
    }

    /** Takes what does not follow from names. */
    void add(FoldRule rule) {
        if (rule instanceof StreamResult.First) {
            joins.put(rule.path(), rule);
        } else {
            changes.add(rule);
        }
    }

    /** The path that leads one step further. */
    static String path(String path, String name) {
        String step = name.replace("~", "~0").replace("/", "~1");
        return path.isEmpty() ? step : path + "/" + step;
    }

    /** Lets the user decide how some properties join; reports what no event has. The last step may be undeclared. */
    void override(SourceRef saidAt, Diagnostics diagnostics) {
        said.append().forEach(path -> joins.put(path, new StreamResult.Append(path)));
        said.replace().forEach(path -> joins.put(path, new StreamResult.Last(path)));
        said.bytes().forEach(path -> joins.put(path, new StreamResult.AppendBytes(path)));
        said.merge().forEach((path, property) -> {
            changes.add(new StreamResult.Merge(path, property));
            joins.put(path(path, property), new StreamResult.Last(path(path, property)));
        });
        Set<String> renamed = changes.stream()
                .filter(StreamResult.Rename.class::isInstance)
                .map(FoldRule::path)
                .collect(Collectors.toSet());
        Stream.of(
                        said.rename().keySet().stream().filter(path -> !renamed.contains(path)),
                        said.merge().keySet().stream().filter(path -> !met.contains(path)),
                        Stream.of(said.append(), said.replace(), said.bytes())
                                .flatMap(List::stream)
                                .filter(path ->
                                        path.contains("/") && !met.contains(path.substring(0, path.lastIndexOf('/')))))
                .flatMap(unknown -> unknown)
                .forEach(path -> diagnostics.error(
                        Code.INVALID_OPTION, saidAt, "nothing leads from an event to the answer by '" + path + "'"));
    }

    /** Whether the whole has a property of the events at all. */
    boolean hasPart() {
        return hasPart;
    }

    /** Whether some text of the whole comes in pieces. */
    boolean growsText() {
        return growsText;
    }

    /** Whether there is a string in the whole that may be text: one that is no label. */
    boolean hasText() {
        return hasText;
    }

    /** Whether the elements of some array say which they are. */
    boolean hasIndex() {
        return hasIndex;
    }

    List<FoldRule> rules() {
        return Stream.concat(joins.values().stream(), changes.stream()).toList();
    }

    /** Of a record its own, of a union those of all members: of each name the first. */
    static Map<String, Property> properties(TypeIndex types, TypeRef type) {
        Map<String, Property> properties = new LinkedHashMap<>();
        types.find(type, RecordDecl.class)
                .ifPresent(record -> record.properties().forEach(each -> properties.put(each.wireName(), each)));
        types.find(type, UnionDecl.class)
                .ifPresent(union -> union.members()
                        .forEach(member -> properties(types, member.type()).forEach(properties::putIfAbsent)));
        return properties;
    }

    private void join(Place place, Map<String, Property> ofChunk, Map<String, Property> ofWhole) {
        Map<String, String> names = otherNames.in(place.path(), ofChunk, ofWhole);
        names.forEach((chunk, whole) ->
                changes.add(new StreamResult.Rename(place.at(chunk).path(), whole)));
        ofWhole.values().forEach(property -> constant(place, property, ofChunk));
        ofChunk.forEach((name, property) -> {
            Place inside = names.containsKey(name) ? place.at(name).inPiece() : place.at(name);
            Optional<Property> whole = Optional.ofNullable(ofWhole.get(names.getOrDefault(name, name)));
            met.add(inside.path());
            hasPart |= whole.isPresent();
            join(inside, property, whole);
        });
    }

    private void constant(Place place, Property whole, Map<String, Property> ofChunk) {
        Object ofAnswer = whole.constant().orElse(null);
        if (ofAnswer == null || ofAnswer instanceof Number) {
            return;
        }
        Object sent = Optional.ofNullable(ofChunk.get(whole.wireName()))
                .flatMap(Property::constant)
                .orElse(ofAnswer);
        if (whole.isRequired() || !sent.equals(ofAnswer)) {
            changes.add(new StreamResult.Constant(place.at(whole.wireName()).path(), sent, ofAnswer));
        }
    }

    private void join(Place place, Property property, Optional<Property> whole) {
        String words = Identifiers.constantName(property.wireName());
        boolean isLabel = property.constant().isPresent()
                || whole.flatMap(Property::constant).isPresent()
                || whole.filter(other -> isNamedString(other.type())).isPresent()
                || LABELS.contains(words.substring(words.lastIndexOf('_') + 1));
        join(place, property.type(), whole.map(Property::type), isLabel);
    }

    private void join(Place place, TypeRef chunk, Optional<TypeRef> whole, boolean isLabel) {
        if (isBytes(chunk)) {
            joins.putIfAbsent(place.path(), new StreamResult.Append(place.path()));
            growsText |= whole.isPresent();
        } else if (isNamedString(chunk) || isLabel && chunk.equals(TypeRef.STRING)) {
            joins.putIfAbsent(place.path(), new StreamResult.Last(place.path()));
        } else if (chunk.equals(TypeRef.STRING)) {
            joinText(place, whole.isPresent());
        } else if (chunk instanceof TypeRef.ListOf list) {
            joinItems(place, list, whole.flatMap(textItems::listIn).map(TypeRef.ListOf::item));
        } else if (types.find(chunk, UnionDecl.class).isPresent()) {
            joinMembers(place, types.find(chunk, UnionDecl.class).get(), whole, isLabel);
        } else if (types.find(chunk, RecordDecl.class).isPresent()) {
            joinObjects(place, (TypeRef.Named) chunk, whole);
        }
    }

    private void joinText(Place place, boolean isInWhole) {
        hasText |= isInWhole;
        if (place.piece()) {
            joins.putIfAbsent(place.path(), new StreamResult.Append(place.path()));
            growsText |= isInWhole;
        }
    }

    /** Elements that do not say which they are stay what they are, whatever comes after them. */
    private void joinItems(Place place, TypeRef.ListOf list, Optional<TypeRef> whole) {
        Optional<Property> index = Optional.ofNullable(
                        properties(types, list.item()).get("index"))
                .filter(property -> property.type() instanceof TypeRef.Scalar scalar
                        && scalar.kind().jsonKind() == JsonKind.NUMBER);
        hasIndex |= index.isPresent();
        if (index.filter(property -> !property.isRequired()).isPresent()) {
            changes.add(new StreamResult.Indexed(place.path()));
        }
        if (index.isPresent() || said.merge().containsKey(place.path())) {
            join(place.inPiece(), list.item(), whole, false);
        } else if (place.piece()) {
            joins.putIfAbsent(place.path(), new StreamResult.Append(place.path()));
        }
    }

    private void joinMembers(Place place, UnionDecl union, Optional<TypeRef> whole, boolean isLabel) {
        textItems.in(union, whole).ifPresent(text -> changes.add(text.at(place.path())));
        for (UnionDecl.Member member : union.members()) {
            boolean isObject = types.find(member.type(), RecordDecl.class).isPresent();
            join(place, member.type(), isObject ? Optional.empty() : whole, isLabel);
        }
    }

    private void joinObjects(Place place, TypeRef.Named chunk, Optional<TypeRef> whole) {
        if (!entered.contains(chunk.name())) {
            entered.push(chunk.name());
            join(
                    place,
                    properties(types, chunk),
                    whole.map(type -> properties(types, type)).orElse(Map.of()));
            entered.pop();
        }
    }

    private static boolean isBytes(TypeRef type) {
        return type instanceof TypeRef.Scalar scalar && scalar.kind() == ScalarKind.BYTES;
    }

    /** A string that is one of several, or has a format. */
    private boolean isNamedString(TypeRef type) {
        boolean isFormatted = type instanceof TypeRef.Scalar scalar
                && scalar.kind() != ScalarKind.STRING
                && scalar.kind().jsonKind() == JsonKind.STRING;
        return isFormatted
                || types.find(type, EnumDecl.class)
                        .filter(decl -> decl.kind() == ScalarKind.STRING)
                        .isPresent();
    }
}
