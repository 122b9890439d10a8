package dev.sluice.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.sluice.model.JavaName;
import dev.sluice.model.Operation;
import dev.sluice.model.Parameter;
import dev.sluice.model.RequestBody;
import dev.sluice.model.ResponseShape;
import dev.sluice.model.ResponseShape.EventShape;
import dev.sluice.model.StreamResult;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** The signature of a method of an API: the same in its interface and in its implementation. */
final class ApiSignature {

    static final String PARAMS = "params";

    private final TypeNames types;

    ApiSignature(TypeNames types) {
        this.types = types;
    }

    /** Path parameters in path order, then the body, then the record of all others. */
    MethodSpec.Builder of(ApiMethod method, AnnotationSpec... annotations) {
        MethodSpec.Builder spec = withoutParams(method, annotations);
        method.operation().params().ifPresent(params -> spec.addParameter(types.of(params.name()), PARAMS));
        return spec;
    }

    /** The same without the record. */
    MethodSpec.Builder withoutParams(ApiMethod method, AnnotationSpec... annotations) {
        MethodSpec.Builder spec = MethodSpec.methodBuilder(method.name())
                .addAnnotations(List.of(annotations))
                .addModifiers(Modifier.PUBLIC)
                .returns(result(method.answer()))
                .addParameters(parameters(method.operation()));
        return method.operation().deprecated() ? spec.addAnnotation(Annotations.DEPRECATED) : spec;
    }

    /** Path parameters and the body. */
    List<ParameterSpec> parameters(Operation operation) {
        List<ParameterSpec> parameters = new ArrayList<>();
        for (Parameter parameter : operation.pathParameters()) {
            parameters.add(ParameterSpec.builder(types.required(parameter.type()), parameter.javaName())
                    .build());
        }
        operation
                .body()
                .ifPresent(body -> parameters.add(
                        ParameterSpec.builder(type(body), body.javaName()).build()));
        return parameters;
    }

    TypeName result(ResponseShape answer) {
        if (answer instanceof ResponseShape.Json json) {
            return json.orNothing() ? types.nullable(json.type()) : types.boxed(json.type());
        }
        if (answer instanceof ResponseShape.Text) {
            return TypeNames.STRING;
        }
        if (answer instanceof ResponseShape.Bytes) {
            return TypeName.get(InputStream.class);
        }
        if (answer instanceof ResponseShape.Events events) {
            return stream(events.events())
                    .<TypeName>map(types::of)
                    .orElseGet(() -> ParameterizedTypeName.get(types.runtime("EventStream"), item(events.events())));
        }
        return TypeName.VOID;
    }

    /** The type of a stream that knows its answer. */
    static Optional<JavaName> stream(EventShape events) {
        return events.result() instanceof StreamResult.Whole whole ? Optional.of(whole.stream()) : Optional.empty();
    }

    /** What a stream delivers. */
    TypeName item(EventShape events) {
        return switch (events.payload()) {
            case DATA_TEXT -> TypeNames.STRING;
            case RAW_EVENT -> types.runtime("ServerSentEvent");
            default -> types.boxed(events.item());
        };
    }

    private TypeName type(RequestBody body) {
        TypeName type = switch (body.format()) {
            case TEXT -> TypeNames.STRING;
            case BYTES -> types.runtime("Bytes");
            default -> types.boxed(body.type());
        };
        return body.required() ? type : types.nullable(type);
    }
}
