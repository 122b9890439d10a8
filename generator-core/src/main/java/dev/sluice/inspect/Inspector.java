package dev.sluice.inspect;

import dev.sluice.diagnostics.Code;
import dev.sluice.diagnostics.Diagnostic;
import dev.sluice.inspect.Inspection.OperationView;
import dev.sluice.inspect.Inspection.TypeView;
import dev.sluice.inspect.Inspection.UnionView;
import dev.sluice.lock.ApiSurface;
import dev.sluice.lock.ApiSurface.Kind;
import dev.sluice.lock.ApiSurface.Member;
import dev.sluice.lock.ApiSurface.Type;
import dev.sluice.model.ApiModel;
import dev.sluice.model.ClientDecl.ApiGroup;
import dev.sluice.model.Operation;
import dev.sluice.model.TypeDecl;
import dev.sluice.model.TypeIndex;
import dev.sluice.model.TypeText;
import dev.sluice.model.UnionDecl;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks at a model as its user would. */
public final class Inspector {
    private static final Set<Kind> OF_CLIENT = Set.of(Kind.CLIENT, Kind.INTERFACE, Kind.STREAM);

    private final ApiModel model;
    private final ApiSurface api;

    private Inspector(ApiModel model, ApiSurface api) {
        this.model = model;
        this.api = api;
    }

    /** @param findings what was reported about the document */
    public static Inspection inspect(ApiModel model, ApiSurface api, List<Diagnostic> findings) {
        Inspector inspector = new Inspector(model, api);
        return new Inspection(
                model.client().map(client -> client.name().simpleName()).orElse(""),
                inspector.operations(),
                inspector.types(),
                inspector.unions(),
                findings.stream()
                        .filter(finding -> finding.code() == Code.UNSUPPORTED_SCHEMA)
                        .map(Diagnostic::toString)
                        .toList());
    }

    private List<OperationView> operations() {
        Map<String, List<String>> methods = api.types().stream()
                .filter(type -> type.kind() == Kind.INTERFACE)
                .flatMap(type -> type.members().stream())
                .collect(Collectors.groupingBy(
                        member -> member.key().orElse(""),
                        Collectors.mapping(Member::declaration, Collectors.toList())));
        return model.client().stream()
                .flatMap(client -> client.groups().stream())
                .flatMap(group -> group.operations().stream().map(operation -> view(group, operation, methods)))
                .toList();
    }

    private static OperationView view(ApiGroup group, Operation operation, Map<String, List<String>> methods) {
        List<String> signatures = Stream.of(operation.key(), operation.streamKey())
                .flatMap(key -> methods.getOrDefault(key, List.of()).stream())
                .toList();
        return new OperationView(
                operation.key(),
                group.accessor(),
                signatures,
                StreamText.of(operation.response()),
                StreamText.result(operation.response()));
    }

    private List<TypeView> types() {
        return api.types().stream()
                .filter(type -> !OF_CLIENT.contains(type.kind()))
                .map(type -> new TypeView(
                        type.kind().word(),
                        type.name(),
                        origin(type),
                        type.members().size()))
                .toList();
    }

    private static String origin(Type type) {
        return type.origins().isEmpty() ? "" : type.origins().get(0).id();
    }

    private List<UnionView> unions() {
        return model.types().stream()
                .flatMap(Inspector::withNested)
                .filter(UnionDecl.class::isInstance)
                .map(UnionDecl.class::cast)
                .sorted(Comparator.comparing(union -> union.name().withinPackage()))
                .map(Inspector::view)
                .toList();
    }

    private static Stream<TypeDecl> withNested(TypeDecl decl) {
        return Stream.concat(Stream.of(decl), TypeIndex.nested(decl).stream());
    }

    private static UnionView view(UnionDecl union) {
        DecisionText decision = DecisionText.of(union.decision());
        List<String> members = union.members().stream()
                .map(member -> TypeText.of(member.type()))
                .toList();
        return new UnionView(
                union.name().withinPackage(),
                members,
                decision.questions(),
                !union.decision().openMembers().isEmpty());
    }
}
