package dev.sluice.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.sluice.model.Presence;
import dev.sluice.model.Property;
import java.util.List;
import javax.lang.model.element.Modifier;

/** What the builders of models and of parameters have in common. */
final class BuilderParts {

    private static final int MAX_CHAIN = 200;

    private final List<Property> properties;
    private final TypeNames types;
    private final SetterForms forms;
    private final CopyCalls copies;
    private final ClassName builder;

    BuilderParts(List<Property> properties, ClassName builder, EmitContext context) {
        this.properties = properties;
        this.types = context.types();
        this.forms = new SetterForms(context);
        this.copies = new CopyCalls(types);
        this.builder = builder;
    }

    /** A builder with its fields and the constructor of an empty one. */
    TypeSpec.Builder type() {
        TypeSpec.Builder spec = TypeSpec.classBuilder(builder)
                .addJavadoc(Javadoc.line(
                        "Builder of {@link " + builder.enclosingClassName().simpleName() + "}."))
                .addAnnotation(types.runtime("Generated"))
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL);
        for (Property property : properties) {
            spec.addField(FieldSpec.builder(types.nullable(property.type()), property.javaName(), Modifier.PRIVATE)
                    .build());
        }
        return spec.addMethod(
                MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    }

    /** The constructor that starts from something built. */
    MethodSpec.Builder copyConstructor() {
        return MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addParameter(builder.enclosingClassName(), "from");
    }

    /** Takes over all values. */
    CodeBlock copyFields() {
        CodeBlock.Builder code = CodeBlock.builder();
        properties.forEach(property -> code.addStatement("this.$1N = from.$1N", property.javaName()));
        return code.build();
    }

    /** The setters of a property, one for each form of its value. */
    List<MethodSpec> setters(Property property, CodeBlock result) {
        return forms.of(property).stream()
                .map(form -> setter(property, form, result))
                .toList();
    }

    private MethodSpec setter(Property property, SetterForms.Form form, CodeBlock result) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(property.javaName())
                .addModifiers(Modifier.PUBLIC)
                .returns(builder)
                .addParameter(form.type(), property.javaName())
                .varargs(form.isVarargs());
        boolean sendsNull = form.isMain() && property.presence() == Presence.PATCHABLE;
        if (sendsNull) {
            method.addJavadoc(Javadoc.line("Null is sent; what is not set is not."));
        }
        if (property.deprecated()) {
            method.addJavadoc(sendsNull ? "\n\n" : "")
                    .addJavadoc(Javadoc.DEPRECATED)
                    .addAnnotation(Annotations.DEPRECATED);
        }
        if (form.isMain()) {
            CodeBlock value = CodeBlock.of("$N", property.javaName());
            return method.addStatement("this.$N = $L", property.javaName(), copies.orNull(property.type(), value))
                    .addStatement("return $L", result)
                    .build();
        }
        return method.addStatement("return $N($L)", property.javaName(), form.conversion())
                .build();
    }

    /** The method {@code build}, which refuses when anything required is missing. */
    MethodSpec build(String javadoc, CodeBlock required, CodeBlock instance) {
        MethodSpec.Builder method = MethodSpec.methodBuilder("build")
                .addJavadoc(Javadoc.line(javadoc))
                .addModifiers(Modifier.PUBLIC)
                .returns(builder.enclosingClassName());
        if (properties.stream().anyMatch(Property::isRequired)) {
            method.addJavadoc("\n\n@throws $T naming everything required that is missing", IllegalStateException.class);
            method.addCode(checks(required));
        }
        return method.addStatement("return $L", instance).build();
    }

    /** In one chain of calls, unless it is so long that javac could run out of stack. */
    private CodeBlock checks(CodeBlock required) {
        List<Property> checked =
                properties.stream().filter(Property::isRequired).toList();
        CodeBlock.Builder code = CodeBlock.builder();
        if (checked.size() <= MAX_CHAIN) {
            CodeBlock chain = checked.stream()
                    .map(property ->
                            CodeBlock.of(".check($L, $N)", Literals.string(property.wireName()), property.javaName()))
                    .collect(CodeBlock.joining(""));
            return code.addStatement("$L$L.done()", required, chain).build();
        }
        code.addStatement("$T required = $L", types.runtime("Required"), required);
        for (Property property : checked) {
            code.addStatement("required.check($L, this.$N)", Literals.string(property.wireName()), property.javaName());
        }
        return code.addStatement("required.done()").build();
    }
}
