package dev.sluice.mapping;

import dev.sluice.model.ApiModel;
import dev.sluice.model.ClientDecl;
import dev.sluice.model.Decision;
import dev.sluice.model.EnumDecl;
import dev.sluice.model.JavaName;
import dev.sluice.model.Operation;
import dev.sluice.model.Parameter;
import dev.sluice.model.Property;
import dev.sluice.model.RecordDecl;
import dev.sluice.model.ResponseShape;
import dev.sluice.model.ResponseShape.EventShape;
import dev.sluice.model.TypeDecl;
import dev.sluice.model.TypeRef;
import dev.sluice.model.UnionDecl;
import dev.sluice.model.ValuePath;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A model as short text, for tests to compare. */
final class ModelText implements TypeDecl.Visitor<String>, TypeRef.Visitor<String> {

    private static final ModelText TEXT = new ModelText();

    static String types(ApiModel model) {
        return lines(model.types().stream().map(type -> type.accept(TEXT)).toList());
    }

    static String client(ApiModel model) {
        ClientDecl client = model.client().orElseThrow();
        StringBuilder out = new StringBuilder(client.name().simpleName());
        client.serverUrl().ifPresent(url -> out.append(" at ").append(url));
        client.groups().forEach(group -> {
            out.append('\n')
                    .append(group.name().simpleName())
                    .append(" = ")
                    .append(group.accessor())
                    .append("()");
            group.operations().forEach(operation -> out.append("\n  ").append(TEXT.operation(operation)));
        });
        return out.toString();
    }

    static String type(TypeRef type) {
        return type.accept(TEXT);
    }

    static String lines(List<String> texts) {
        return String.join("\n", texts);
    }

    private String operation(Operation operation) {
        StringBuilder out = new StringBuilder(operation.methodName());
        operation.streamMethodName().ifPresent(name -> out.append('/').append(name));
        List<String> arguments = new java.util.ArrayList<>();
        operation.pathParameters().forEach(parameter -> arguments.add(parameter(parameter)));
        operation
                .body()
                .ifPresent(body -> arguments.add(body.format().name().toLowerCase(Locale.ROOT) + " "
                        + body.type().accept(this)));
        operation
                .params()
                .ifPresent(params -> arguments.add(params.name().simpleName() + "["
                        + params.parameters().stream().map(this::parameter).collect(Collectors.joining(", ")) + "]"));
        out.append('(').append(String.join(", ", arguments)).append(") -> ").append(response(operation.response()));
        operation
                .errors()
                .forEach(error -> out.append(" | ")
                        .append(error.status())
                        .append(' ')
                        .append(error.type().accept(this)));
        return out.toString();
    }

    private String parameter(Parameter parameter) {
        return parameter.type().accept(this) + (parameter.required() ? " " : "? ") + parameter.javaName();
    }

