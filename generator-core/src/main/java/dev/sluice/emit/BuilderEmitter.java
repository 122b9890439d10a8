package dev.sluice.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.sluice.model.Presence;
import dev.sluice.model.Property;
import dev.sluice.model.RecordDecl;
import dev.sluice.model.ScalarKind;
import dev.sluice.model.TypeRef;
import javax.lang.model.element.Modifier;

/** Emits a record's builder. */
final class BuilderEmitter {

    private final RecordDecl decl;
    private final TypeNames types;
    private final BuilderParts parts;
    private final ClassName type;
    private final ClassName builder;

    BuilderEmitter(RecordDecl decl, EmitContext context) {
        this.decl = decl;
        this.types = context.types();
        this.type = types.of(decl.name());
        this.builder = type.nestedClass("Builder");
        this.parts = new BuilderParts(decl.properties(), builder, context);
    }

    /** @param instance the expression that makes the record of the builder's fields */
    TypeSpec emit(CodeBlock instance) {
        TypeSpec.Builder spec =
                parts.type().superclass(ParameterizedTypeName.get(types.runtime("ModelBuilder"), builder));
        spec.addMethod(parts.copyConstructor()
                .addStatement("super(from.additionalProperties)")
                .addCode(parts.copyFields())
                .build());
        for (Property property : decl.properties()) {
            parts.setters(property, set(property)).forEach(spec::addMethod);
        }
        if (RecordMembers.hasTypedAdditional(decl)) {
            spec.addMethod(typedAdditionalProperty());
        }
        CodeBlock required = CodeBlock.of("require($L)", Literals.string(type.simpleName()));
        return spec.addMethod(parts.build("The model.", required, instance)).build();
    }

    private static CodeBlock set(Property property) {
        CodeBlock name = Literals.string(property.wireName());
        return property.presence() == Presence.PATCHABLE
                ? CodeBlock.of("setOrNull($L, $N)", name, property.javaName())
                : CodeBlock.of("set($L)", name);
    }

    private MethodSpec typedAdditionalProperty() {
        return MethodSpec.methodBuilder("additionalProperty")
                .addJavadoc(Javadoc.line("Adds a property that the document does not name."))
                .addModifiers(Modifier.PUBLIC)
                .returns(builder)
                .addParameter(TypeNames.STRING, "name")
                .addParameter(types.required(decl.additional()), "value")
                .addStatement("return additionalProperty(name, ($T) value)", TypeNames.OBJECT)
                .build();
    }

    /** A field as a constructor's argument, where a primitive is wanted. */
    static CodeBlock unboxed(Property property) {
        if (!property.isPrimitive()) {
            return CodeBlock.of("$N", property.javaName());
        }
        boolean isBoolean = property.type().equals(new TypeRef.Scalar(ScalarKind.BOOLEAN));
        return CodeBlock.of("$L($N)", isBoolean ? "orFalse" : "orZero", property.javaName());
    }
}
