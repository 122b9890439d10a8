package dev.sluice.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.sluice.model.ClientDecl.ApiGroup;
import dev.sluice.model.JavaName;
import dev.sluice.model.Operation;
import javax.lang.model.element.Modifier;

/** Emits what an interface does over HTTP: a call for each method. */
final class ApiImplementationEmitter {

    private final ApiGroup group;
    private final JavaName name;
    private final TypeNames types;
    private final ApiSignature signatures;
    private final ApiConstants constants;
    private final CallEmitter calls;

    ApiImplementationEmitter(ApiGroup group, JavaName name, EmitContext context) {
        this.group = group;
        this.name = name;
        this.types = context.types();
        this.signatures = new ApiSignature(types);
        this.constants = new ApiConstants(group, context);
        this.calls = new CallEmitter(context, constants);
    }

    TypeSpec.Builder emit() {
        ClassName http = types.runtime("HttpApi");
        ClassName api = types.of(group.name());
        TypeSpec.Builder spec = TypeSpec.classBuilder(types.of(name))
                .addJavadoc("{@link $T} over HTTP.", api)
                .addAnnotation(types.runtime("Generated"))
                .addModifiers(Modifier.FINAL)
                .addSuperinterface(api)
                .addFields(constants.fields())
                .addField(http, "http", Modifier.PRIVATE, Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addParameter(http, "http")
                        .addStatement("this.http = http")
                        .build());
        for (Operation operation : group.operations()) {
            ApiMethod.of(operation).forEach(method -> spec.addMethod(method(method)));
        }
        return spec;
    }

    private MethodSpec method(ApiMethod method) {
        CodeBlock call = calls.call(method);
        boolean isVoid = signatures.result(method.answer()).equals(TypeName.VOID);
        return signatures
                .of(method, Annotations.OVERRIDE)
                .addStatement(isVoid ? "$L" : "return $L", call)
                .build();
    }
}
