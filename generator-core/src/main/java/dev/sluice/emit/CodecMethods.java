package dev.sluice.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import java.io.IOException;
import javax.lang.model.element.Modifier;

/** The methods by which an emitted type reads and writes itself. */
final class CodecMethods {

    private final TypeNames types;

    CodecMethods(TypeNames types) {
        this.types = types;
    }

    /** {@code static T read(JsonReader in) throws IOException}; its result may be annotated. */
    MethodSpec read(TypeName result, String javadoc, CodeBlock body) {
        return MethodSpec.methodBuilder("read")
                .addJavadoc("$L", javadoc)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(result)
                .addParameter(types.runtime("JsonReader"), "in")
                .addException(IOException.class)
                .addCode(body)
                .build();
    }

    /** {@code @Override void write(JsonWriter out) throws IOException}. */
    MethodSpec write(CodeBlock body) {
        return MethodSpec.methodBuilder("write")
                .addAnnotation(Annotations.OVERRIDE)
                .addModifiers(Modifier.PUBLIC)
                .addParameter(types.runtime("JsonWriter"), "out")
                .addException(IOException.class)
                .addCode(body)
                .build();
    }

    /** The bridge from any {@code ObjectMapper}, which hands over maps, lists and scalars. */
    MethodSpec fromJson(ClassName type, TypeName json) {
        return MethodSpec.methodBuilder("fromJson")
                .addJavadoc("For any {@code ObjectMapper}.")
                .addAnnotation(Annotations.jsonCreator())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(type)
                .addParameter(ParameterSpec.builder(json, "json").build())
                .addStatement("return $T.fromTree(json, $T::read)", types.runtime("JsonReader"), type)
                .build();
    }
}
