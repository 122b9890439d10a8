package dev.sluice.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.sluice.model.Property;
import dev.sluice.model.RecordDecl;
import dev.sluice.model.ScalarKind;
import dev.sluice.model.TypeRef;
import javax.lang.model.element.Modifier;

/** Emits a {@code toString()} like a record's own, but for what is secret. */
final class ToStringEmitter {

    private final RecordDecl decl;

    ToStringEmitter(RecordDecl decl) {
        this.decl = decl;
    }

    /** Whether a property must not be shown. Bytes are no such property: they say only how many they are. */
    static boolean hasSecrets(RecordDecl decl) {
        return decl.properties().stream().anyMatch(ToStringEmitter::isSecret);
    }

    private static boolean isSecret(Property property) {
        return property.secret() && !property.type().equals(new TypeRef.Scalar(ScalarKind.BYTES));
    }

    MethodSpec emit() {
        CodeBlock.Builder text = CodeBlock.builder().add("$S", decl.name().simpleName() + "[");
        for (Property property : decl.properties()) {
            if (isSecret(property)) {
                text.add(" + $S", property.javaName() + "=***, ");
            } else {
                text.add(" + $S + $N + $S", property.javaName() + "=", property.javaName(), ", ");
            }
        }
        // A secret that did not fit its type is among the additional properties: then only their names are shown.
        String additional = hasSecrets(decl) ? "additionalProperties.keySet()" : "additionalProperties";
        text.add(" + $S + $L + $S", "additionalProperties=", additional, "]");
        return MethodSpec.methodBuilder("toString")
                .addAnnotation(Annotations.OVERRIDE)
                .addModifiers(Modifier.PUBLIC)
                .returns(TypeNames.STRING)
                .addStatement("return $L", text.build())
                .build();
    }
}
