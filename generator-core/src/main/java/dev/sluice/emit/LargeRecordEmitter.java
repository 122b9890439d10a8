package dev.sluice.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.sluice.model.Doc;
import dev.sluice.model.Property;
import dev.sluice.model.RecordDecl;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * Emits an object type with more properties than a record can have as a final class with the same accessors, builder and
 * equality.
 */
final class LargeRecordEmitter {

    private static final String ADDITIONAL = RecordMembers.ADDITIONAL;

    private final RecordDecl decl;
    private final EmitContext context;
    private final TypeNames types;
    private final CopyCalls copies;
    private final ClassName type;
    private final ClassName builder;

    LargeRecordEmitter(RecordDecl decl, EmitContext context) {
        this.decl = decl;
        this.context = context;
        this.types = context.types();
        this.copies = new CopyCalls(types);
        this.type = types.of(decl.name());
        this.builder = type.nestedClass("Builder");
    }

    /** @param nested the types of inline schemas */
    TypeSpec.Builder emit(List<TypeSpec> nested) {
        TypeSpec.Builder spec = TypeSpec.classBuilder(type).addModifiers(Modifier.PUBLIC, Modifier.FINAL);
        if (decl.name().isNested()) {
            spec.addModifiers(Modifier.STATIC);
        }
        for (Property property : decl.properties()) {
            spec.addField(types.component(property), property.javaName(), Modifier.PRIVATE, Modifier.FINAL);
            spec.addMethod(accessor(property));
        }
        spec.addField(TypeNames.RAW_OBJECT, ADDITIONAL, Modifier.PRIVATE, Modifier.FINAL);
        spec.addMethod(accessor(ADDITIONAL, TypeNames.RAW_OBJECT, RecordMembers.ADDITIONAL_DOC)
                .build());
        spec.addMethod(constructor());
        new RecordMembers(decl, context).addTo(spec, CodeBlock.of("new $T(b, in.endObject())", type));
        addObjectMethods(spec);
        nested.forEach(spec::addType);
        CodeBlock built = CodeBlock.of("new $T(this, $L)", type, ADDITIONAL);
        return spec.addType(new BuilderEmitter(decl, context).emit(built));
    }

    private MethodSpec accessor(Property property) {
        MethodSpec.Builder method = accessor(property.javaName(), types.component(property), property.doc())
                .addAnnotation(Annotations.jsonProperty(property.wireName()));
        if (property.deprecated()) {
            method.addJavadoc("\n\n").addJavadoc(Javadoc.DEPRECATED).addAnnotation(Annotations.DEPRECATED);
        }
        return method.build();
    }

    private static MethodSpec.Builder accessor(String name, TypeName result, Doc doc) {
        return MethodSpec.methodBuilder(name)
                .addJavadoc(Javadoc.of(doc).block())
                .addModifiers(Modifier.PUBLIC)
                .returns(result)
                .addStatement("return $N", name);
    }

    private MethodSpec constructor() {
        CodeBlock.Builder code = CodeBlock.builder();
        for (Property property : decl.properties()) {
            code.addStatement("this.$N = $L", property.javaName(), field(property));
        }
        return MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addParameter(builder, "b")
                .addParameter(TypeNames.RAW_OBJECT, ADDITIONAL)
                .addCode(code.build())
                .addStatement("this.$1L = $2T.map($1L)", ADDITIONAL, types.runtime("Copies"))
                .build();
    }

    private CodeBlock field(Property property) {
        CodeBlock value = CodeBlock.of("b.$N", property.javaName());
        if (property.isPrimitive()) {
            String none = types.component(property).equals(TypeName.BOOLEAN) ? "false" : "0";
            return CodeBlock.of("$1L == null ? $2L : $1L", value, none);
        }
        return property.isRequired() ? copies.required(property.type(), value) : copies.orNull(property.type(), value);
    }

    /** Not {@code a.equals(b) && …}: javac runs out of stack in an expression of a thousand operators. */
    private void addObjectMethods(TypeSpec.Builder spec) {
        List<CodeBlock> components = new ArrayList<>();
        decl.properties().forEach(property -> components.add(CodeBlock.of("of.$N", property.javaName())));
        components.add(CodeBlock.of("of." + ADDITIONAL));
        spec.addMethod(override("equals", TypeName.BOOLEAN)
                .addParameter(types.nullable(TypeNames.OBJECT), "other")
                .addStatement("return other instanceof $T that && components(this).equals(components(that))", type)
                .build());
        spec.addMethod(override("hashCode", TypeName.INT)
                .addStatement("return components(this).hashCode()")
                .build());
        spec.addMethod(MethodSpec.methodBuilder("components")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addParameter(type, "of")
                .returns(ParameterizedTypeName.get(TypeNames.LIST, types.nullable(TypeNames.OBJECT)))
                .addStatement("return $T.asList($L)", Arrays.class, CodeBlock.join(components, ", "))
                .build());
        if (!ToStringEmitter.hasSecrets(decl)) {
            spec.addMethod(new ToStringEmitter(decl).emit());
        }
    }

    private static MethodSpec.Builder override(String name, TypeName result) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(Annotations.OVERRIDE)
                .addModifiers(Modifier.PUBLIC)
                .returns(result);
    }
}
