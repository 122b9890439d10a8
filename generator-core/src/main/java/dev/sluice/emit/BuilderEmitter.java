package dev.sluice.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.sluice.model.Property;
import dev.sluice.model.RecordDecl;
import dev.sluice.model.ScalarKind;
import dev.sluice.model.TypeRef;
import javax.lang.model.element.Modifier;

/** Emits a record's builder. */
final class BuilderEmitter {

    private final RecordDecl decl;
    private final TypeNames types;
    private final SetterForms forms;
    private final CopyCalls copies;
    private final ClassName type;
    private final ClassName builder;

    BuilderEmitter(RecordDecl decl, EmitContext context) {
        this.decl = decl;
        this.types = context.types();
        this.forms = new SetterForms(context);
        this.copies = new CopyCalls(types);
        this.type = types.of(decl.name());
        this.builder = type.nestedClass("Builder");
    }

    /** @param instance the expression that makes the record of the builder's fields */
    TypeSpec emit(CodeBlock instance) {
        TypeSpec.Builder spec = TypeSpec.classBuilder(builder)
                .addJavadoc(Javadoc.line("Builds a {@link " + type.simpleName() + "}."))
                .addAnnotation(types.runtime("Generated"))
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .superclass(ParameterizedTypeName.get(types.runtime("ModelBuilder"), builder));
        for (Property property : decl.properties()) {
            spec.addField(FieldSpec.builder(types.nullable(property.type()), property.javaName(), Modifier.PRIVATE)
                    .build());
        }
        spec.addMethod(
                MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
        spec.addMethod(copyConstructor());
        for (Property property : decl.properties()) {
            forms.of(property).forEach(form -> spec.addMethod(setter(property, form)));
        }
        if (!(decl.additional() instanceof TypeRef.AnyJson)) {
            spec.addMethod(typedAdditionalProperty());
        }
        return spec.addMethod(build(instance)).build();
    }

    private MethodSpec copyConstructor() {
        CodeBlock.Builder code = CodeBlock.builder().addStatement("super(from.additionalProperties)");
        for (Property property : decl.properties()) {
            code.addStatement("this.$1N = from.$1N", property.javaName());
        }
        return MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addParameter(type, "from")
                .addCode(code.build())
                .build();
    }

    private MethodSpec setter(Property property, SetterForms.Form form) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(property.javaName())
                .addModifiers(Modifier.PUBLIC)
                .returns(builder)
                .addParameter(form.type(), property.javaName())
                .varargs(form.isVarargs());
        if (property.deprecated()) {
            method.addJavadoc(Javadoc.DEPRECATED).addAnnotation(Annotations.DEPRECATED);
        }
        if (form.isMain()) {
            CodeBlock value = CodeBlock.of("$N", property.javaName());
            return method.addStatement("this.$N = $L", property.javaName(), copies.orNull(property.type(), value))
                    .addStatement("return set($L)", Literals.string(property.wireName()))
                    .build();
        }
        return method.addStatement("return $N($L)", property.javaName(), form.conversion())
                .build();
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

    private MethodSpec build(CodeBlock instance) {
        CodeBlock.Builder checks = CodeBlock.builder();
        decl.properties().stream()
                .filter(Property::isRequired)
                .forEach(property ->
                        checks.add(".check($L, $N)", Literals.string(property.wireName()), property.javaName()));
        MethodSpec.Builder method = MethodSpec.methodBuilder("build")
                .addJavadoc(Javadoc.line("The model."))
                .addModifiers(Modifier.PUBLIC)
                .returns(type);
        if (!checks.isEmpty()) {
            method.addJavadoc("\n\n@throws $T naming everything required that is missing", IllegalStateException.class);
            method.addStatement("require($L)$L.done()", Literals.string(type.simpleName()), checks.build());
        }
        return method.addStatement("return $L", instance).build();
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