    private String response(ResponseShape response) {
        if (response instanceof ResponseShape.Json json) {
            return json.type().accept(this) + (json.orNothing() ? " or nothing" : "");
        }
        if (response instanceof ResponseShape.Events events) {
            return events(events.events()) + events.by().map(this::switchText).orElse("");
        }
        if (response instanceof ResponseShape.JsonOrEvents either) {
            return either.json().accept(this) + " or " + events(either.events()) + switchText(either.by());
        }
        if (response instanceof ResponseShape.WholeOrEvents either) {
            return response(either.whole()) + " or " + events(either.events()) + switchText(either.by());
        }
        return response.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    private String switchText(ResponseShape.Switch by) {
        return " by " + by.in() + " " + by.name() + "=" + by.events();
    }

    private String events(EventShape events) {
        return events.format() + " " + events.payload() + " " + events.item().accept(this)
                + events.envelope().map(name -> " in " + name.simpleName()).orElse("")
                + events.sentinel().map(sentinel -> " until " + sentinel).orElse("")
                + events.errorProperty().map(property -> " error " + property).orElse("");
    }

    @Override
    public String visitRecord(RecordDecl decl) {
        StringBuilder out = new StringBuilder("record " + decl.name().simpleName() + unions(decl.unions()));
        if (!decl.additional().equals(TypeRef.ANY)) {
            out.append(" + ").append(decl.additional().accept(this));
        }
        decl.properties().forEach(property -> out.append("\n  ").append(property(property)));
        decl.nested()
                .forEach(nested ->
                        out.append("\n").append(nested.accept(this).indent(4).stripTrailing()));
        return out.toString();
    }

    private String property(Property property) {
        String presence = switch (property.presence()) {
            case REQUIRED -> " ";
            case OPTIONAL -> "? ";
            case NULLABLE -> "| ";
            case OPTIONAL_NULLABLE -> "?| ";
            case PATCHABLE -> "?0 ";
        };
        return property.type().accept(this)
                + presence
                + property.javaName()
                + (property.javaName().equals(property.wireName()) ? "" : " '" + property.wireName() + "'")
                + property.constant().map(constant -> " = " + constant).orElse("");
    }

    private static String unions(List<JavaName> unions) {
        return unions.isEmpty()
                ? ""
                : " : " + unions.stream().map(JavaName::simpleName).collect(Collectors.joining(", "));
    }

    @Override
    public String visitEnum(EnumDecl decl) {
        return "enum " + decl.name().simpleName() + " " + decl.kind() + " " + constants(decl.constants());
    }

    private static String constants(List<EnumDecl.Constant> constants) {
        return constants.stream()
                .map(constant -> constant.javaName() + "=" + constant.value())
                .collect(Collectors.joining(", ", "[", "]"));
    }

    @Override
    public String visitUnion(UnionDecl decl) {
        StringBuilder out = new StringBuilder("union " + decl.name().simpleName() + unions(decl.unions()));
        for (UnionDecl.Member member : decl.members()) {
            String type = member.type().accept(this);
            out.append("\n  ")
                    .append(member.wrapper()
                            .map(name -> name + "(" + type + ")")
                            .orElse(type));
        }
        if (!decl.constants().isEmpty()) {
            out.append("\n  ").append(constants(decl.constants()));
        }
        out.append("\n  by ").append(decision(decl.decision()));
        decl.nested()
                .forEach(nested ->
                        out.append("\n").append(nested.accept(this).indent(4).stripTrailing()));
        return out.toString();
    }

    private String decision(Decision decision) {
        if (decision instanceof Decision.Leaf leaf) {
            return String.valueOf(leaf.member());
        }
        if (decision instanceof Decision.FirstOf first) {
            return "first of " + first.members();
        }
        if (decision instanceof Decision.ByKind byKind) {
            return byKind.of().isSelf() ? "kind" + cases(byKind.cases()) : "kind of " + byPartKind(byKind);
        }
        if (decision instanceof Decision.ByValue byValue) {
            return part(byValue.of().property(byValue.property()))
                    + cases(byValue.cases())
                    + " else " + decision(byValue.otherwise());
        }
        if (decision instanceof Decision.ByKey byKey) {
            return "keys" + (byKey.of().isSelf() ? "" : " of " + part(byKey.of()))
                    + byKey.cases().stream()
                            .map(entry -> entry.keys() + ": " + decision(entry.then()))
                            .toList() + " else " + decision(byKey.otherwise());
        }
        if (decision instanceof Decision.MostKeys mostKeys) {
            return (mostKeys.expected() ? "most of" : "most quietly of")
                    + mostKeys.candidates().stream()
                            .map(candidate -> decision(candidate.then()) + " " + candidate.keys()
                                    + requires(candidate.required()))
                            .toList();
        }
        if (decision instanceof Decision.Unless unless) {
            return "unless " + decision(unless.question()) + ": " + decision(unless.then());
        }
        return decision instanceof Decision.Open ? "open" : "unknown";
    }

    private String byPartKind(Decision.ByKind byKind) {
        String absent = byKind.absent().equals(byKind.otherwise()) ? "" : " absent " + decision(byKind.absent());
        return part(byKind.of()) + cases(byKind.cases()) + absent + " else " + decision(byKind.otherwise());
    }

    private String cases(Map<?, Decision> cases) {
        return cases.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + decision(entry.getValue()))
                .toList()
                .toString();
    }

    private static String part(ValuePath path) {
        StringBuilder text = new StringBuilder();
        for (ValuePath.Step step : path.steps()) {
            if (step instanceof ValuePath.OfProperty property) {
                text.append(text.isEmpty() ? "" : ".").append(property.name());
            } else {
                text.append(step instanceof ValuePath.FirstItem ? "[0]" : "{0}");
            }
        }
        return text.toString();
    }

    private static String requires(List<String> keys) {
        return keys.isEmpty() ? "" : " with " + keys;
    }

    @Override
    public String scalar(TypeRef.Scalar scalar) {
        return scalar.kind().name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String named(TypeRef.Named named) {
        return String.join(".", named.name().simpleNames());
    }

    @Override
    public String list(TypeRef.ListOf list) {
        return "List<" + list.item().accept(this) + ">";
    }

    @Override
    public String map(TypeRef.MapOf map) {
        return "Map<" + map.value().accept(this) + ">";
    }

    @Override
    public String any() {
        return "Object";
    }
}
