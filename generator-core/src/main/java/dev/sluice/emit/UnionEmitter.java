package dev.sluice.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.sluice.model.Doc;
import dev.sluice.model.EnumDecl;
import dev.sluice.model.ScalarKind;
import dev.sluice.model.TypeRef;
import dev.sluice.model.UnionDecl;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** Emits a union: a sealed interface that its members implement, or records in it that wrap what cannot. */
final class UnionEmitter {

    private final UnionDecl decl;
    private final EmitContext context;
    private final TypeNames types;
    private final CodecMethods codecMethods;
    private final ClassName type;

    UnionEmitter(UnionDecl decl, EmitContext context) {
        this.decl = decl;
        this.context = context;
        this.types = context.types();
        this.codecMethods = new CodecMethods(types);
        this.type = types.of(decl.name());
    }

    /** @param nested the types of inline schemas */
    TypeSpec.Builder emit(List<TypeSpec> nested) {
        TypeSpec.Builder spec = TypeSpec.interfaceBuilder(type).addModifiers(Modifier.PUBLIC, Modifier.SEALED);
        if (hasMembersElsewhere()) {
            spec.addPermittedSubclasses(permitted());
        }
        if (decl.unions().isEmpty()) {
            spec.addSuperinterface(types.runtime("JsonModel"));
        }
        decl.unions().forEach(union -> spec.addSuperinterface(types.of(union)));
        stringWrapper()
                .ifPresent(wrapper -> decl.constants().forEach(constant -> spec.addField(constant(constant, wrapper))));
        spec.addMethod(codecMethods.read(type, "Reads one.", new DecisionEmitter(decl, context).body()));
        spec.addMethod(codecMethods.fromJson(type, TypeNames.OBJECT));
        for (UnionDecl.Member member : decl.members()) {
            member.wrapper().ifPresent(wrapper -> spec.addType(wrapper(wrapper, member)));
        }
        nested.forEach(spec::addType);
        return spec.addType(unknown());
    }

    /** Whether {@code permits} must be said: it need not when all members are in this file (JLS 9.1.4). */
    private boolean hasMembersElsewhere() {
        return decl.members().stream()
                .filter(member -> member.wrapper().isEmpty())
                .anyMatch(member -> !((TypeRef.Named) member.type())
                        .name()
                        .topLevel()
                        .equals(decl.name().topLevel()));
    }

    private Set<TypeName> permitted() {
        Set<TypeName> permitted = new LinkedHashSet<>();
        for (UnionDecl.Member member : decl.members()) {
            permitted.add(
                    member.wrapper().<TypeName>map(type::nestedClass).orElseGet(() -> types.boxed(member.type())));
        }
        permitted.add(type.nestedClass("Unknown"));
        return permitted;
    }

    private Optional<ClassName> stringWrapper() {
        return decl.members().stream()
                .filter(member -> member.type().equals(TypeRef.STRING))
                .flatMap(member -> member.wrapper().stream())
                .findFirst()
                .map(type::nestedClass);
    }

    private FieldSpec constant(EnumDecl.Constant constant, ClassName wrapper) {
        return FieldSpec.builder(type, constant.javaName(), Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc(Javadoc.of(constant.doc()).block())
                .initializer(
                        "new $T($L)", wrapper, Literals.string(constant.value().toString()))
                .build();
    }

    private TypeSpec wrapper(String name, UnionDecl.Member member) {
        TypeName value = types.boxed(member.type());
        MethodSpec.Builder constructor = MethodSpec.compactConstructorBuilder()
                .addModifiers(Modifier.PUBLIC)
                .addParameter(value, "value");
        if (member.type() instanceof TypeRef.ListOf) {
            constructor.addStatement("value = $T.list(value)", types.runtime("Copies"));
        } else if (member.type() instanceof TypeRef.MapOf) {
            constructor.addStatement("value = $T.map(value)", types.runtime("Copies"));
        }
        Doc doc = member.doc().isEmpty() ? defaultDoc(member.type()) : member.doc();
        return memberRecord(name, constructor.build())
                .addJavadoc(Javadoc.of(doc).block())
                .addSuperinterface(ParameterizedTypeName.get(types.runtime("JsonWrapper"), value))
                .build();
    }

    private static Doc defaultDoc(TypeRef type) {
        if (type instanceof TypeRef.ListOf) {
            return Doc.of("A list.");
        }
        if (type.equals(new TypeRef.Scalar(ScalarKind.BYTES))) {
            return Doc.of("Bytes: a file in a multipart body, else Base64.");
        }
        if (type instanceof TypeRef.Scalar scalar) {
            return switch (scalar.kind().jsonKind()) {
                case STRING -> Doc.of("A string.");
                case NUMBER -> Doc.of("A number.");
                default -> Doc.of("A boolean.");
            };
        }
        return Doc.of(type instanceof TypeRef.MapOf ? "A map." : "Whatever else there is.");
    }

    private TypeSpec unknown() {
        MethodSpec constructor = MethodSpec.constructorBuilder()
                .addParameter(types.nullable(TypeNames.OBJECT), "raw")
                .build();
        return memberRecord("Unknown", constructor)
                .addJavadoc(
                        "Anything else: a value this version of the document does not declare, written back unchanged.")
                .addSuperinterface(types.runtime("JsonUnknown"))
                .build();
    }

    private TypeSpec.Builder memberRecord(String name, MethodSpec constructor) {
        return TypeSpec.recordBuilder(name)
                .addAnnotation(types.runtime("Generated"))
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .recordConstructor(constructor)
                .addSuperinterface(type);
    }
}
