package dev.sluice.mapping;

import dev.sluice.diagnostics.Code;
import dev.sluice.diagnostics.Diagnostics;
import dev.sluice.model.Doc;
import dev.sluice.model.JavaName;
import dev.sluice.model.Operation;
import dev.sluice.model.Parameter;
import dev.sluice.model.Parameter.Location;
import dev.sluice.model.Parameter.Style;
import dev.sluice.model.TypeRef;
import dev.sluice.naming.Identifiers;
import dev.sluice.naming.NameScope;
import dev.sluice.naming.ReservedNames;
import dev.sluice.spec.LoadedSpec;
import dev.sluice.spec.Node;
import dev.sluice.spec.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Maps parameters: those of the path to method parameters, the others to one record. */
final class ParameterMapper {

    private static final Pattern TEMPLATE = Pattern.compile("\\{([^{}]+)}");

    /** OpenAPI, Parameter Object: header parameters of these names are ignored. */
    private static final Set<String> NOT_PARAMETERS = Set.of("accept", "content-type", "authorization");

    /** What the methods call their other parameters. */
    private static final Set<String> NOT_IN_PATH = Set.of("body", "params");

    private final LoadedSpec spec;
    private final TypeMapper types;
    private final TypeNames names;
    private final Diagnostics diagnostics;

    ParameterMapper(LoadedSpec spec, TypeMapper types, TypeNames names, Diagnostics diagnostics) {
        this.spec = spec;
        this.types = types;
        this.names = names;
        this.diagnostics = diagnostics;
    }

    /** The schema of a parameter, from {@code schema} or from its only {@code content}. */
    static Optional<Schema> schemaOf(Node parameter, LoadedSpec spec) {
        Node schema = parameter.get("schema");
        if (schema.exists()) {
            return Optional.of(spec.schema(schema));
        }
        return Content.allOf(parameter, spec).stream().findFirst().flatMap(Content::schema);
    }

    /** The parameters of the path template, in its order. */
    List<Parameter> ofPath(OperationSketch operation) {
        NameScope scope = NameScope.ofMembers(
                name -> ReservedNames.isKeyword(name) || NOT_IN_PATH.contains(name) || names.isTypeName(name));
        List<Parameter> parameters = new ArrayList<>();
        Matcher template = TEMPLATE.matcher(operation.path());
        while (template.find()) {
            String name = template.group(1);
            if (parameters.stream().anyMatch(known -> known.wireName().equals(name))) {
                continue;
            }
            Optional<Node> declared = operation.parameters().stream()
                    .filter(parameter -> in(parameter).equals("path")
                            && parameter.get("name").text().equals(name))
                    .findFirst();
            String javaName = scope.claimOrHash(name, RecordMapper.candidates(name));
            parameters.add(declared.map(node -> parameter(node, javaName)).orElseGet(() -> {
                diagnostics.defect(
                        Code.UNDECLARED_PATH_PARAMETER,
                        operation.node().keySource(),
                        "the path has {" + name + "}, which no parameter declares: it is taken for a string");
                return pathParameter(name, javaName);
            }));
        }
        return parameters;
    }

    /** The record of all other parameters, those aside that the client itself holds. */
    Optional<Operation.ParamsDecl> ofRecord(OperationSketch operation, Set<String> clientHeaders) {
        List<Node> declared = operation.parameters().stream()
                .filter(node -> isInRecord(node) && !clientHeaders.contains(headerKey(node)))
                .toList();
        if (declared.isEmpty()) {
            return Optional.empty();
        }
        JavaName record =
                names.topLevel("(parameters) " + operation.key(), Identifiers.typeName(operation.id()) + "Params");
        NameScope scope = NameScope.ofMembers(
                        simple -> ReservedNames.isReservedMember(simple) || names.isTypeName(simple))
                .keep(
                        names.fixedIn(record),
                        declared.stream().map(ParameterMapper::key).toList());
        List<Parameter> parameters = declared.stream()
                .map(node -> parameter(
                        node,
                        scope.claimOrHash(
                                key(node),
                                RecordMapper.candidates(node.get("name").text()))))
                .toList();
        return Optional.of(new Operation.ParamsDecl(record, parameters));
    }

    /** A header parameter's name, headers being the same in any case; empty for other parameters. */
    static String headerKey(Node parameter) {
        return in(parameter).equals("header") ? parameter.get("name").text().toLowerCase(Locale.ROOT) : "";
    }

    Parameter parameter(Node node, String javaName) {
        Location in = Location.valueOf(in(node).toUpperCase(Locale.ROOT));
        Style style = style(node.get("style").text(), in);
        return new Parameter(
                javaName,
                node.get("name").text(),
                in,
                schemaOf(node, spec).map(types::typeOf).orElse(TypeRef.STRING),
                in == Location.PATH || node.get("required").bool(false),
                style,
                node.get("explode").bool(style == Style.FORM),
                isJson(node),
                node.get("deprecated").bool(false),
                Docs.of(node));
    }

    private static boolean isInRecord(Node node) {
        return switch (in(node)) {
            case "query", "cookie" -> true;
            case "header" -> !NOT_PARAMETERS.contains(headerKey(node));
            default -> false;
        };
    }

    /** What tells a parameter from all others of its operation: {@code query limit}. */
    static String key(Node node) {
        return in(node) + " " + node.get("name").text();
    }

    /** A form that is the whole query (OpenAPI 3.2) is sent as an object in the query is: each property by its own name. */
    private static String in(Node parameter) {
        String in = parameter.get("in").text();
        return in.equals("querystring") ? "query" : in;
    }

    private boolean isJson(Node node) {
        return Content.allOf(node, spec).stream().anyMatch(content -> content.format() == MediaFormat.JSON);
    }

    private static Style style(String declared, Location in) {
        return switch (declared) {
            case "label" -> Style.LABEL;
            case "matrix" -> Style.MATRIX;
            case "form" -> Style.FORM;
            case "simple" -> Style.SIMPLE;
            case "spaceDelimited" -> Style.SPACE_DELIMITED;
            case "pipeDelimited" -> Style.PIPE_DELIMITED;
            case "deepObject" -> Style.DEEP_OBJECT;
            default -> in == Location.QUERY || in == Location.COOKIE ? Style.FORM : Style.SIMPLE;
        };
    }

    private static Parameter pathParameter(String name, String javaName) {
        return new Parameter(
                javaName, name, Location.PATH, TypeRef.STRING, true, Style.SIMPLE, false, false, false, Doc.NONE);
    }
}
