package dev.sluice.mapping;

import dev.sluice.diagnostics.Diagnostics;
import dev.sluice.model.ApiModel;
import dev.sluice.model.ClientDecl;
import dev.sluice.model.TypeDecl;
import dev.sluice.model.TypeIndex;
import dev.sluice.naming.FixedNames;
import dev.sluice.naming.NameScope;
import dev.sluice.naming.ReservedNames;
import dev.sluice.spec.LoadedSpec;
import dev.sluice.spec.Node;
import dev.sluice.spec.Schema;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The stage from document to model: finds all types, names them, then maps types and operations. */
public final class ApiMapper {

    private final LoadedSpec spec;
    private final MappingOptions options;
    private final Diagnostics diagnostics;

    private ApiMapper(LoadedSpec spec, MappingOptions options, Diagnostics diagnostics) {
        this.spec = spec;
        this.options = options;
        this.diagnostics = diagnostics;
    }

    /** The model of a document; what the document leaves wrong or open is reported. */
    public static ApiModel map(LoadedSpec spec, MappingOptions options, Diagnostics diagnostics) {
        return new ApiMapper(spec, options, diagnostics).map();
    }

    private ApiModel map() {
        Map<String, Schema> components = components();
        ShapeReader shapes = new ShapeReader(new Subtypes(List.copyOf(components.values())));
        StreamOverrides overrides = new StreamOverrides(options.streams(), spec, diagnostics);
        List<OperationSketch> operations =
                new OperationReader(spec, new StreamFinder(spec, overrides), diagnostics).read();
        overrides.reportUnused();

        Collection<Site> sites = findSites(shapes, components, operations);
        TypeNames names = new TypeNames(
                options.modelPackage(),
                options.names(),
                new SchemaIds(spec.root().source().file()),
                diagnostics);
        names.allot(sites);

        TypeMapper types = new TypeMapper(shapes, names, diagnostics);
        List<TypeDecl> decls = new DeclMapper(shapes, names, types, sites, diagnostics).map();
        Optional<ClientDecl> client = options.modelsOnly()
                ? Optional.empty()
                : Optional.of(clientMapper(shapes, names, types, decls).map(operations));
        return new ApiModel(decls, client, names.origins());
    }

    private Map<String, Schema> components() {
        Map<String, Schema> components = new LinkedHashMap<>();
        for (Node.Entry entry : spec.components("schemas").entries()) {
            components.put(entry.key(), spec.schema(entry.value()));
        }
        return components;
    }

    private Collection<Site> findSites(
            ShapeReader shapes, Map<String, Schema> components, List<OperationSketch> operations) {
        SiteFinder finder = new SiteFinder(shapes);
        components.values().forEach(finder::announce);
        components.forEach((name, schema) -> finder.find(schema, List.of(name)));
        if (!options.modelsOnly()) {
            OperationTypes operationTypes = new OperationTypes(finder, spec);
            operations.forEach(operationTypes::find);
        }
        return finder.finish();
    }

    private ClientMapper clientMapper(ShapeReader shapes, TypeNames names, TypeMapper types, List<TypeDecl> decls) {
        ParameterMapper parameters = new ParameterMapper(spec, types, names, diagnostics);
        NameScope clientTypes = NameScope.ofTypes(ReservedNames::isReservedType);
        Map<String, String> streams = options.names().in(FixedNames.STREAMS);
        clientTypes.keep(streams, streams.keySet());
        StreamNames streamNames = new StreamNames(options.basePackage(), clientTypes, names::isTopLevel);
        ResponseMapper responses = new ResponseMapper(
                types,
                new StreamMapper(shapes, types),
                new SwitchFinder(shapes, spec),
                new FoldMapper(new TypeIndex(decls), streamNames));
        OperationMapper operations = new OperationMapper(types, parameters, responses);
        return new ClientMapper(spec, options, clientTypes, operations, parameters);
    }
}
