package dev.sluice.mapping;

import dev.sluice.mapping.Shape.Alias;
import dev.sluice.mapping.Shape.Field;
import dev.sluice.mapping.Shape.ListShape;
import dev.sluice.mapping.Shape.MapShape;
import dev.sluice.mapping.Shape.Member;
import dev.sluice.mapping.Shape.ObjectShape;
import dev.sluice.mapping.Shape.UnionShape;
import dev.sluice.spec.Schema;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds every schema that a Java type is emitted for: from the components and the operations inwards, and wherever a
 * {@code $ref} leads that is neither.
 */
final class SiteFinder {

    private record Root(Schema schema, List<String> names) {}

    private final ShapeReader shapes;
    private final TypeOverrides overrides;
    private final Map<String, Site> sites = new LinkedHashMap<>();
    private final Set<String> roots = new HashSet<>();
    private final Deque<Root> elsewhere = new ArrayDeque<>();

    SiteFinder(ShapeReader shapes, TypeOverrides overrides) {
        this.shapes = shapes;
        this.overrides = overrides;
    }

    /** Says that this schema will be given to {@link #find}: a reference to it is none to elsewhere. */
    void announce(Schema root) {
        roots.add(root.id());
    }

    /** Finds the types in and below a schema. */
    void find(Schema root, List<String> names) {
        walk(Part.of(root), Trail.root(names));
    }

    /** Finds the types in and below a schema that is used in this place only, unless it is a reference. */
    void findIn(Schema schema, String name) {
        if (schema.isRef() && shapes.shapeOf(Part.of(schema)) instanceof Alias) {
            schema.target()
                    .ifPresent(target -> refer(target, Trail.root(List.of(name)).property("")));
        } else {
            find(schema, List.of(name));
        }
    }

    /** Whether references have led to this schema. */
    boolean hasMet(Schema root) {
        return roots.contains(root.id());
    }

    /** Whether a type is emitted for this. */
    boolean hasFound(Part part) {
        return sites.containsKey(part.id());
    }

    /** Goes where references led that were not announced; returns all that was found, in the order of finding. */
    Collection<Site> finish() {
        while (!elsewhere.isEmpty()) {
            Root root = elsewhere.remove();
            find(root.schema(), root.names());
        }
        return sites.values();
    }

    private void walk(Part part, Trail trail) {
        Part at = part;
        Set<String> seen = new HashSet<>();
        while (overrides.of(at).isEmpty() && shapes.shapeOf(at) instanceof Alias alias && seen.add(at.id())) {
            if (alias.byReference()) {
                refer(alias.target().schema(), trail);
                return;
            }
            at = alias.target();
        }
        if (overrides.of(at).isPresent()) {
            return;
        }
        Shape shape = shapes.shapeOf(at);
        if (!shape.isDeclared()) {
            walkInto(shape, trail);
        } else if (!sites.containsKey(at.id())) {
            String owner = trail.owner().orElse(at.id());
            Site site = new Site(at, shape, owner, trail.rootNames(), trail.words());
            sites.put(at.id(), site);
            walkInto(shape, trail.owner().isPresent() ? trail : trail.into(at.id()));
        }
    }

    private void refer(Schema target, Trail trail) {
        if (!roots.add(target.id())) {
            return;
        }
        boolean isAlias = trail.owner().isEmpty() && trail.words().isEmpty();
        elsewhere.add(new Root(target, isAlias ? trail.rootNames() : RefNames.of(target)));
    }

    private void walkInto(Shape shape, Trail trail) {
        if (shape instanceof ListShape list) {
            list.items().ifPresent(items -> walk(items, trail.element("item")));
        } else if (shape instanceof MapShape map) {
            map.values().ifPresent(values -> walk(values, trail.element("value")));
        } else if (shape instanceof ObjectShape object) {
            for (Field field : object.fields()) {
                walk(field.part(), trail.property(field.name()));
            }
            object.additional().ifPresent(values -> walk(values, trail.property("value")));
        } else if (shape instanceof UnionShape union) {
            union.members().forEach(member -> walkMember(member, union, trail));
        }
    }

    private void walkMember(Member member, UnionShape union, Trail trail) {
        if (!member.inline()) {
            refer(member.part().schema(), trail.property(""));
        } else if (member.shape().isDeclared()) {
            walk(member.part(), MemberNames.extend(trail, member, union));
        } else if (member.shape() instanceof ListShape list) {
            list.items().ifPresent(items -> walk(items, trail.elementOfMember("item")));
        } else if (member.shape() instanceof MapShape map) {
            map.values().ifPresent(values -> walk(values, trail.elementOfMember("value")));
        }
    }
}
