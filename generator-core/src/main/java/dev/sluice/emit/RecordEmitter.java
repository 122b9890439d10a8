package dev.sluice.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeSpec;
import dev.sluice.model.Property;
import dev.sluice.model.RecordDecl;
import dev.sluice.model.ScalarKind;
import dev.sluice.model.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** Emits an object type as a record that reads and writes itself, with a builder. */
final class RecordEmitter {

    private static final int MAX_SLOTS = 254;
    private static final Set<ScalarKind> WIDE = Set.of(ScalarKind.LONG, ScalarKind.DOUBLE);

    private final RecordDecl decl;
    private final EmitContext context;
    private final TypeNames types;
    private final CopyCalls copies;
    private final ClassName type;

    RecordEmitter(RecordDecl decl, EmitContext context) {
        this.decl = decl;
        this.context = context;
        this.types = context.types();
        this.copies = new CopyCalls(types);
        this.type = types.of(decl.name());
    }

    /** Whether a constructor can have all components: a method has 255 slots, one of them for {@code this} (JVMS 4.3.3). */
    static boolean canHold(List<Property> properties) {
        int slots = 1; // the additional properties
        for (Property property : properties) {
            boolean wide = property.isPrimitive() && WIDE.contains(((TypeRef.Scalar) property.type()).kind());
            slots += wide ? 2 : 1;
        }
        return slots <= MAX_SLOTS;
    }

    /** @param nested the types of inline schemas */
    TypeSpec.Builder emit(List<TypeSpec> nested) {
        TypeSpec.Builder spec =
                TypeSpec.recordBuilder(type).addModifiers(Modifier.PUBLIC).recordConstructor(header());
        new RecordMembers(decl, context).addTo(spec, instanceRead());
        decl.properties().stream()
                .filter(Property::deprecated)
                .forEach(property -> spec.addMethod(accessor(property, types)));
        nested.forEach(spec::addType);
        return spec.addType(new BuilderEmitter(decl, context).emit(instanceBuilt()));
    }

    private MethodSpec header() {
        TypeNames names = types.inHeaderOf(decl.name());
        MethodSpec.Builder constructor = MethodSpec.compactConstructorBuilder().addModifiers(Modifier.PUBLIC);
        for (Property property : decl.properties()) {
            constructor.addParameter(ParameterSpec.builder(names.component(property), property.javaName())
                    .addAnnotation(Annotations.jsonProperty(property.wireName()))
                    .build());
            if (CopyCalls.isCollection(property.type())) {
                constructor.addStatement("$N = $L", property.javaName(), copies.component(property));
            }
        }
        return constructor
                .addParameter(TypeNames.RAW_OBJECT, RecordMembers.ADDITIONAL)
                .addStatement("$1L = $2T.map($1L)", RecordMembers.ADDITIONAL, types.runtime("Copies"))
                .build();
    }

    /** An accessor of its own, since a record's component cannot be marked as deprecated. */
    static MethodSpec accessor(Property property, TypeNames types) {
        return MethodSpec.methodBuilder(property.javaName())
                .addJavadoc(Javadoc.of(property.doc()).deprecated(true).block())
                .addAnnotation(Annotations.DEPRECATED)
                .addAnnotation(Annotations.OVERRIDE)
                .addModifiers(Modifier.PUBLIC)
                .returns(types.component(property))
                .addStatement("return $N", property.javaName())
                .build();
    }

    private CodeBlock instanceRead() {
        List<CodeBlock> arguments = new ArrayList<>();
        for (Property property : decl.properties()) {
            arguments.add(read(property));
        }
        arguments.add(CodeBlock.of("in.endObject()"));
        return CodeBlock.of("new $T($L)", type, CodeBlock.join(arguments, ", "));
    }

    /** The runtime notes a required value that would otherwise look as if it had been sent as 0 or empty. */
    private static CodeBlock read(Property property) {
        boolean noted = property.isPrimitive() || property.isRequired() && CopyCalls.isCollection(property.type());
        return noted
                ? CodeBlock.of("in.required($L, b.$N)", Literals.string(property.wireName()), property.javaName())
                : CodeBlock.of("b.$N", property.javaName());
    }

    private CodeBlock instanceBuilt() {
        List<CodeBlock> arguments = new ArrayList<>();
        for (Property property : decl.properties()) {
            arguments.add(BuilderEmitter.unboxed(property));
        }
        arguments.add(CodeBlock.of(RecordMembers.ADDITIONAL));
        return CodeBlock.of("new $T($L)", type, CodeBlock.join(arguments, ", "));
    }
}
