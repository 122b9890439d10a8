package dev.sluice.emit;

import static dev.sluice.emit.Ir.DOUBLE;
import static dev.sluice.emit.Ir.LONG;
import static dev.sluice.emit.Ir.list;
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
import dev.sluice.model.RequestBody;
import dev.sluice.model.ResponseShape;
import dev.sluice.model.ResponseShape.EventShape;
import dev.sluice.model.ResponseShape.Switch;
import dev.sluice.model.StreamResult;
import dev.sluice.model.TypeDecl;
import dev.sluice.model.TypeRef;
import java.util.List;
import java.util.Optional;

/** The client of the goldens: an operation that answers JSON or events, and others with parameters of each kind. */
final class ChatClient {

    private final Ir ir = new Ir("golden.chat");

    List<TypeDecl> types() {
        return List.of(
                ir.record(
                        "ChatGenerationParams",
                        "What a completion is asked with.",
                        required("messages", "messages", list(ir.ref("ChatMessage")), "the conversation so far"),
                        optional("model", "model", TypeRef.STRING, "the model that is to answer"),
                        optional("stream", "stream", Ir.BOOLEAN, "whether to answer piece by piece")),
                ir.record(
                        "ChatResponse",
                        "A completion.",
                        required("id", "id", TypeRef.STRING, "identifies the completion"),
                        optional("usage", "usage", ir.ref("ChatUsage"), "what it took")),
                ir.record(
                        "ErrorResponse",
                        "Why a request was refused.",
                        required("message", "message", TypeRef.STRING, "what went wrong"),
                        required("code", "code", DOUBLE, "an HTTP status code")),
                ir.record(
                        "Model",
                        "A model.",
                        required("id", "id", TypeRef.STRING, "its name"),
                        required("created", "created", LONG, "when it was added, in seconds since 1970")));
    }

    ClientDecl decl() {
        return new ClientDecl(
                ir.name("OpenRouterClient"),
                "OpenRouter API",
                Optional.of("https://openrouter.ai/api/v1"),
                List.of(
                        new ApiGroup(
                                ir.name("ChatApi"),
                                "chat",
                                List.of(send()),
                                Doc.of("Conversations with a language model.")),
                        new ApiGroup(
                                ir.name("ModelsApi"), "models", List.of(listModels(), icon(), remove()), Doc.NONE)),
                List.of(new AuthScheme.Bearer(), new AuthScheme.ApiKey("apiKey", "X-API-Key", Location.HEADER)),
                List.of(parameter(
                        "httpReferer", "HTTP-Referer", Location.HEADER, TypeRef.STRING, false, "The site that calls.")),
                Doc.of("Chat completions of many model providers behind one endpoint."));
    }

    private Operation send() {
        EventShape chunks = new EventShape(
                ResponseShape.Format.SSE,
                "text/event-stream",
                ResponseShape.Payload.DATA_JSON,
                ir.ref("ChatStreamingResponseChunk"),
                Optional.of(ir.name("SendChatCompletionRequestResponseBody")),
                Optional.of("[DONE]"),
                Optional.of("error"),
                new StreamResult.Folded(
                        ir.name("ChatStream"),
                        ir.ref("ChatResponse"),
                        List.of(
                                new StreamResult.Last("id"),
                                new StreamResult.Last("choices/finish_reason"),
                                new StreamResult.Append("choices/delta/content"),
                                new StreamResult.Append("choices/delta/reasoning"),
                                new StreamResult.Append("choices/delta/tool_calls/function/arguments"),
                                new StreamResult.Rename("choices/delta", "message"),
                                new StreamResult.Constant("object", "chat.completion.chunk", "chat.completion"))));
        return new Operation(
                "sendChatCompletionRequest",
                "send",
                Optional.of("sendStreaming"),
                "POST",
                "/chat/completions",
                List.of(),
                Optional.of(new RequestBody(
                        RequestBody.Format.JSON,
                        "application/json",
                        ir.ref("ChatGenerationParams"),
                        true,
                        "body",
                        Doc.of("the conversation, and how to continue it"),
                        List.of())),
                Optional.empty(),
                new ResponseShape.JsonOrEvents(
                        ir.ref("ChatResponse"), chunks, new Switch(Switch.In.BODY, "stream", true, Optional.of(false))),
                List.of(error("400"), error("402"), error("5XX")),
                false,
                Doc.of("Complete a conversation."),
                Ir.at("/paths/~1chat~1completions/post"));
    }

    private Operation listModels() {
        return operation(
                "list",
                "GET",
                "/models",
                List.of(),
                List.of(
                        parameter("category", "category", Location.QUERY, TypeRef.STRING, false, "only of this kind"),
                        new Parameter(
                                "supportedParameters",
                                "supported_parameters",
                                Location.QUERY,
                                list(TypeRef.STRING),
                                false,
                                Style.FORM,
                                false,
                                false,
                                false,
                                Doc.of("only those that take all of these")),
                        parameter("session", "session", Location.COOKIE, TypeRef.STRING, false, "")),
                new ResponseShape.Json(list(ir.ref("Model"))),
                "List the models.");
    }

    private Operation icon() {
        return operation(
                "icon",
                "GET",
                "/models/{author}/{slug}/icon",
                List.of(
                        parameter("author", "author", Location.PATH, TypeRef.STRING, true, "who made the model"),
                        parameter("slug", "slug", Location.PATH, TypeRef.STRING, true, "its short name")),
                List.of(parameter("size", "size", Location.QUERY, Ir.INT, true, "in pixels")),
                new ResponseShape.Bytes(),
                "The icon of a model.");
    }

    private Operation remove() {
        Operation plain = operation(
                "remove",
                "DELETE",
                "/models/{id}",
                List.of(parameter("id", "id", Location.PATH, LONG, true, "")),
                List.of(),
                new ResponseShape.Empty(),
                "Removes a model.");
        return new Operation(
                plain.id(),
                plain.methodName(),
                plain.streamMethodName(),
                plain.httpMethod(),
                plain.path(),
                plain.pathParameters(),
                plain.body(),
                plain.params(),
                plain.response(),
                plain.errors(),
                true,
                plain.doc(),
                plain.source());
    }

    private Operation operation(
            String name,
            String method,
            String path,
            List<Parameter> inPath,
            List<Parameter> params,
            ResponseShape response,
            String doc) {
        return new Operation(
                name + "Models",
                name,
                Optional.empty(),
                method,
                path,
                inPath,
                Optional.empty(),
                params.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new ParamsDecl(ir.name(capital(name) + "ModelsParams"), params)),
                response,
                List.of(),
                false,
                Doc.of(doc),
                Ir.at("/paths/" + path.replace("/", "~1") + "/" + method));
    }

    private static String capital(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private ErrorCase error(String status) {
        return new ErrorCase(status, ir.ref("ErrorResponse"), Doc.NONE);
    }

    private static Parameter parameter(
            String javaName, String wireName, Location in, TypeRef type, boolean required, String doc) {
        boolean form = in == Location.QUERY || in == Location.COOKIE;
        return new Parameter(
                javaName,
                wireName,
                in,
                type,
                required,
                form ? Style.FORM : Style.SIMPLE,
                form,
                false,
                false,
                Doc.of(doc));
    }
}
