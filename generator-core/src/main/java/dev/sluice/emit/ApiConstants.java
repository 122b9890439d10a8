package dev.sluice.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.sluice.model.ClientDecl.ApiGroup;
import dev.sluice.model.Operation;
import dev.sluice.model.ResponseShape.EventShape;
import dev.sluice.naming.Identifiers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** The constants of an implementation: what the bodies of errors and the events of streams are, each of them once. */
final class ApiConstants {

    private final ModelIndex index;
    private final TypeNames types;
    private final CodecCalls codecs;
    private final ApiSignature signatures;
    private final Map<CodeBlock, String> errors = new LinkedHashMap<>();
    private final Map<EventShape, String> events = new LinkedHashMap<>();

    ApiConstants(ApiGroup group, EmitContext context) {
        this.index = context.index();
        this.types = context.types();
        this.codecs = context.codecs();
        this.signatures = new ApiSignature(types);
        for (Operation operation : group.operations()) {
            if (!operation.errors().isEmpty()) {
                errors.putIfAbsent(errorTypes(operation), operation.methodName());
            }
            ApiMethod.of(operation)
                    .forEach(method -> method.events().ifPresent(shape -> events.putIfAbsent(shape, method.name())));
        }
        errors.replaceAll((code, method) -> name(method, "ERRORS", errors.size()));
        events.replaceAll((shape, method) -> name(method, "EVENTS", events.size()));
    }

    /** The first operation that has it names it, unless there is only one. */
    private String name(String method, String kind, int count) {
        String name = count == 1 ? kind : Identifiers.constantName(method) + "_" + kind;
        while (index.hasTopLevel(name)) {
            name = "API_" + name; // EVENTS::read would be taken for a call on the constant (JLS 6.4.2)
        }
        return name;
    }

    /** The constant for an operation's errors, where it declares any. */
    Optional<String> errors(Operation operation) {
        return Optional.ofNullable(errors.get(errorTypes(operation)));
    }

    /** The constant for the format of a method's events. */
    String events(ApiMethod method) {
        return events.get(method.events().orElseThrow());
    }

    List<FieldSpec> fields() {
        List<FieldSpec> fields = new ArrayList<>();
        errors.forEach((code, name) -> fields.add(constant(types.runtime("ErrorTypes"), name, code)));
        events.forEach((shape, name) -> fields.add(constant(
                ParameterizedTypeName.get(types.runtime("EventFormat"), signatures.item(shape)), name, format(shape))));
        return fields;
    }

    private static FieldSpec constant(TypeName type, String name, CodeBlock value) {
        return FieldSpec.builder(type, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer(value)
                .build();
    }

    private CodeBlock errorTypes(Operation operation) {
        CodeBlock.Builder code = CodeBlock.builder().add("$T.none()", types.runtime("ErrorTypes"));
        Map<CodeBlock, List<CodeBlock>> statuses = new LinkedHashMap<>();
        operation
                .errors()
                .forEach(error -> statuses.computeIfAbsent(codecs.decoder(error.type()), decoder -> new ArrayList<>())
                        .add(Literals.string(error.status())));
        statuses.forEach((decoder, literals) -> code.add(".on($L, $L)", decoder, CodeBlock.join(literals, ", ")));
        return code.build();
    }

    private CodeBlock format(EventShape shape) {
        ClassName format = types.runtime("EventFormat");
        CodeBlock.Builder code = CodeBlock.builder();
        code.add(
                switch (shape.payload()) {
                    case DATA_JSON -> CodeBlock.of("$T.json($L)", format, codecs.decoder(shape.item()));
                    case DATA_TEXT -> CodeBlock.of("$T.text()", format);
                    case EVENT_WITH_JSON_DATA -> CodeBlock.of("$T.envelope($L)", format, codecs.decoder(shape.item()));
                    case EVENT_WITH_TEXT_DATA ->
                        CodeBlock.of("$T.textEnvelope($L)", format, codecs.decoder(shape.item()));
                    case EVENT_WITH_MIXED_DATA ->
                        CodeBlock.of("$T.mixedEnvelope($L)", format, codecs.decoder(shape.item()));
                    case RAW_EVENT -> CodeBlock.of("$T.events()", format);
                });
        CodeBlock media = Literals.string(shape.mediaType());
        code.add(
                switch (shape.format()) {
                    case SSE -> CodeBlock.of("");
                    case JSON_LINES -> CodeBlock.of(".jsonLines($L)", media);
                    case JSON_SEQ -> CodeBlock.of(".jsonSequence($L)", media);
                });
        shape.sentinel().ifPresent(sentinel -> code.add(".endsWith($L)", Literals.string(sentinel)));
        shape.errorProperty().ifPresent(property -> code.add(failsOn(shape, property)));
        return code.build();
    }

    private CodeBlock failsOn(EventShape shape, String wireName) {
        CodeBlock name = Literals.string(wireName);
        return index.errorProperty(shape)
                .map(property -> CodeBlock.of(
                        ".failsOn($1L, $2T::$3N, $2T::$4L)",
                        name,
                        types.boxed(shape.item()),
                        property.javaName(),
                        RecordMembers.ADDITIONAL))
                .orElse(CodeBlock.of(".failsOn($L)", name));
    }
}
