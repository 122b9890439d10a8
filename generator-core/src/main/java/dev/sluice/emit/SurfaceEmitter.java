package dev.sluice.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.sluice.lock.ApiSurface;
import dev.sluice.lock.ApiSurface.Kind;
import dev.sluice.lock.ApiSurface.Member;
import dev.sluice.lock.ApiSurface.Type;
import dev.sluice.model.ApiModel;
import dev.sluice.model.ClientDecl;
import dev.sluice.model.ClientDecl.ApiGroup;
import dev.sluice.model.ClientDecl.AuthScheme;
import dev.sluice.model.EnumDecl;
import dev.sluice.model.JavaName;
import dev.sluice.model.Operation;
import dev.sluice.model.Property;
import dev.sluice.model.RecordDecl;
import dev.sluice.model.ResponseShape.EventShape;
import dev.sluice.model.ScalarKind;
import dev.sluice.model.StreamResult;
import dev.sluice.model.TypeDecl;
import dev.sluice.model.TypeRef;
import dev.sluice.model.TypeText;
import dev.sluice.model.UnionDecl;
import dev.sluice.naming.FixedNames.FixedType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says what the emitted API is, without emitting it. What every type has (read, write, a builder) goes without saying. */
public final class SurfaceEmitter {

    private final ApiModel model;
    private final TypeNames types;
    private final ApiSignature signatures;
    private final Map<JavaName, List<FixedType>> origins = new LinkedHashMap<>();

    private SurfaceEmitter(ApiModel model, EmitOptions options) {
        this.model = model;
        this.types = new TypeNames(options.withNullable());
        this.signatures = new ApiSignature(types);
        model.origins()
                .forEach(origin -> origins.computeIfAbsent(origin.type(), type -> new ArrayList<>())
                        .add(new FixedType(
                                origin.id(), origin.fingerprint(), origin.type().withinPackage())));
    }

    /** The API of a model. */
    public static ApiSurface of(ApiModel model, EmitOptions options) {
        return new SurfaceEmitter(model, options).surface();
    }

    private ApiSurface surface() {
        List<Type> client = new ArrayList<>();
        List<Type> models = new ArrayList<>();
        model.types().forEach(decl -> add(decl, models));
        model.client().ifPresent(decl -> {
            client.add(client(decl));
            decl.groups().stream()
                    .map(this::group)
                    .sorted(Comparator.comparing(Type::name))
                    .forEach(client::add);
            decl.groups().stream()
                    .flatMap(group -> group.operations().stream())
                    .flatMap(operation -> ApiMethod.of(operation).stream())
                    .flatMap(method -> method.events().stream())
                    .flatMap(SurfaceEmitter::stream)
                    .distinct()
                    .sorted(Comparator.comparing(Type::name))
                    .forEach(client::add);
            decl.groups().stream()
                    .flatMap(group -> group.operations().stream())
                    .forEach(
                            operation -> operation.params().ifPresent(params -> models.add(params(operation, params))));
        });
        models.sort(Comparator.comparing(Type::name));
        client.addAll(models);
        return new ApiSurface(client);
    }

    private Type client(ClientDecl client) {
        Stream<Member> accessors = client.groups().stream()
                .map(group -> Member.of(group.name().withinPackage() + " " + group.accessor() + "()"));
        Stream<Member> keys = client.auth().stream()
                .filter(AuthScheme.ApiKey.class::isInstance)
                .map(AuthScheme.ApiKey.class::cast)
                .map(key -> setting(key.javaName(), "String", key.key()));
        Stream<Member> headers = client.headers().stream()
                .filter(header -> ClientEmitter.isNoKey(header, client))
                .map(header -> setting(header.javaName(), text(types.required(header.type())), header.key()));
        List<Member> members = Stream.of(accessors.sorted(Comparator.comparing(Member::name)), keys, headers)
                .flatMap(stream -> stream)
                .toList();
        return new Type(Kind.CLIENT, client.name().withinPackage(), List.of(), members);
    }

    private static Member setting(String name, String type, String key) {
        return new Member("Builder " + name + "(" + type + ")", Optional.of(key));
    }

    private Type group(ApiGroup group) {
        List<Member> methods = group.operations().stream()
                .flatMap(operation -> ApiMethod.of(operation).stream())
                .flatMap(this::methods)
                .sorted(Comparator.comparing(Member::name).thenComparing(Member::declaration))
                .toList();
        return new Type(Kind.INTERFACE, group.name().withinPackage(), List.of(), methods);
    }

    private Stream<Member> methods(ApiMethod method) {
        Operation operation = method.operation();
        boolean isSecond =
                operation.streamMethodName().filter(method.name()::equals).isPresent();
        Optional<String> key = Optional.of(isSecond ? operation.streamKey() : operation.key());
        Stream<MethodSpec.Builder> overload = operation.params().filter(params -> !params.anyRequired()).stream()
                .map(params -> signatures.withoutParams(method));
        return Stream.concat(Stream.of(signatures.of(method)), overload)
                .map(spec -> new Member(deprecated(operation.deprecated()) + text(spec.build()), key));
    }

