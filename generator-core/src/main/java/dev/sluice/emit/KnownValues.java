package dev.sluice.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.sluice.model.EnumDecl;
import dev.sluice.model.TypeRef;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The declared values of an open enum: its constants, their type {@code Known}, and how a value is found among them. */
abstract class KnownValues {

    final EnumDecl decl;
    final TypeNames types;
    final ClassName type;
    final ClassName known;
    final TypeName value;

    KnownValues(EnumDecl decl, TypeNames types) {
        this.decl = decl;
        this.types = types;
        this.type = types.of(decl.name());
        this.known = type.nestedClass("Known");
        this.value = types.boxed(new TypeRef.Scalar(decl.kind()));
    }

    /** The constants of the interface. */
    final List<FieldSpec> constants() {
        return decl.constants().stream().map(this::constant).toList();
    }

    private FieldSpec constant(EnumDecl.Constant constant) {
        return FieldSpec.builder(type, constant.javaName(), Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc(Javadoc.of(constant.doc()).block())
                .initializer(initializer(constant))
                .build();
    }

    /** {@code Known}, but for what differs. */
    final TypeSpec complete(TypeSpec.Builder spec) {
        return spec.addJavadoc("The values that the document declares.")
                .addAnnotation(types.runtime("Generated"))
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addSuperinterface(type)
                .addField(value, "value", Modifier.PRIVATE, Modifier.FINAL)
                .addMethod(override("value", value, "return value"))
                .addMethod(override("known", known, "return this"))
                .build();
    }

    final MethodSpec.Builder constructor() {
        return MethodSpec.constructorBuilder().addParameter(value, "value").addStatement("this.value = value");
    }

    static MethodSpec override(String name, TypeName result, String statement) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(Annotations.OVERRIDE)
                .addModifiers(Modifier.PUBLIC)
                .returns(result)
                .addStatement(statement)
                .build();
    }

    final CodeBlock literal(EnumDecl.Constant constant) {
        return Literals.of(constant.value(), decl.kind());
    }

    abstract CodeBlock initializer(EnumDecl.Constant constant);

    /** The body of {@code of(value)}. */
    abstract CodeBlock lookup();

    /** The type {@code Known}. */
    abstract TypeSpec type();
}
