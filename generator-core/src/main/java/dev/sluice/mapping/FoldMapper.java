package dev.sluice.mapping;

import dev.sluice.diagnostics.Code;
import dev.sluice.diagnostics.Diagnostics;
import dev.sluice.model.JavaName;
import dev.sluice.model.Property;
import dev.sluice.model.RecordDecl;
import dev.sluice.model.ResponseShape.EventShape;
import dev.sluice.model.ResponseShape.Payload;
import dev.sluice.model.ResponseShape.Switch;
import dev.sluice.model.ResultOverride;
import dev.sluice.model.StreamResult;
import dev.sluice.model.StreamResult.Carrier;
import dev.sluice.model.TypeIndex;
import dev.sluice.model.TypeRef;
import dev.sluice.model.UnionDecl;
import dev.sluice.naming.Identifiers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds out what the events of a stream add up to: the answer that the operation gives in one piece. */
final class FoldMapper {

    private static final Set<String> BEGINNINGS =
            Set.of("START", "STARTED", "BEGIN", "CREATED", "QUEUED", "PROGRESS", "PARTIAL");

    private final TypeIndex types;
    private final StreamNames names;
    private final Diagnostics diagnostics;

    FoldMapper(TypeIndex types, StreamNames names, Diagnostics diagnostics) {
        this.types = types;
        this.names = names;
        this.diagnostics = diagnostics;
    }

    /**
     * The events with their result.
     *
     * @param whole what the operation answers in one piece, where it does, unless the user says what the result is
     * @param by what asks for events
     */
    EventShape withResult(EventShape events, Optional<TypeRef> whole, OperationSketch operation, Optional<Switch> by) {
        Optional<ResultOverride> said = said(operation);
        if (said.filter(ResultOverride::isNone).isPresent()) {
            return none(events, "the configuration says so");
        }
        EventShape found = find(events, whole, operation, by);
        if (said.isPresent() && found.result() instanceof StreamResult.None none) {
            diagnostics.error(
                    Code.INVALID_OPTION, said.get().at(), said.get().operation() + " has no result: " + none.reason());
        }
        return found;
    }

    private static Optional<ResultOverride> said(OperationSketch operation) {
        return operation.events().flatMap(StreamSketch::result).map(StreamSketch.Result::said);
    }

    private EventShape find(
            EventShape events, Optional<TypeRef> whole, OperationSketch operation, Optional<Switch> by) {
        if (whole.isEmpty()) {
            return none(events, "the operation answers nothing but events, so that the whole has no type");
        }
        if (events.payload() == Payload.DATA_TEXT || events.payload() == Payload.RAW_EVENT) {
            return none(events, "its events have no type");
        }
        List<Carrier> carriers = carriers(events.item(), whole.get());
        if (carriers.stream().anyMatch(carrier -> !isBeginning(carrier.event()))) {
            return events.with(new StreamResult.Carried(name(events, whole.get(), operation), whole.get(), carriers));
        }
        if (types.find(whole.get(), RecordDecl.class).isEmpty()) {
            return none(events, "the whole is no object of declared properties");
        }
        Optional<EventShape> assembled = assembled(events, whole.get(), operation);
        if (assembled.isPresent()) {
            return assembled.get();
        }
        return carriers.isEmpty()
                ? folded(events, whole.get(), operation, by)
                : none(events, "only the event that begins the stream holds the whole");
    }

    private Optional<EventShape> assembled(EventShape events, TypeRef whole, OperationSketch operation) {
        Optional<ResultOverride> said = said(operation);
        Fold fold = new Fold(types, said.map(ResultOverride::rules).orElse(ResultOverride.Rules.NONE));
        return types.find(events.item(), UnionDecl.class)
                .flatMap(new EventParts(types, whole, fold)::in)
                .filter(parts -> parts.stream()
                        .anyMatch(part ->
                                !(part.place() instanceof StreamResult.Place.All) || !isBeginning(part.event())))
                .map(parts -> {
                    said.ifPresent(result -> fold.override(result.at(), diagnostics));
                    return events.with(
                            new StreamResult.Assembled(name(events, whole, operation), whole, parts, fold.rules()));
                });
    }

