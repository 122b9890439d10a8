package dev.sluice.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.sluice.model.ClientDecl;
import dev.sluice.model.ClientDecl.ApiGroup;
import dev.sluice.model.ClientDecl.AuthScheme;
import dev.sluice.model.JavaName;
import dev.sluice.model.Parameter;
import dev.sluice.model.Parameter.Location;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import javax.lang.model.element.Modifier;

/** Emits the client: its builder, and one accessor for each interface. */
final class ClientEmitter {

    private static final TypeName SECRET = ParameterizedTypeName.get(ClassName.get(Supplier.class), TypeNames.STRING);

    private final ClientDecl client;
    private final Map<ApiGroup, JavaName> implementations;
    private final TypeNames types;
    private final ClassName type;
    private final ClassName builder;

    /** @param implementations the class that implements each interface */
    ClientEmitter(ClientDecl client, Map<ApiGroup, JavaName> implementations, EmitContext context) {
        this.client = client;
        this.implementations = implementations;
        this.types = context.types();
        this.type = types.of(client.name());
        this.builder = type.nestedClass("Builder");
    }

    TypeSpec.Builder emit() {
        ClassName http = types.runtime("HttpApi");
        TypeSpec.Builder spec = TypeSpec.classBuilder(type)
                .addJavadoc(Javadoc.of(client.doc())
                        .paragraph("A client is immutable, and may be used by many threads at once.")
                        .block())
                .addAnnotation(types.runtime("Generated"))
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addField(http, "http", Modifier.PRIVATE, Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .addParameter(http, "http")
                        .addStatement("this.http = http")
                        .build())
                .addMethod(method("builder", "A builder of clients.")
                        .addModifiers(Modifier.STATIC)
                        .returns(builder)
                        .addStatement("return new $T()", builder)
                        .build())
                .addMethod(method("with", "The same client with these settings over its own.")
                        .returns(type)
                        .addParameter(types.runtime("RequestOptions"), "options")
                        .addStatement("return new $T(http.with(options))", type)
                        .build());
        client.groups().forEach(group -> spec.addMethod(accessor(group)));
        return spec.addType(builder());
    }

    private MethodSpec accessor(ApiGroup group) {
        return MethodSpec.methodBuilder(group.accessor())
                .addJavadoc(ApiInterfaceEmitter.javadoc(group).block())
                .addModifiers(Modifier.PUBLIC)
                .returns(types.of(group.name()))
                .addStatement("return new $T(http)", types.of(implementations.get(group)))
                .build();
    }

    private TypeSpec builder() {
        CodeBlock baseUrl = client.serverUrl().map(Literals::string).orElse(CodeBlock.of("null"));
        TypeSpec.Builder spec = TypeSpec.classBuilder(builder)
                .addJavadoc(Javadoc.line("Builder of {@link " + type.simpleName() + "}."))
                .addAnnotation(types.runtime("Generated"))
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .superclass(ParameterizedTypeName.get(types.runtime("ClientBuilder"), builder))
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .addStatement("super($L)", baseUrl)
                        .build());
        for (AuthScheme scheme : client.auth()) {
            if (scheme instanceof AuthScheme.ApiKey key) {
                apiKey(key).forEach(spec::addMethod);
            }
        }
        client.headers().stream()
                .filter(header -> isNoKey(header, client))
                .forEach(header -> spec.addMethod(header(header)));
        return spec.addMethod(build()).build();
    }

    private List<MethodSpec> apiKey(AuthScheme.ApiKey key) {
        String place = key.in().name().toLowerCase(Locale.ROOT);
        String where =
                (key.in() == Location.QUERY ? "query parameter " : place + " ") + JavadocText.code(key.wireName());
        return List.of(
                setter(key.javaName(), TypeNames.STRING, "A key that is sent with every call, in the " + where + ".")
                        .addStatement("return $1N(() -> $1N)", key.javaName())
                        .build(),
                setter(key.javaName(), SECRET, "A key that is asked for at each call and sent in the " + where + ".")
                        .addStatement("return $LKey($L, $N)", place, Literals.string(key.wireName()), key.javaName())
                        .build());
    }

    /** Some documents declare the header of a key as a parameter as well. */
    static boolean isNoKey(Parameter header, ClientDecl client) {
        return client.auth().stream()
                .noneMatch(scheme -> scheme instanceof AuthScheme.ApiKey key
                        && key.in() == Location.HEADER
                        && key.wireName().equalsIgnoreCase(header.wireName()));
    }

    private MethodSpec header(Parameter header) {
        Javadoc javadoc = Javadoc.of(header.doc())
                .paragraph("Sent with every call, in the header " + JavadocText.code(header.wireName()) + ".");
        MethodSpec.Builder setter = MethodSpec.methodBuilder(header.javaName())
                .addJavadoc(javadoc.deprecated(header.deprecated()).block())
                .addModifiers(Modifier.PUBLIC)
                .returns(builder)
                .addParameter(types.required(header.type()), header.javaName())
                .addStatement("return header($L, $N)", Literals.string(header.wireName()), header.javaName());
        return header.deprecated()
                ? setter.addAnnotation(Annotations.DEPRECATED).build()
                : setter.build();
    }

    private MethodSpec.Builder setter(String name, TypeName parameter, String javadoc) {
        return method(name, javadoc).returns(builder).addParameter(parameter, name);
    }

    private MethodSpec build() {
        return method("build", "The client.")
                .addJavadoc("\n\n@throws $T if the base URL is not an absolute one", IllegalStateException.class)
                .returns(type)
                .addStatement("return new $T(api())", type)
                .build();
    }

    private static MethodSpec.Builder method(String name, String javadoc) {
        return MethodSpec.methodBuilder(name).addJavadoc(Javadoc.line(javadoc)).addModifiers(Modifier.PUBLIC);
    }
}
