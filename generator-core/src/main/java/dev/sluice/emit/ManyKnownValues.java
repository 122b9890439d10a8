package dev.sluice.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.sluice.model.EnumDecl;
import java.util.HashMap;
import javax.lang.model.element.Modifier;

/** {@code Known} is a class, whose instances the interface's constants make. */
final class ManyKnownValues extends KnownValues {

    ManyKnownValues(EnumDecl decl, TypeNames types) {
        super(decl, types);
    }

    @Override
    CodeBlock initializer(EnumDecl.Constant constant) {
        return CodeBlock.of("$T.declare($L)", known, literal(constant));
    }

    @Override
    CodeBlock lookup() {
        return CodeBlock.builder()
                .addStatement("$1T known = $1T.BY_VALUE.get(value)", known)
                .addStatement("return known != null ? known : new $T(value)", type.nestedClass("Unknown"))
                .build();
    }

    @Override
    TypeSpec type() {
        TypeName byValue = ParameterizedTypeName.get(TypeNames.MAP, value, known);
        return complete(TypeSpec.classBuilder(known)
                .addModifiers(Modifier.FINAL)
                .addField(FieldSpec.builder(byValue, "BY_VALUE", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                        .initializer("new $T<>()", HashMap.class)
                        .build())
                .addMethod(constructor().addModifiers(Modifier.PRIVATE).build())
                .addMethod(MethodSpec.methodBuilder("declare")
                        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                        .returns(known)
                        .addParameter(value, "value")
                        .addStatement("$1T known = new $1T(value)", known)
                        .addStatement("BY_VALUE.put(value, known)")
                        .addStatement("return known")
                        .build())
                .addMethod(override("toString", TypeNames.STRING, "return value.toString()")));
    }
}
