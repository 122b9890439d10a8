package dev.sluice.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeSpec;
import dev.sluice.model.EnumDecl;
import dev.sluice.model.ScalarKind;

/** {@code Known} is a Java enum. */
final class FewKnownValues extends KnownValues {

    FewKnownValues(EnumDecl decl, TypeNames types) {
        super(decl, types);
    }

    @Override
    CodeBlock initializer(EnumDecl.Constant constant) {
        return CodeBlock.of("$T.$L", known, constant.javaName());
    }

    @Override
    CodeBlock lookup() {
        CodeBlock unknown = CodeBlock.of("new $T(value)", type.nestedClass("Unknown"));
        return decl.kind() == ScalarKind.STRING && decl.constants().stream().allMatch(FewKnownValues::canBeLabel)
                ? switchOver(unknown)
                : search(unknown);
    }

    private static boolean canBeLabel(EnumDecl.Constant constant) {
        return Literals.isConstant((String) constant.value());
    }

    private CodeBlock switchOver(CodeBlock unknown) {
        CodeBlock.Builder code =
                CodeBlock.builder().add("return switch (value) {\n").indent();
        for (EnumDecl.Constant constant : decl.constants()) {
            code.add("case $L -> $T.$L;\n", literal(constant), known, constant.javaName());
        }
        return code.add("default -> $L;\n", unknown).unindent().add("};\n").build();
    }

    private CodeBlock search(CodeBlock unknown) {
        return CodeBlock.builder()
                .beginControlFlow("for ($1T known : $1T.values())", known)
                .beginControlFlow("if (known.value.equals(value))")
                .addStatement("return known")
                .endControlFlow()
                .endControlFlow()
                .addStatement("return $L", unknown)
                .build();
    }

    @Override
    TypeSpec type() {
        TypeSpec.Builder spec =
                TypeSpec.enumBuilder(known).addMethod(constructor().build());
        for (EnumDecl.Constant constant : decl.constants()) {
            spec.addEnumConstant(
                    constant.javaName(),
                    TypeSpec.anonymousClassBuilder(literal(constant)).build());
        }
        return complete(spec);
    }
}
