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

    private final String name;
    private final List<Property> properties;
    private final List<String> additional;

    ToStringEmitter(RecordDecl decl) {
        // A secret that did not fit its type is among the additional properties: then only their names are shown.
        this(
                decl.name().simpleName(),
                decl.properties(),
                List.of(RecordMembers.ADDITIONAL + (hasSecrets(decl) ? ".keySet()" : "")));
    }

    /** Of something that has these properties only. */
    ToStringEmitter(String name, List<Property> properties) {
        this(name, properties, List.of());
    }

    private ToStringEmitter(String name, List<Property> properties, List<String> additional) {
        this.name = name;
        this.properties = properties;
        this.additional = additional;
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
        for (Property property : properties) {
            parts.add(
                    isSecret(property)
                            ? CodeBlock.of("$S", property.javaName() + "=***")
                            : CodeBlock.of("$S + $N", property.javaName() + "=", property.javaName()));
        }
        additional.forEach(shown -> parts.add(CodeBlock.of("$S + $L", RecordMembers.ADDITIONAL + "=", shown)));
        return MethodSpec.methodBuilder("toString")
                .addAnnotation(Annotations.OVERRIDE)
                .addModifiers(Modifier.PUBLIC)
                .returns(TypeNames.STRING)
                .addStatement(
                        "return $S + $T.join(\", \", $L) + $S",
                        name + "[",
                        TypeNames.STRING,
                        CodeBlock.join(parts, ", "),
                        "]")
                .build();
    }
}
