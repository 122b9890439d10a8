package dev.sluice.mapping;

import dev.sluice.model.ClientDecl;
import dev.sluice.model.ClientDecl.ApiGroup;
import dev.sluice.model.ClientDecl.AuthScheme;
import dev.sluice.model.Doc;
import dev.sluice.model.JavaName;
import dev.sluice.model.Operation;
import dev.sluice.model.Parameter;
import dev.sluice.naming.FixedNames;
import dev.sluice.naming.Identifiers;
import dev.sluice.naming.NameScope;
import dev.sluice.naming.ReservedNames;
import dev.sluice.spec.LoadedSpec;
import dev.sluice.spec.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Maps the document as a whole to a client with one interface per tag. */
final class ClientMapper {

    /** The client's own methods, and {@code java.lang.Object}'s. */
    private static final Set<String> OWN_METHODS = Set.of(
            "builder", "with", "hashCode", "toString", "getClass", "wait", "notify", "notifyAll", "clone", "finalize");

    private final LoadedSpec spec;
    private final MappingOptions options;
    private final OperationMapper operations;
    private final ParameterMapper parameters;
    private final NameScope typeNames;
    private final NameScope accessors =
            NameScope.ofMembers(name -> ReservedNames.isKeyword(name) || OWN_METHODS.contains(name));

    private final NameScope settings =
            NameScope.ofMembers(name -> ReservedNames.isKeyword(name) || ClientNames.isBuilderMethod(name));

    /** @param typeNames the names of the client's package */
    ClientMapper(
            LoadedSpec spec,
            MappingOptions options,
            NameScope typeNames,
            OperationMapper operations,
            ParameterMapper parameters) {
        this.spec = spec;
        this.options = options;
        this.typeNames = typeNames;
        this.operations = operations;
        this.parameters = parameters;
    }

    ClientDecl map(List<OperationSketch> sketches) {
        Node info = spec.root().get("info");
        String title = info.get("title").text();
        JavaName client = JavaName.of(options.basePackage(), typeNames.claimOrHash("", List.of(clientName(title))));
        Map<String, Node> shared = SharedHeaders.of(sketches, options.names());
        Map<String, String> before = options.names().in(FixedNames.SETTINGS);
        settings.keep(before, before.keySet());
        return new ClientDecl(
                client,
                title,
                Servers.firstAbsolute(spec.root()),
                groups(sketches, shared.keySet()),
                authSchemes(),
                sharedHeaders(shared),
                Docs.of(info));
    }

    /** What the option says, else what it was before, else what the title gives. */
    private String clientName(String title) {
        String before = options.names().in(FixedNames.CLIENT).get("");
        if (options.clientName().isEmpty() && before != null) {
            return before;
        }
        String name = options.clientName().orElseGet(() -> ClientNames.fromTitle(title));
        return Identifiers.typeName(name) + "Client";
    }

    private List<ApiGroup> groups(List<OperationSketch> sketches, Set<String> clientHeaders) {
        Map<String, List<OperationSketch>> byGroup = new LinkedHashMap<>();
        Map<String, String> tags = new LinkedHashMap<>();
        for (OperationSketch sketch : sketches) {
            String tag = ClientNames.groupOf(sketch.node());
            String accessor = tag.isEmpty() ? "api" : Identifiers.memberName(tag);
            tags.putIfAbsent(accessor, tag);
            byGroup.computeIfAbsent(accessor, key -> new ArrayList<>()).add(sketch);
        }
        typeNames.keep(options.names().in(FixedNames.INTERFACES), byGroup.keySet());
        List<ApiGroup> groups = new ArrayList<>();
        byGroup.forEach((accessor, members) -> {
            String tag = tags.get(accessor);
            groups.add(new ApiGroup(
                    interfaceName(accessor, tag), accessor(accessor), operations(members, clientHeaders), doc(tag)));
        });
        return groups;
    }

    private JavaName interfaceName(String accessor, String tag) {
        String word = tag.isEmpty() ? "Default" : Identifiers.capitalize(Identifiers.memberName(tag));
        return JavaName.of(options.basePackage(), typeNames.claimOrHash(accessor, List.of(word + "Api")));
    }

    private String accessor(String wanted) {
        return accessors.claimOrHash(wanted, List.of(wanted, wanted + "Api"));
    }

    private List<Operation> operations(List<OperationSketch> sketches, Set<String> clientHeaders) {
        List<String> keys = sketches.stream()
                .flatMap(sketch -> Stream.of(sketch.key(), Operation.streamKey(sketch.key())))
                .toList();
        NameScope methods = NameScope.ofMembers(name -> ReservedNames.isKeyword(name) || OWN_METHODS.contains(name))
                .keep(options.names().in(FixedNames.OPERATIONS), keys);
        return sketches.stream()
                .map(sketch -> operations.map(sketch, methods, clientHeaders))
                .toList();
    }

    private Doc doc(String tag) {
        return spec.root().get("tags").items().stream()
                .filter(node -> Identifiers.memberName(node.get("name").text()).equals(Identifiers.memberName(tag)))
                .map(Docs::of)
                .findFirst()
                .orElse(Doc.NONE);
    }

    private List<Parameter> sharedHeaders(Map<String, Node> shared) {
        return shared.values().stream()
                .map(node -> parameters.parameter(
                        node,
                        settings.claimOrHash(
                                ParameterMapper.key(node),
                                RecordMapper.candidates(node.get("name").text()))))
                .toList();
    }

    /** The security schemes that one value satisfies, each once. */
    private List<AuthScheme> authSchemes() {
        List<AuthScheme> schemes = new ArrayList<>();
        for (Node.Entry entry : spec.components("securitySchemes").entries()) {
            authScheme(entry.value().resolved(), entry.key())
                    .filter(scheme -> !schemes.contains(scheme))
                    .ifPresent(schemes::add);
        }
        return schemes;
    }

    private Optional<AuthScheme> authScheme(Node scheme, String name) {
        return switch (scheme.get("type").text()) {
            case "http" ->
                scheme.get("scheme").text().equalsIgnoreCase("basic")
                        ? Optional.of(new AuthScheme.Basic())
                        : Optional.of(new AuthScheme.Bearer());
            case "oauth2", "openIdConnect" -> Optional.of(new AuthScheme.Bearer());
            case "apiKey" -> apiKey(scheme, name);
            default -> Optional.empty();
        };
    }

    private Optional<AuthScheme> apiKey(Node scheme, String name) {
        String wireName = scheme.get("name").text();
        Optional<Parameter.Location> in = switch (scheme.get("in").text()) {
            case "header" -> Optional.of(Parameter.Location.HEADER);
            case "query" -> Optional.of(Parameter.Location.QUERY);
            case "cookie" -> Optional.of(Parameter.Location.COOKIE);
            default -> Optional.empty();
        };
        return in.map(location -> new AuthScheme.ApiKey(
                settings.claimOrHash(ParameterMapper.key(scheme), RecordMapper.candidates(name)), wireName, location));
    }
}
