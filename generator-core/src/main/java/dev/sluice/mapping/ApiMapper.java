package dev.sluice.mapping;

import dev.sluice.diagnostics.Code;
import dev.sluice.diagnostics.Diagnostics;
import dev.sluice.model.Additions;
import dev.sluice.model.ApiModel;
import dev.sluice.model.ClientDecl;
import dev.sluice.model.JavaName;
import dev.sluice.model.OperationFilter;
import dev.sluice.model.SourceRef;
import dev.sluice.model.TypeDecl;
import dev.sluice.model.TypeIndex;
import dev.sluice.naming.FixedNames;
import dev.sluice.naming.NameScope;
import dev.sluice.naming.ReservedNames;
import dev.sluice.spec.LoadedSpec;
import dev.sluice.spec.Node;
import dev.sluice.spec.Schema;
import java.util.Collection;
import java.util.HashMap;
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
        SourceRef document = spec.root().source();
        SchemaIds ids = new SchemaIds(document.file());
        TypeOverrides overrides = new TypeOverrides(options.overrides().types(), ids);
        Map<String, Schema> components = components();
        StreamOverrides streams = new StreamOverrides(options, spec, diagnostics);
        OperationFilter filter = options.filter();
        List<OperationSketch> operations = OperationSelection.select(
                new OperationReader(spec, new StreamFinder(spec, streams), diagnostics).read(),
                filter,
                document,
                diagnostics);
        streams.reportUnused();
        ShapeReader shapes = new ShapeReader(new Subtypes(List.copyOf(components.values())), FileParts.of(operations));
        if (!filter.isAll()) {
            components = reachable(components, operations, new SiteFinder(shapes, overrides));
        }

        Collection<Site> sites = findSites(new SiteFinder(shapes, overrides), components, operations);
        TypeNames names = new TypeNames(options, ids, diagnostics);
        names.allot(sites, document);

        if (!options.modelsOnly()) {
            operations.forEach(new TextContent(shapes, diagnostics)::check);
        }
        TypeMapper types = new TypeMapper(shapes, names, overrides, diagnostics);
        SentTypes sent = new SentTypes(new SiteFinder(shapes, overrides), new SiteFinder(shapes, overrides), spec);
        sent.find(operations, options.overrides().patchNulls());
        List<TypeDecl> decls = new DeclMapper(shapes, names, types, sites, sent, diagnostics).map();
        Optional<ClientDecl> client = options.modelsOnly()
                ? Optional.empty()
                : Optional.of(clientMapper(shapes, names, types, decls).map(operations));
        return new ApiModel(decls, client, names.origins(), additions(sites, names, overrides));
    }

    private Map<JavaName, Additions> additions(Collection<Site> sites, TypeNames names, TypeOverrides overrides) {
        Map<JavaName, Additions> additions = new HashMap<>();
        sites.forEach(site -> additions.put(names.of(site.part()), overrides.additions(site.part())));
        additions.values().removeIf(Additions.NONE::equals);
        for (String id : overrides.unmet()) {
            diagnostics.error(
                    Code.UNMATCHED_OPTION,
                    spec.root().source(),
                    "nothing is emitted for '" + id + "', which 'types' names");
        }
        return additions;
    }

    /** The components that operations lead to. */
    private Map<String, Schema> reachable(
            Map<String, Schema> components, List<OperationSketch> operations, SiteFinder finder) {
        OperationTypes operationTypes = new OperationTypes(finder, spec);
        operations.forEach(operationTypes::find);
        operations.forEach(new IncomingTypes(finder, spec)::findCallbacks);
        finder.finish();
        Map<String, Schema> reachable = new LinkedHashMap<>(components);
        reachable.values().removeIf(schema -> !finder.hasMet(schema));
        return reachable;
    }

    private Map<String, Schema> components() {
        Map<String, Schema> components = new LinkedHashMap<>();
        for (Node.Entry entry : spec.components("schemas").entries()) {
            components.put(entry.key(), spec.schema(entry.value()));
        }
        return components;
    }

    private Collection<Site> findSites(
            SiteFinder finder, Map<String, Schema> components, List<OperationSketch> operations) {
        components.values().forEach(finder::announce);
        components.forEach((name, schema) -> finder.find(schema, List.of(name)));
        if (!options.modelsOnly()) {
            OperationTypes operationTypes = new OperationTypes(finder, spec);
            operations.forEach(operationTypes::find);
        }
        IncomingTypes incoming = new IncomingTypes(finder, spec);
        operations.forEach(incoming::findCallbacks);
        if (options.filter().isAll()) {
            incoming.findWebhooks();
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
                new FoldMapper(new TypeIndex(decls), streamNames, diagnostics));
        OperationMapper operations = new OperationMapper(types, parameters, responses);
        return new ClientMapper(spec, options, clientTypes, operations, parameters);
    }
}
