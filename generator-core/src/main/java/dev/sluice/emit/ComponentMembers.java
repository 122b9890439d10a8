package dev.sluice.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.sluice.model.Doc;
import dev.sluice.model.Property;
import java.util.Arrays;
import java.util.List;
import javax.lang.model.element.Modifier;

/** What a record has by itself, for a final class that has more components than a record can have. */
final class ComponentMembers {

    private final ClassName type;
    private final TypeNames types;
    private final CopyCalls copies;

    ComponentMembers(ClassName type, TypeNames types) {
        this.type = type;
        this.types = types;
        this.copies = new CopyCalls(types);
    }

    /** The accessor of a property's field. */
    MethodSpec.Builder accessor(Property property) {
        MethodSpec.Builder method = accessor(property.javaName(), types.component(property), property.doc());
        if (property.deprecated()) {
            method.addJavadoc("\n\n").addJavadoc(Javadoc.DEPRECATED).addAnnotation(Annotations.DEPRECATED);
        }
        return method;
    }

    static MethodSpec.Builder accessor(String name, TypeName result, Doc doc) {
        return MethodSpec.methodBuilder(name)
                .addJavadoc(Javadoc.of(doc).block())
                .addModifiers(Modifier.PUBLIC)
                .returns(result)
                .addStatement("return $N", name);
    }

    /** Sets the fields from those of a builder {@code b}. */
    CodeBlock assignments(List<Property> properties) {
        CodeBlock.Builder code = CodeBlock.builder();
        properties.forEach(property -> code.addStatement("this.$N = $L", property.javaName(), built(property)));
        return code.build();
    }

    private CodeBlock built(Property property) {
        CodeBlock value = CodeBlock.of("b.$N", property.javaName());
        if (property.isPrimitive()) {
            String none = types.component(property).equals(TypeName.BOOLEAN) ? "false" : "0";
            return CodeBlock.of("$1L == null ? $2L : $1L", value, none);
        }
        return property.isRequired() ? copies.required(property.type(), value) : copies.orNull(property.type(), value);
    }

    /**
     * Adds {@code equals} and {@code hashCode}. Not {@code a.equals(b) && …}: javac runs out of stack in an expression
     * of a thousand operators.
     */
    void addEquality(TypeSpec.Builder spec, List<String> names) {
        CodeBlock components =
                names.stream().map(name -> CodeBlock.of("of.$N", name)).collect(CodeBlock.joining(", "));
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
                .addStatement("return $T.asList($L)", Arrays.class, components)
                .build());
    }

    private static MethodSpec.Builder override(String name, TypeName result) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(Annotations.OVERRIDE)
                .addModifiers(Modifier.PUBLIC)
                .returns(result);
    }
}
