package dev.sluice.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.sluice.model.Property;
import dev.sluice.model.RecordDecl;
import java.util.ArrayList;
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
    private final ComponentMembers components;
    private final ClassName type;
    private final ClassName builder;

    LargeRecordEmitter(RecordDecl decl, EmitContext context) {
        this.decl = decl;
        this.context = context;
        this.types = context.types();
        this.type = types.of(decl.name());
        this.components = new ComponentMembers(type, types);
        this.builder = type.nestedClass("Builder");
    }

    /** @param nested the types of inline schemas */
    TypeSpec.Builder emit(List<TypeSpec> nested) {
        TypeSpec.Builder spec = TypeSpec.classBuilder(type).addModifiers(Modifier.PUBLIC, Modifier.FINAL);
        if (decl.name().isNested()) {
            spec.addModifiers(Modifier.STATIC);
        }
        List<String> names = new ArrayList<>();
        for (Property property : decl.properties()) {
            names.add(property.javaName());
            spec.addField(types.component(property), property.javaName(), Modifier.PRIVATE, Modifier.FINAL);
            spec.addMethod(components
                    .accessor(property)
                    .addAnnotation(Annotations.jsonProperty(property.wireName()))
                    .build());
        }
        names.add(ADDITIONAL);
        spec.addField(TypeNames.RAW_OBJECT, ADDITIONAL, Modifier.PRIVATE, Modifier.FINAL);
        spec.addMethod(ComponentMembers.accessor(ADDITIONAL, TypeNames.RAW_OBJECT, RecordMembers.ADDITIONAL_DOC)
                .build());
        spec.addMethod(constructor());
        new RecordMembers(decl, context).addTo(spec, CodeBlock.of("new $T(b, in.endObject())", type));
        components.addEquality(spec, names);
        if (!ToStringEmitter.hasSecrets(decl)) {
            spec.addMethod(new ToStringEmitter(decl).emit());
        }
        nested.forEach(spec::addType);
        CodeBlock built = CodeBlock.of("new $T(this, $L)", type, ADDITIONAL);
        return spec.addType(new BuilderEmitter(decl, context).emit(built));
    }

    private MethodSpec constructor() {
        return MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addParameter(builder, "b")
                .addParameter(TypeNames.RAW_OBJECT, ADDITIONAL)
                .addCode(components.assignments(decl.properties()))
                .addStatement("this.$1L = $2T.map($1L)", ADDITIONAL, types.runtime("Copies"))
                .build();
    }
}
