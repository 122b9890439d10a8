package dev.sluice.mapping;

import dev.sluice.diagnostics.Diagnostics;
import dev.sluice.mapping.Shape.EnumShape;
import dev.sluice.mapping.Shape.ObjectShape;
import dev.sluice.model.JavaName;
import dev.sluice.model.TypeDecl;
import java.util.Collection;
import java.util.List;

/** Maps every schema that a type is emitted for. */
final class DeclMapper {

    private final TypeNames names;
    private final Collection<Site> sites;
    private final Diagnostics diagnostics;
    private final UnionHierarchy hierarchy;
    private final RecordMapper records;
    private final EnumMapper enums;
    private final UnionMapper unions;

    DeclMapper(
            ShapeReader shapes,
            TypeNames names,
            TypeMapper types,
            Collection<Site> sites,
            SentTypes sent,
            Diagnostics diagnostics) {
        this.names = names;
        this.sites = sites;
        this.diagnostics = diagnostics;
        this.hierarchy = new UnionHierarchy(sites, names);
        this.records = new RecordMapper(types, names, sent);
        this.enums = new EnumMapper(diagnostics);
        this.unions = new UnionMapper(types, names, enums, hierarchy, new DecisionBuilder(shapes, types));
    }

    /** The top-level types, each with those that nest in it. */
    List<TypeDecl> map() {
        return sites.stream()
                .filter(Site::isTopLevel)
                .map(site -> map(
                        site,
                        names.nestedIn(site).stream()
                                .map(inner -> map(inner, List.of()))
                                .toList()))
                .toList();
    }

    private TypeDecl map(Site site, List<TypeDecl> nested) {
        JavaName name = names.of(site.part());
        if (site.shape() instanceof ObjectShape object) {
            return records.map(site.part(), object, name, hierarchy.unionsOf(name), nested);
        }
        if (site.shape() instanceof EnumShape named) {
            return enums.map(site.part().schema(), named, name, names.fixedIn(name));
        }
        return unions.map(site, name, nested, diagnostics);
    }
}
