package dev.sluice.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.sluice.model.ClientDecl.ApiGroup;
import dev.sluice.model.Doc;
import dev.sluice.model.Operation;
import dev.sluice.model.ResponseShape;
import dev.sluice.model.TypeRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** Emits the interface of a tag, one method for each answer that an operation can be asked for. */
final class ApiInterfaceEmitter {

    private static final String STREAMS =
            "The answer arrives piece by piece. Close it, which also aborts it, unless it was read to its end.";

    private final ApiGroup group;
    private final TypeNames types;
    private final ApiSignature signatures;

    ApiInterfaceEmitter(ApiGroup group, EmitContext context) {
        this.group = group;
        this.types = context.types();
        this.signatures = new ApiSignature(types);
    }

    TypeSpec.Builder emit() {
        TypeSpec.Builder spec = TypeSpec.interfaceBuilder(types.of(group.name()))
                .addJavadoc(javadoc(group).block())
                .addAnnotation(types.runtime("Generated"))
                .addModifiers(Modifier.PUBLIC);
        for (Operation operation : group.operations()) {
            for (ApiMethod method : ApiMethod.of(operation)) {
                spec.addMethod(method(method));
                operation
                        .params()
                        .filter(params -> !params.anyRequired())
                        .ifPresent(params -> spec.addMethod(withoutParams(method, params)));
            }
        }
        return spec;
    }

    static Javadoc javadoc(ApiGroup group) {
        Javadoc javadoc = Javadoc.of(group.doc());
        return group.doc().isEmpty()
                ? javadoc.paragraph("The operations under " + JavadocText.code(group.accessor()) + ".")
                : javadoc;
    }

    private MethodSpec method(ApiMethod method) {
        Operation operation = method.operation();
        Javadoc javadoc = Javadoc.of(operation.doc());
        method.events().ifPresent(events -> javadoc.paragraph(STREAMS));
        javadoc.paragraph("Source: " + JavadocText.code(operation.httpMethod() + " " + operation.path()));
        operation.pathParameters().forEach(parameter -> javadoc.param(parameter.javaName(), parameter.doc()));
        operation.body().ifPresent(body -> javadoc.param(body.javaName(), body.doc()));
        if (method.answer() instanceof ResponseShape.Json json && json.orNothing()) {
            javadoc.tag(CodeBlock.of("@return null if the server answers that there is no content"));
        }
        javadoc.tag(apiException(operation))
                .tag(CodeBlock.of(
                        "@throws $T if the server cannot be reached, or does not answer in time",
                        types.runtime("ApiConnectionException")));
        return signatures
                .of(method)
                .addModifiers(Modifier.ABSTRACT)
                .addJavadoc(javadoc.deprecated(operation.deprecated()).block())
                .build();
    }

    private CodeBlock apiException(Operation operation) {
        CodeBlock.Builder tag = CodeBlock.builder()
                .add("@throws $T if the server answers with an error", types.runtime("ApiException"));
        Map<TypeRef, List<String>> statuses = new LinkedHashMap<>();
        operation.errors().stream()
                .filter(error -> error.type() instanceof TypeRef.Named)
                .forEach(error -> statuses.computeIfAbsent(error.type(), type -> new ArrayList<>())
                        .add(error.status()));
        if (!statuses.isEmpty()) {
            tag.add("; its {@link $T#error} is", types.runtime("ApiException"));
        }
        String separator = "";
        for (Map.Entry<TypeRef, List<String>> error : statuses.entrySet()) {
            tag.add(
                    "$L\n    {@link $T} for $L",
                    separator,
                    types.boxed(error.getKey()),
                    String.join(", ", error.getValue()));
            separator = ",";
        }
        return tag.build();
    }

    /** The same without the record of parameters, of which none is required. */
    private MethodSpec withoutParams(ApiMethod method, Operation.ParamsDecl params) {
        CodeBlock arguments = signatures.parameters(method.operation()).stream()
                .map(parameter -> CodeBlock.of("$N, ", parameter))
                .collect(CodeBlock.joining(""));
        boolean isVoid = signatures.result(method.answer()).equals(TypeName.VOID);
        Javadoc javadoc =
                Javadoc.of(Doc.NONE).paragraph("The same without any of the parameters that may be left out.");
        return signatures
                .withoutParams(method)
                .addJavadoc(javadoc.deprecated(method.operation().deprecated()).block())
                .addModifiers(Modifier.DEFAULT)
                .addStatement(
                        "$L$N($L$T.builder().build())",
                        isVoid ? "" : "return ",
                        method.name(),
                        arguments,
                        types.of(params.name()))
                .build();
    }
}