    private static Stream<Type> stream(EventShape events) {
        return ApiSignature.stream(events).stream().map(name -> {
            TypeRef whole = ((StreamResult.Whole) events.result()).type();
            String key = TypeText.of(events.item()) + " -> " + TypeText.of(whole);
            Member result = new Member(TypeText.of(whole) + " result()", Optional.of(key));
            return new Type(Kind.STREAM, name.withinPackage(), List.of(), List.of(result));
        });
    }

    private Type params(Operation operation, Operation.ParamsDecl params) {
        List<Property> properties = ParamsEmitter.components(operation, params);
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < properties.size(); i++) {
            String key = params.parameters().get(i).key();
            members.add(new Member(component(properties.get(i)), Optional.of(key)));
        }
        return object(properties, params.name(), members);
    }

    private void add(TypeDecl decl, List<Type> models) {
        models.add(decl.accept(new TypeDecl.Visitor<>() {
            @Override
            public Type visitRecord(RecordDecl record) {
                return record(record);
            }

            @Override
            public Type visitEnum(EnumDecl enumDecl) {
                return type(Kind.ENUM, enumDecl.name(), values(enumDecl));
            }

            @Override
            public Type visitUnion(UnionDecl union) {
                return type(Kind.UNION, union.name(), members(union));
            }
        }));
        ModelIndex.nested(decl).forEach(nested -> add(nested, models));
    }

    private Type record(RecordDecl record) {
        List<Member> members = new ArrayList<>();
        for (Property property : record.properties()) {
            Optional<String> key = Optional.of(property.wireName()).filter(name -> !name.equals(property.javaName()));
            members.add(new Member(component(property), key));
        }
        if (RecordMembers.hasTypedAdditional(record)) {
            members.add(Member.of("Map<String, " + TypeText.of(record.additional()) + "> additionalPropertyValues()"));
        }
        return object(record.properties(), record.name(), members);
    }

    private Type object(List<Property> properties, JavaName name, List<Member> members) {
        return type(RecordEmitter.canHold(properties) ? Kind.RECORD : Kind.CLASS, name, members);
    }

    private String component(Property property) {
        String constant = property.constant().isPresent() ? ApiSurface.CONSTANT : "";
        return deprecated(property.deprecated()) + constant + text(types.component(property)) + " "
                + property.javaName();
    }

    private List<Member> values(EnumDecl decl) {
        Stream<Member> value = Stream.of(decl.kind())
                .filter(kind -> kind != ScalarKind.STRING)
                .map(kind -> Member.of(text(types.required(new TypeRef.Scalar(kind))) + " value()"));
        return Stream.concat(value, decl.constants().stream().map(SurfaceEmitter::constant))
                .toList();
    }

    private static Member constant(EnumDecl.Constant constant) {
        return new Member(constant.javaName(), Optional.of(constant.value().toString()));
    }

    private static List<Member> members(UnionDecl union) {
        Stream<Member> constants = union.constants().stream().map(SurfaceEmitter::constant);
        Stream<Member> members = union.members().stream()
                .map(member -> Member.of(member.wrapper()
                        .map(wrapper -> ApiSurface.WRAPPER + wrapper + "(" + TypeText.of(member.type()) + ")")
                        .orElseGet(() -> ApiSurface.PERMITS + TypeText.of(member.type()))));
        return Stream.concat(constants, members.sorted(Comparator.comparing(Member::declaration)))
                .toList();
    }

    private Type type(Kind kind, JavaName name, List<Member> members) {
        return new Type(kind, name.withinPackage(), origins.getOrDefault(name, List.of()), members);
    }

    private static String text(MethodSpec method) {
        String parameters = method.parameters().stream()
                .map(parameter -> text(parameter.type()) + " " + parameter.name())
                .collect(Collectors.joining(", "));
        return text(method.returnType()) + " " + method.name() + "(" + parameters + ")";
    }

    private static String text(TypeName type) {
        if (type.isAnnotated()) {
            return ApiSurface.NULLABLE + text(type.withoutAnnotations());
        }
        if (type instanceof ClassName name) {
            return String.join(".", name.simpleNames());
        }
        if (type instanceof ParameterizedTypeName generic) {
            return generic.typeArguments().stream()
                    .map(SurfaceEmitter::text)
                    .collect(Collectors.joining(", ", text(generic.rawType()) + "<", ">"));
        }
        return type.toString();
    }

    private static String deprecated(boolean isDeprecated) {
        return isDeprecated ? ApiSurface.DEPRECATED : "";
    }
}
