package dev.sluice.emit;

import com.palantir.javapoet.CodeBlock;
import dev.sluice.model.Operation;
import dev.sluice.model.Parameter;
import dev.sluice.model.Parameter.Location;
import dev.sluice.model.Parameter.Style;
import dev.sluice.model.RequestBody;
import dev.sluice.model.ResponseShape;
import dev.sluice.model.ResponseShape.EventShape;
import dev.sluice.model.ResponseShape.Switch;
import dev.sluice.model.TypeRef;
import java.util.Locale;
import java.util.Set;

/** Emits the one expression that a call consists of: {@code http.post("/pets").json(body).fetch(Pet::read)}. */
final class CallEmitter {

    private static final Set<String> OWN_METHODS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE");

    private final TypeNames types;
    private final CodecCalls codecs;
    private final ApiConstants constants;

    CallEmitter(EmitContext context, ApiConstants constants) {
        this.types = context.types();
        this.codecs = context.codecs();
        this.constants = constants;
    }

    CodeBlock call(ApiMethod method) {
        Operation operation = method.operation();
        CodeBlock.Builder code = CodeBlock.builder().add(start(operation));
        operation
                .pathParameters()
                .forEach(parameter -> code.add(parameter(parameter, CodeBlock.of("$N", parameter.javaName()))));
        operation
                .params()
                .ifPresent(params -> params.parameters().stream()
                        .filter(parameter -> !isSwitch(parameter, method))
                        .forEach(parameter -> code.add(parameter(
                                parameter, CodeBlock.of("$L.$N()", ApiSignature.PARAMS, parameter.javaName())))));
        method.settingIn(Switch.In.QUERY)
                .ifPresent(setting ->
                        code.add(".query($L, $L)", Literals.string(setting.by().name()), literal(setting.value())));
        operation.body().ifPresent(body -> code.add(body(body, method)));
        constants.errors(operation).ifPresent(errors -> code.add(".errors($L)", errors));
        return code.add(answer(method)).build();
    }

    private static CodeBlock start(Operation operation) {
        boolean hidden = operation.pathParameters().stream()
                .anyMatch(parameter -> parameter.javaName().equals("http"));
        String http = hidden ? "this.http" : "http";
        CodeBlock path = Literals.string(withoutFragment(operation.path()));
        String method = operation.httpMethod();
        return OWN_METHODS.contains(method)
                ? CodeBlock.of("$L.$L($L)", http, method.toLowerCase(Locale.ROOT), path)
                : CodeBlock.of("$L.call($L, $L)", http, Literals.string(method), path);
    }

    /** Documents tell paths apart by a fragment that are one path otherwise; it is never sent (RFC 9110, section 4.2.5). */
    private static String withoutFragment(String path) {
        int fragment = path.indexOf('#');
        return fragment < 0 ? path : path.substring(0, fragment);
    }

    /** The switch is set by the method that is called, whatever else the parameters say. */
    private static boolean isSwitch(Parameter parameter, ApiMethod method) {
        return parameter.in() == Location.QUERY
                && method.settingIn(Switch.In.QUERY)
                        .filter(setting -> setting.by().name().equals(parameter.wireName()))
                        .isPresent();
    }

    private CodeBlock parameter(Parameter parameter, CodeBlock value) {
        CodeBlock name = Literals.string(parameter.wireName());
        String call = parameter.in().name().toLowerCase(Locale.ROOT);
        String style = style(parameter);
        return style.isEmpty()
                ? CodeBlock.of(".$L($L, $L)", call, name, value)
                : CodeBlock.of(".$L($L, $L, $T.$L)", call, name, value, types.runtime("ParamStyle"), style);
    }

    /** The constant of {@code ParamStyle}; empty where the runtime's default does the same. */
    private static String style(Parameter parameter) {
        if (parameter.json()) {
            return "JSON";
        }
        boolean scalar = parameter.type() instanceof TypeRef.Scalar;
        boolean list = parameter.type() instanceof TypeRef.ListOf;
        boolean explode = parameter.explode();
        return switch (parameter.style()) {
            case SIMPLE -> explode && !scalar && !list ? "SIMPLE_EXPLODE" : "";
            case LABEL -> explode ? "LABEL_EXPLODE" : "LABEL";
            case MATRIX -> explode ? "MATRIX_EXPLODE" : "MATRIX";
            case DEEP_OBJECT -> "DEEP_OBJECT";
            case FORM, SPACE_DELIMITED, PIPE_DELIMITED ->
                explode || scalar || parameter.in() != Location.QUERY ? "" : delimited(parameter.style());
        };
    }

    private static String delimited(Style style) {
        return style.name();
    }

    private CodeBlock body(RequestBody body, ApiMethod method) {
        CodeBlock media = Literals.string(body.mediaType());
        return switch (body.format()) {
            case JSON ->
                members("json", body, method).toBuilder()
                        .add(
                                body.mediaType().equals("application/json")
                                        ? CodeBlock.of("")
                                        : CodeBlock.of(".as($L)", media))
                        .build();
            case FORM -> encoded(body, members("form", body, method));
            case DEEP_FORM -> members("deepForm", body, method);
            case MULTIPART -> encoded(body, members("multipart", body, method));
            case TEXT -> CodeBlock.of(".text($L, $N)", media, body.javaName());
            case BYTES -> CodeBlock.of(".bytes($L, $N)", media, body.javaName());
        };
    }

    private CodeBlock encoded(RequestBody body, CodeBlock sent) {
        CodeBlock.Builder code = CodeBlock.builder();
        for (RequestBody.Encoding encoding : body.encodings()) {
            CodeBlock property = Literals.string(encoding.property());
            if (encoding instanceof RequestBody.PartType part) {
                code.add(".part($L, $L)", property, Literals.string(part.mediaType()));
            } else {
                Object style = encoding instanceof RequestBody.FieldStyle field ? field.style() : "JSON";
                code.add(".field($L, $T.$L)", property, types.runtime("ParamStyle"), style);
            }
        }
        return code.add(sent).build();
    }

    private static CodeBlock members(String call, RequestBody body, ApiMethod method) {
        CodeBlock setting = method.settingIn(Switch.In.BODY)
                .map(found ->
                        CodeBlock.of(", $L, $L", Literals.string(found.by().name()), literal(found.value())))
                .orElse(CodeBlock.of(""));
        return CodeBlock.of(".$L($N$L)", call, body.javaName(), setting);
    }

    private static CodeBlock literal(Object value) {
        return value instanceof String text ? Literals.string(text) : CodeBlock.of("$L", value);
    }

    private CodeBlock answer(ApiMethod method) {
        if (method.answer() instanceof ResponseShape.Json json) {
            return CodeBlock.of(".fetch($L)", codecs.decoder(json.type()));
        }
        if (method.answer() instanceof ResponseShape.Text) {
            return CodeBlock.of(".fetchText()");
        }
        if (method.answer() instanceof ResponseShape.Bytes) {
            return CodeBlock.of(".fetchBytes()");
        }
        return method.events()
                .map(events -> CodeBlock.of(".stream($L$L)", constants.events(method), wrapper(events)))
                .orElse(CodeBlock.of(".fetchNothing()"));
    }

    private CodeBlock wrapper(EventShape events) {
        return ApiSignature.stream(events)
                .map(stream -> CodeBlock.of(", $T::new", types.of(stream)))
                .orElse(CodeBlock.of(""));
    }
}
