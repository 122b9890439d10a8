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

/** Emits the record of an operation's query, header and cookie parameters, with a builder. */
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
        this.properties = params.parameters().stream()
                .map(parameter -> component(parameter, operation))
                .toList();
        this.types = context.types();
        this.copies = new CopyCalls(types);
        this.type = types.of(params.name());
        this.builder = type.nestedClass("Builder");
        this.parts = new BuilderParts(properties, builder, context);
    }

    /** To the record, a parameter is a component like a model's. */
    static Property component(Parameter parameter, Operation operation) {
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
        String request = JavadocText.code(operation.httpMethod() + " " + operation.path());
        Javadoc javadoc = Javadoc.of(Doc.NONE).paragraph("The parameters of " + request + ".");
        properties.forEach(property -> javadoc.param(property.javaName(), property.doc()));
        return TypeSpec.recordBuilder(type)
                .addJavadoc(javadoc.block())
                .addAnnotation(types.runtime("Generated"))
                .addModifiers(Modifier.PUBLIC)
                .recordConstructor(header())
                .addMethods(properties.stream()
                        .filter(Property::deprecated)
                        .map(property -> RecordEmitter.accessor(property, types))
                        .toList())
                .addMethod(method("builder", "A builder that refuses to build while anything required is missing.")
                        .addModifiers(Modifier.STATIC)
                        .addStatement("return new $T()", builder)
                        .build())
                .addMethod(method("toBuilder", "A builder that starts from this.")
                        .addStatement("return new $T(this)", builder)
                        .build())
                .addType(builder());
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

    private TypeSpec builder() {
        TypeSpec.Builder spec = parts.type();
        spec.addMethod(parts.copyConstructor().addCode(parts.copyFields()).build());
        CodeBlock result = CodeBlock.of("this");
        properties.forEach(property -> parts.setters(property, result).forEach(spec::addMethod));
        CodeBlock required = CodeBlock.of("$T.of($L)", types.runtime("Required"), Literals.string(type.simpleName()));
        CodeBlock fields = properties.stream()
                .map(property -> CodeBlock.of("$N", property.javaName()))
                .collect(CodeBlock.joining(", "));
        return spec.addMethod(parts.build("The parameters.", required, CodeBlock.of("new $T($L)", type, fields)))
                .build();
    }

    private MethodSpec.Builder method(String name, String javadoc) {
        return MethodSpec.methodBuilder(name)
                .addJavadoc(Javadoc.line(javadoc))
                .addModifiers(Modifier.PUBLIC)
                .returns(builder);
    }
}