    private EventShape folded(EventShape events, TypeRef whole, OperationSketch operation, Optional<Switch> by) {
        Map<String, Property> ofChunk = Fold.properties(types, events.item());
        events.errorProperty().ifPresent(ofChunk::remove);
        Map<String, Property> ofWhole = Fold.properties(types, whole);
        Optional<ResultOverride> said = said(operation);
        Fold fold = new Fold(types, said.map(ResultOverride::rules).orElse(ResultOverride.Rules.NONE));
        fold.join(ofChunk, ofWhole);
        said.ifPresent(result -> fold.override(result.at(), diagnostics));
        List<String> missing =
                required(ofWhole).filter(name -> !ofChunk.containsKey(name)).toList();
        boolean isAllThere = missing.isEmpty() && required(ofWhole).findAny().isPresent();
        boolean isLikeWhole = !ofChunk.isEmpty() && ofWhole.keySet().containsAll(ofChunk.keySet());
        boolean isSaid = said.flatMap(ResultOverride::type).isPresent() && fold.hasPart();
        if (!fold.growsText() && !isAllThere && !isLikeWhole && !isSaid) {
            return none(
                    events,
                    missing.isEmpty()
                            ? "nothing in its events is a piece of the whole"
                            : "none of its events holds what the whole requires: " + String.join(", ", missing));
        }
        boolean isPiece = fold.hasIndex() || isAskedForInBody(by) && fold.hasText();
        if (events.item().equals(whole) && !isPiece && !isSaid) {
            return none(events, "each of its events is a whole");
        }
        return events.with(new StreamResult.Folded(name(events, whole, operation), whole, fold.rules()));
    }

    private static Stream<String> required(Map<String, Property> properties) {
        return properties.values().stream()
                .filter(property -> property.isRequired() && property.constant().isEmpty())
                .map(Property::wireName);
    }

    /** A watch asks for events elsewhere. */
    private static boolean isAskedForInBody(Optional<Switch> by) {
        return by.filter(found -> found.in() == Switch.In.BODY).isPresent();
    }

    private static EventShape none(EventShape events, String reason) {
        return events.with(new StreamResult.None(reason));
    }

    private JavaName name(EventShape events, TypeRef whole, OperationSketch operation) {
        return names.of(events.item(), (TypeRef.Named) whole, operation.id());
    }

    /** Such as {@code message_start}, which holds a whole that is still empty. */
    private static boolean isBeginning(JavaName event) {
        String words = Identifiers.constantName(event.simpleName());
        return Stream.of(words.split("_")).anyMatch(BEGINNINGS::contains);
    }

    private List<Carrier> carriers(TypeRef events, TypeRef whole) {
        if (!(whole instanceof TypeRef.Named)) {
            return List.of();
        }
        List<Carrier> carriers = new ArrayList<>();
        types.find(events, UnionDecl.class)
                .ifPresent(union -> union.members().stream()
                        .filter(member -> member.type() instanceof TypeRef.Named)
                        .forEach(member -> accessorsTo(whole, member.type(), 2)
                                .ifPresent(accessors ->
                                        carriers.add(new Carrier(((TypeRef.Named) member.type()).name(), accessors)))));
        return carriers;
    }

    /** The way to a property of this type, through the fewest properties. */
    private Optional<List<String>> accessorsTo(TypeRef whole, TypeRef holder, int depth) {
        List<Property> properties =
                types.find(holder, RecordDecl.class).map(RecordDecl::properties).orElse(List.of());
        for (Property property : properties) {
            if (property.type().equals(whole)) {
                return Optional.of(List.of(property.javaName()));
            }
        }
        for (Property property : depth == 1 ? List.<Property>of() : properties) {
            Optional<List<String>> inner = accessorsTo(whole, property.type(), depth - 1);
            if (inner.isPresent()) {
                List<String> accessors = new ArrayList<>(List.of(property.javaName()));
                accessors.addAll(inner.get());
                return Optional.of(accessors);
            }
        }
        return Optional.empty();
    }
}
