package dev.sluice.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeSpec;
import dev.sluice.model.Doc;
import dev.sluice.model.Operation;
import dev.sluice.model.Parameter;
import dev.sluice.model.Presence;
import dev.sluice.model.Property;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/**
 * Emits the record of an operation's query, header and cookie parameters, with a builder; a final class where a record
 * cannot hold them.
 */
final class ParamsEmitter {

    private final Operation operation;
    private final List<Property> properties;
    private final TypeNames types;
    private final CopyCalls copies;
    private final BuilderParts parts;
    private final ClassName type;
    private final ClassName builder;

    ParamsEmitter(Operation operation, Operation.ParamsDecl params, EmitContext context) {
        this.operation = operation;
        this.properties = components(operation, params);
        this.types = context.types();
        this.copies = new CopyCalls(types);
        this.type = types.of(params.name());
        this.builder = type.nestedClass("Builder");
        this.parts = new BuilderParts(properties, builder, context);
    }

    /** To the record, a parameter is a component like a model's. */
    static List<Property> components(Operation operation, Operation.ParamsDecl params) {
        return params.parameters().stream()
                .map(parameter -> component(parameter, operation))
                .toList();
    }

    private static Property component(Parameter parameter, Operation operation) {
        return new Property(
                parameter.javaName(),
                parameter.wireName(),
                parameter.type(),
                Presence.of(parameter.required(), false),
                Optional.empty(),
                false,
                parameter.deprecated(),
                parameter.doc(),
                operation.source());
    }

    TypeSpec.Builder emit() {
        return (RecordEmitter.canHold(properties) ? record() : largeClass())
                .addAnnotation(types.runtime("Generated"))
                .addModifiers(Modifier.PUBLIC)
                .addMethod(method("builder", "A builder that refuses to build while anything required is missing.")
                        .addModifiers(Modifier.STATIC)
                        .addStatement("return new $T()", builder)
                        .build())
                .addMethod(method("toBuilder", "A builder that starts from this.")
                        .addStatement("return new $T(this)", builder)
                        .build());
    }

    private Javadoc javadoc() {
        String request = JavadocText.code(operation.httpMethod() + " " + operation.path());
        return Javadoc.of(Doc.NONE).paragraph("The parameters of " + request + ".");
    }

    private TypeSpec.Builder record() {
        Javadoc javadoc = javadoc();
        properties.forEach(property -> javadoc.param(property.javaName(), property.doc()));
        CodeBlock fields = properties.stream()
                .map(property -> CodeBlock.of("$N", property.javaName()))
                .collect(CodeBlock.joining(", "));
        return TypeSpec.recordBuilder(type)
                .addJavadoc(javadoc.block())
                .recordConstructor(header())
                .addMethods(properties.stream()
                        .filter(Property::deprecated)
                        .map(property -> RecordEmitter.accessor(property, types))
                        .toList())
                .addType(builder(CodeBlock.of("new $T($L)", type, fields)));
    }

    private TypeSpec.Builder largeClass() {
        ComponentMembers components = new ComponentMembers(type, types);
        TypeSpec.Builder spec =
                TypeSpec.classBuilder(type).addJavadoc(javadoc().block()).addModifiers(Modifier.FINAL);
        for (Property property : properties) {
            spec.addField(types.component(property), property.javaName(), Modifier.PRIVATE, Modifier.FINAL);
            spec.addMethod(components.accessor(property).build());
        }
        components.addEquality(spec, properties.stream().map(Property::javaName).toList());
        return spec.addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .addParameter(builder, "b")
                        .addCode(components.assignments(properties))
                        .build())
                .addMethod(new ToStringEmitter(type.simpleName(), properties).emit())
                .addType(builder(CodeBlock.of("new $T(this)", type)));
    }

    private MethodSpec header() {
        MethodSpec.Builder constructor = MethodSpec.compactConstructorBuilder().addModifiers(Modifier.PUBLIC);
        for (Property property : properties) {
            constructor.addParameter(ParameterSpec.builder(types.component(property), property.javaName())
                    .build());
            if (CopyCalls.isCollection(property.type())) {
                constructor.addStatement("$N = $L", property.javaName(), copies.component(property));
            }
        }
        return constructor.build();
    }

    private TypeSpec builder(CodeBlock instance) {
        TypeSpec.Builder spec = parts.type();
        spec.addMethod(parts.copyConstructor().addCode(parts.copyFields()).build());
        CodeBlock result = CodeBlock.of("this");
        properties.forEach(property -> parts.setters(property, result).forEach(spec::addMethod));
        CodeBlock required = CodeBlock.of("$T.of($L)", types.runtime("Required"), Literals.string(type.simpleName()));
        return spec.addMethod(parts.build("The parameters.", required, instance))
                .build();
    }

    private MethodSpec.Builder method(String name, String javadoc) {
        return MethodSpec.methodBuilder(name)
                .addJavadoc(Javadoc.line(javadoc))
                .addModifiers(Modifier.PUBLIC)
                .returns(builder);
    }
}
