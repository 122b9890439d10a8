package dev.sluice.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.sluice.model.EnumDecl;
import dev.sluice.model.ScalarKind;
import dev.sluice.model.TypeRef;
import javax.lang.model.element.Modifier;

/**
 * Emits an open enum: a sealed interface with a constant for each known value and {@code Unknown} for any other. The
 * interface declares no default method, or its initialisation could deadlock with that of {@code Known} (JLS 12.4.1).
 */
final class EnumEmitter {

    /** More constants than this are no Java enum: its static initialiser could exceed 64 KB (JVMS 4.7.3). */
    private static final int MAX_ENUM_CONSTANTS = 1_000;

    private final EnumDecl decl;
    private final TypeNames types;
    private final CodecMethods codecMethods;
    private final ClassName type;
    private final ClassName known;
    private final ClassName unknown;
    private final CodeBlock valueDecoder;
    private final TypeName value;

    EnumEmitter(EnumDecl decl, EmitContext context) {
        this.decl = decl;
        this.types = context.types();
        this.codecMethods = new CodecMethods(types);
        this.type = types.of(decl.name());
        this.known = type.nestedClass("Known");
        this.unknown = type.nestedClass("Unknown");
        TypeRef scalar = new TypeRef.Scalar(decl.kind());
        this.valueDecoder = context.codecs().decoder(scalar);
        this.value = types.boxed(scalar);
    }

    TypeSpec.Builder emit() {
        TypeSpec.Builder spec = TypeSpec.interfaceBuilder(type)
                .addModifiers(Modifier.PUBLIC, Modifier.SEALED)
                .addSuperinterface(ParameterizedTypeName.get(types.runtime("JsonWrapper"), value));
        KnownValues values = decl.constants().size() > MAX_ENUM_CONSTANTS
                ? new ManyKnownValues(decl, types)
                : new FewKnownValues(decl, types);
        values.constants().forEach(spec::addField);
        return spec.addMethod(known(Modifier.ABSTRACT)
                        .addJavadoc("The declared value, to switch over; null when this is another.")
                        .returns(types.nullable(known))
                        .build())
                .addMethod(of(values.lookup()))
                .addMethod(read())
                .addType(values.type())
                .addType(unknown());
    }

    private static MethodSpec.Builder known(Modifier... modifiers) {
        return MethodSpec.methodBuilder("known").addModifiers(Modifier.PUBLIC).addModifiers(modifiers);
    }

    private MethodSpec of(CodeBlock lookup) {
        return MethodSpec.methodBuilder("of")
                .addJavadoc("The value that is written so in JSON, declared or not.")
                .addAnnotation(Annotations.jsonCreator())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(type)
                .addParameter(value.isBoxedPrimitive() ? value.unbox() : value, "value")
                .addCode(lookup)
                .build();
    }

    private MethodSpec read() {
        String kind =
                decl.kind() == ScalarKind.STRING ? "string" : decl.kind() == ScalarKind.BOOLEAN ? "boolean" : "number";
        return codecMethods.read(
                types.nullable(type),
                "Reads one; null when the value is no " + kind + ".",
                CodeBlock.builder()
                        .addStatement("return in.wrap($L, $T::of)", valueDecoder, type)
                        .build());
    }

    private TypeSpec unknown() {
        return TypeSpec.recordBuilder(unknown)
                .addJavadoc("Any other value.")
                .addAnnotation(types.runtime("Generated"))
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .recordConstructor(MethodSpec.constructorBuilder()
                        .addParameter(value, "value")
                        .build())
                .addSuperinterface(type)
                .addMethod(known().addAnnotation(Annotations.OVERRIDE)
                        .returns(types.nullable(known))
                        .addStatement("return null")
                        .build())
                .build();
    }
}
