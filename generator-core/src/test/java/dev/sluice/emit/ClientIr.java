package dev.sluice.emit;

import static dev.sluice.emit.Ir.LONG;
import static dev.sluice.emit.Ir.deprecated;
import static dev.sluice.emit.Ir.optional;
import static dev.sluice.emit.Ir.required;

import dev.sluice.model.ClientDecl;
import dev.sluice.model.ClientDecl.ApiGroup;
import dev.sluice.model.ClientDecl.AuthScheme;
import dev.sluice.model.Doc;
import dev.sluice.model.Operation;
import dev.sluice.model.Operation.ErrorCase;
import dev.sluice.model.Operation.ParamsDecl;
import dev.sluice.model.Parameter;
import dev.sluice.model.Parameter.Location;
import dev.sluice.model.Parameter.Style;
import dev.sluice.model.RecordDecl;
import dev.sluice.model.RequestBody;
import dev.sluice.model.ResponseShape;
import dev.sluice.model.ResponseShape.EventShape;
import dev.sluice.model.ResponseShape.Format;
import dev.sluice.model.ResponseShape.Payload;
import dev.sluice.model.StreamResult;
import dev.sluice.model.TypeRef;
import java.util.List;
import java.util.Optional;

/** Makes clients of one operation or few, and shows the calls that they become. */
final class ClientIr {
    private final Ir ir;
    final RecordDecl thing;

    ClientIr(Ir ir) {
        this.ir = ir;
        thing = ir.record(
                "Thing", "", required("id", LONG), optional("http", TypeRef.STRING), optional("error", TypeRef.STRING));
    }

    record Op(
            String method,
            String path,
            List<Parameter> inPath,
            Optional<RequestBody> body,
            List<Parameter> params,
            ResponseShape response) {
        Op() {
            this("GET", "/x", List.of(), Optional.empty(), List.of(), new ResponseShape.Empty());
        }

        Op method(String value) {
            return new Op(value, path, inPath, body, params, response);
        }

        Op path(String value, Parameter... parameters) {
            return new Op(method, value, List.of(parameters), body, params, response);
        }

        Op body(RequestBody.Format format, String mediaType, TypeRef type, RequestBody.Encoding... encodings) {
            RequestBody sent = new RequestBody(format, mediaType, type, false, "body", Doc.NONE, List.of(encodings));
            return new Op(method, path, inPath, Optional.of(sent), params, response);
        }

        Op params(Parameter... parameters) {
            return new Op(method, path, inPath, body, List.of(parameters), response);
        }

        Op answers(ResponseShape value) {
            return new Op(method, path, inPath, body, params, value);
        }
    }

    Operation operation(String name, Op op, boolean deprecated, ErrorCase... errors) {
        return new Operation(
                name,
                name,
                op.response() instanceof ResponseShape.JsonOrEvents
                                || op.response() instanceof ResponseShape.WholeOrEvents
                        ? Optional.of(name + "Streaming")
                        : Optional.empty(),
                op.method(),
                op.path(),
                op.inPath(),
                op.body(),
                op.params().isEmpty()
                        ? Optional.empty()
                        : Optional.of(new ParamsDecl(
                                ir.name(name.toUpperCase(java.util.Locale.ROOT) + "Params"), op.params())),
                op.response(),
                List.of(errors),
                deprecated,
                Doc.of("Ends */ here \\u002a/ {@link nowhere} <b> & more."),
                Ir.at("/paths/x"));
    }

    Compiled compiled(Operation... operations) {
        ApiGroup group = new ApiGroup(ir.name("XApi"), "x", List.of(operations), Doc.NONE);
        return Compiled.of(client(List.of(), List.of(), group), thing);
    }

    ClientDecl client(List<AuthScheme> auth, List<Parameter> headers, ApiGroup... groups) {
        return new ClientDecl(ir.name("XClient"), "X", Optional.empty(), List.of(groups), auth, headers, Doc.NONE);
    }

    /** The call that one operation becomes, without line breaks. */
    String call(Op op) {
        return calls(compiled(operation("go", op, false)));
    }

    static String calls(Compiled compiled) {
        String source = compiled.source("HttpXApi");
        String methods = source.substring(source.indexOf("@Override"));
        StringBuilder calls = new StringBuilder();
        for (String statement : methods.replaceAll("\\s*\\n\\s*", "").split(";")) {
            int start = statement.indexOf("http.");
            calls.append(start < 0 ? "" : statement.substring(start) + ";");
        }
        return calls.toString();
    }

    static Parameter parameter(String name, Location in, TypeRef type, Style style, boolean explode) {
        return new Parameter(name, name, in, type, false, style, explode, false, false, Doc.NONE);
    }

    static Parameter query(String name, TypeRef type, Style style, boolean explode) {
        return parameter(name, Location.QUERY, type, style, explode);
    }

    static EventShape events(Format format, Payload payload, TypeRef item, String sentinel, String error) {
        return new EventShape(
                format,
                "application/x-ndjson",
                payload,
                item,
                Optional.empty(),
                Optional.ofNullable(sentinel),
                Optional.ofNullable(error),
                new StreamResult.None("not looked for"));
    }
}
