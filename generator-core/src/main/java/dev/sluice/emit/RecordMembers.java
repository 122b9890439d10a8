package dev.sluice.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.sluice.model.Doc;
import dev.sluice.model.Presence;
import dev.sluice.model.Property;
import dev.sluice.model.RecordDecl;
import dev.sluice.model.ScalarKind;
import dev.sluice.model.TypeRef;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** The methods of an emitted object type, whether it is a record or, where a record cannot hold it, a class. */
final class RecordMembers {

    static final String ADDITIONAL = "additionalProperties";
    static final Doc ADDITIONAL_DOC = Doc.of("what else there is, and what did not fit, by its name in JSON");

    private final RecordDecl decl;
    private final EmitContext context;
    private final TypeNames types;
    private final CodecMethods codecMethods;
    private final ClassName type;
    private final ClassName builder;

    RecordMembers(RecordDecl decl, EmitContext context) {
        this.decl = decl;
        this.context = context;
        this.types = context.types();
        this.codecMethods = new CodecMethods(types);
        this.type = types.of(decl.name());
        this.builder = type.nestedClass("Builder");
    }

    /** @param instance the expression that makes the object of {@code b}, a builder, and {@code in.endObject()} */
    void addTo(TypeSpec.Builder spec, CodeBlock instance) {
        if (decl.unions().isEmpty()) {
            spec.addSuperinterface(types.runtime("JsonModel"));
        }
        decl.unions().forEach(union -> spec.addSuperinterface(types.of(union)));
        spec.addMethod(read(instance));
        spec.addMethod(write());
        spec.addMethod(codecMethods.fromJson(type, TypeNames.RAW_OBJECT));
        soleRequired()
                .ifPresent(property ->
                        new SetterForms(context).of(property).forEach(form -> spec.addMethod(of(property, form))));
        spec.addMethod(builder());
        spec.addMethod(toBuilder());
        if (hasTypedAdditional(decl)) {
            spec.addMethod(additionalPropertyValues());
        }
        if (ToStringEmitter.hasSecrets(decl)) {
            spec.addMethod(new ToStringEmitter(decl).emit());
        }
    }

    private MethodSpec read(CodeBlock instance) {
        CodeBlock.Builder code = CodeBlock.builder()
                .beginControlFlow("if (!in.beginObject())")
                .addStatement("return null")
                .endControlFlow()
                .addStatement("$1T b = new $1T()", builder)
                .beginControlFlow("for ($T name; (name = in.nextName()) != null; )", TypeNames.STRING)
                .beginControlFlow("switch (name)");
        for (Property property : decl.properties()) {
            code.addStatement(
                    "case $L -> b.$N = $L",
                    Literals.quoted(property.wireName()),
                    property.javaName(),
                    orNull(property, context.codecs().property(property.type())));
        }
        code.addStatement("default -> in.keep()").endControlFlow().endControlFlow();
        return codecMethods.read(
                types.nullable(type),
                "Reads one; null when the value is no object.",
                code.addStatement("return $L", instance).build());
    }

    private static CodeBlock orNull(Property property, CodeBlock value) {
        return property.presence() == Presence.PATCHABLE
                ? CodeBlock.of("in.orNull($L, $L)", Literals.string(property.wireName()), value)
                : value;
    }

    private MethodSpec write() {
        CodeBlock.Builder code = CodeBlock.builder().addStatement("out.beginObject(additionalProperties)");
        for (Property property : decl.properties()) {
            code.addStatement(
                    "out.$L($L, $L)",
                    property.presence() == Presence.NULLABLE ? "putAlways" : "put",
                    Literals.string(property.wireName()),
                    property.javaName().equals("out") ? "this.out" : property.javaName());
        }
        return codecMethods.write(code.addStatement("out.endObject()").build());
    }

    private MethodSpec builder() {
        CodeBlock.Builder constants = CodeBlock.builder();
        for (Property property : decl.properties()) {
            filled(property)
                    .ifPresent(value -> constants.add(".$N($L)", property.javaName(), constant(property, value)));
        }
        return MethodSpec.methodBuilder("builder")
                .addJavadoc(Javadoc.line("A builder that refuses to build while anything required is missing."))
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(builder)
                .addStatement("return new $T()$L", builder, constants.build())
                .build();
    }

    /** A constant that must be there; in a member of a union also one that may be absent, since it tells the member. */
    private Optional<Object> filled(Property property) {
        boolean tag = property.isRequired() || !decl.unions().isEmpty();
        return tag ? property.constant() : Optional.empty();
    }

    private CodeBlock constant(Property property, Object value) {
        if (property.type() instanceof TypeRef.Scalar scalar) {
            return Literals.of(value, scalar.kind());
        }
        return context.index()
                .enumDecl(property.type())
                .map(decl -> CodeBlock.of("$T.of($L)", types.of(decl.name()), Literals.of(value, decl.kind())))
                .orElseGet(() -> Literals.of(value, ScalarKind.DOUBLE));
    }

    /** The only property that a builder must be given, when there is exactly one. */
    private Optional<Property> soleRequired() {
        List<Property> required = decl.properties().stream()
                .filter(property -> property.isRequired() && property.constant().isEmpty())
                .toList();
        return required.size() == 1 ? Optional.of(required.get(0)) : Optional.empty();
    }

    private MethodSpec of(Property property, SetterForms.Form form) {
        return MethodSpec.methodBuilder("of")
                .addJavadoc(Javadoc.line("One with what is required."))
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(type)
                .addParameter(form.type(), property.javaName())
                .varargs(form.isVarargs())
                .addStatement("return builder().$1N($1N).build()", property.javaName())
                .build();
    }

    /** Whether the document says more of additional properties than that there may be some. */
    static boolean hasTypedAdditional(RecordDecl decl) {
        return !(decl.additional() instanceof TypeRef.AnyJson);
    }

    /** A view of the additional properties as the type that the document declares for them. */
    private MethodSpec additionalPropertyValues() {
        CodeBlock declared = decl.properties().stream()
                .map(property -> CodeBlock.of(", $L", Literals.string(property.wireName())))
                .collect(CodeBlock.joining(""));
        return MethodSpec.methodBuilder("additionalPropertyValues")
                .addJavadoc("The additional properties whose values fit the type that the document declares for them.")
                .addModifiers(Modifier.PUBLIC)
                .returns(ParameterizedTypeName.get(TypeNames.MAP, TypeNames.STRING, types.boxed(decl.additional())))
                .addStatement(
                        "return $T.as(additionalProperties, $L$L)",
                        types.runtime("AdditionalProperties"),
                        context.codecs().decoder(decl.additional()),
                        declared)
                .build();
    }

    private MethodSpec toBuilder() {
        return MethodSpec.methodBuilder("toBuilder")
                .addJavadoc(Javadoc.line("A builder that starts from this."))
                .addModifiers(Modifier.PUBLIC)
                .returns(builder)
                .addStatement("return new $T(this)", builder)
                .build();
    }
}
