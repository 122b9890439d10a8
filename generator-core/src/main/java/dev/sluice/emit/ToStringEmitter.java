package dev.sluice.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.sluice.model.Property;
import dev.sluice.model.RecordDecl;
import dev.sluice.model.ScalarKind;
import dev.sluice.model.TypeRef;
import java.util.ArrayList;
import java.util.List;
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
        List<CodeBlock> parts = new ArrayList<>();
        for (Property property : decl.properties()) {
            parts.add(
                    isSecret(property)
                            ? CodeBlock.of("$S", property.javaName() + "=***")
                            : CodeBlock.of("$S + $N", property.javaName() + "=", property.javaName()));
        }
        // A secret that did not fit its type is among the additional properties: then only their names are shown.
        String additional = hasSecrets(decl) ? ".keySet()" : "";
        parts.add(CodeBlock.of("$1S + $2L$3L", RecordMembers.ADDITIONAL + "=", RecordMembers.ADDITIONAL, additional));
        return MethodSpec.methodBuilder("toString")
                .addAnnotation(Annotations.OVERRIDE)
                .addModifiers(Modifier.PUBLIC)
                .returns(TypeNames.STRING)
                .addStatement(
                        "return $S + $T.join(\", \", $L) + $S",
                        decl.name().simpleName() + "[",
                        TypeNames.STRING,
                        CodeBlock.join(parts, ", "),
                        "]")
                .build();
    }
}
