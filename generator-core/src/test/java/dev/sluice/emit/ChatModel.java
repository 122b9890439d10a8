package dev.sluice.emit;

import static dev.sluice.emit.Ir.DOUBLE;
import static dev.sluice.emit.Ir.LONG;
import static dev.sluice.emit.Ir.constant;
import static dev.sluice.emit.Ir.in;
import static dev.sluice.emit.Ir.list;
import static dev.sluice.emit.Ir.optional;
import static dev.sluice.emit.Ir.required;
import static dev.sluice.emit.Ir.with;

import dev.sluice.model.ApiModel;
import dev.sluice.model.Doc;
import dev.sluice.model.EnumDecl;
import dev.sluice.model.Property;
import dev.sluice.model.RecordDecl;
import dev.sluice.model.ScalarKind;
import dev.sluice.model.TypeDecl;
import dev.sluice.model.TypeRef;
import dev.sluice.model.UnionDecl;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The model of the goldens: a part of a chat completions API. */
final class ChatModel {

    private final Ir ir = new Ir("golden.chat");

    static ApiModel create() {
        ChatModel chat = new ChatModel();
        List<TypeDecl> types = new ArrayList<>();
        types.addAll(new ChatRequestModel(chat.ir).types());
        types.addAll(chat.response());
        types.addAll(chat.reasoning());
        ChatClient client = new ChatClient();
        types.addAll(client.types());
        return new ApiModel(types, Optional.of(client.decl()), List.of());
    }

    private List<TypeDecl> response() {
        EnumDecl finishReason = new EnumDecl(
                ir.name("ChatFinishReason"),
                ScalarKind.STRING,
                List.of(
                        constant("TOOL_CALLS", "tool_calls", "Tools are to be called."),
                        constant("STOP", "stop", "The answer is complete."),
                        constant("LENGTH", "length", "The limit of tokens was reached."),
                        constant("CONTENT_FILTER", "content_filter", "A filter withheld the rest."),
                        constant("ERROR", "error", "")),
                false,
                Doc.of("Why an answer ends."),
                Ir.at("/components/schemas/ChatCompletionFinishReason"));
        RecordDecl envelope = new RecordDecl(
                ir.name("SendChatCompletionRequestResponseBody"),
                List.of(required("data", "data", ir.ref("ChatStreamingResponseChunk"), "the chunk that it carries")),
                TypeRef.ANY,
                List.of(),
                List.of(),
                false,
                Doc.of("One event of the stream."),
                Ir.at("/paths/~1chat~1completions/post/responses/200/content/text~1event-stream/schema"));
        return List.of(envelope, chunk(), choice(), delta(), toolCall(), usage(), finishReason);
    }

    private RecordDecl chunk() {
        RecordDecl error = ir.record(
                ir.name("ChatStreamingResponseChunk", "Error"),
                "What went wrong after the answer had begun.",
                List.of(
                        required("code", "code", DOUBLE, "an HTTP status code"),
                        required("message", "message", TypeRef.STRING, "what went wrong")));
        return with(
                ir.record(
                        "ChatStreamingResponseChunk",
                        "One chunk of a chat completion that is streamed.",
                        required(
                                "id", "id", TypeRef.STRING, "identifies the completion; the same in all of its chunks"),
                        required(
                                "choices",
                                "choices",
                                list(ir.ref("ChatStreamingChoice")),
                                "what is new in each answer; may be empty in the last chunk"),
                        required("created", "created", DOUBLE, "when the completion was begun, in seconds since 1970"),
                        required("model", "model", TypeRef.STRING, "the model that answers"),
                        constant("object", "chat.completion.chunk"),
                        optional(
                                "systemFingerprint",
                                "system_fingerprint",
                                TypeRef.STRING,
                                "identifies the configuration the model runs with"),
                        optional(
                                "error",
                                "error",
                                ir.ref("ChatStreamingResponseChunk", "Error"),
                                "why the stream ends early"),
                        optional("usage", "usage", ir.ref("ChatUsage"), "what the completion took; in the last chunk")),
                error);
    }

    private RecordDecl choice() {
        return ir.record(
                "ChatStreamingChoice",
                "What a chunk adds to one of the answers.",
                required("delta", "delta", ir.ref("ChatStreamingMessageChunk"), "what is new in the message"),
                optional(
                        "finishReason",
                        "finish_reason",
                        ir.ref("ChatFinishReason"),
                        "why the answer ends; null while it goes on"),
                required("index", "index", DOUBLE, "which of the answers this is"),
                optional("logprobs", "logprobs", TypeRef.ANY, "how likely the tokens were"));
    }

    private RecordDecl delta() {
        return ir.record(
                "ChatStreamingMessageChunk",
                "What a chunk adds to a message.",
                optional("role", "role", TypeRef.STRING, "who speaks; in the first chunk"),
                optional("content", "content", TypeRef.STRING, "more of the text"),
                optional("reasoning", "reasoning", TypeRef.STRING, "more of the thoughts before it"),
                optional("refusal", "refusal", TypeRef.STRING, "more of why there is no answer"),
                optional(
                        "toolCalls",
                        "tool_calls",
                        list(ir.ref("ChatStreamingMessageToolCall")),
                        "more of the calls of tools"),
                optional(
                        "reasoningDetails",
                        "reasoning_details",
                        list(ir.ref("ReasoningDetail")),
                        "more of the thoughts, in parts"));
    }

    private RecordDecl toolCall() {
        RecordDecl function = ir.record(
                ir.name("ChatStreamingMessageToolCall", "Function"),
                "The function to call.",
                List.of(
                        optional("name", "name", TypeRef.STRING, "its name; in the first chunk"),
                        optional("arguments", "arguments", TypeRef.STRING, "more of its arguments, as JSON text")));
        return with(
                ir.record(
                        "ChatStreamingMessageToolCall",
                        "What a chunk adds to a call of a tool.",
                        required("index", "index", LONG, "which of the calls this is"),
                        optional("id", "id", TypeRef.STRING, "identifies the call; in the first chunk"),
                        optional("type", "type", TypeRef.STRING, "always `function`"),
                        optional(
                                "function",
                                "function",
                                ir.ref("ChatStreamingMessageToolCall", "Function"),
                                "the function to call")),
                function);
    }

    private RecordDecl usage() {
        return ir.record(
                "ChatUsage",
                "What a completion took.",
                required("promptTokens", "prompt_tokens", LONG, "tokens of the request"),
                required("completionTokens", "completion_tokens", LONG, "tokens of the answer"),
                required("totalTokens", "total_tokens", LONG, "both together"),
                optional("cost", "cost", DOUBLE, "in credits"));
    }

    private List<TypeDecl> reasoning() {
        UnionDecl detail = ir.tagged(
                "ReasoningDetail", "A part of what the model thought before it answered.", "type", new String[][] {
                    {"reasoning.summary", "ReasoningDetailSummary"},
                    {"reasoning.encrypted", "ReasoningDetailEncrypted"},
                    {"reasoning.text", "ReasoningDetailText"}
                });
        RecordDecl summary = ir.record(
                "ReasoningDetailSummary",
                "Thoughts of the model in brief.",
                constant("type", "reasoning.summary"),
                required("summary", "summary", TypeRef.STRING, "the thoughts in brief"),
                partId(),
                partFormat(),
                partIndex());
        RecordDecl encrypted = ir.record(
                "ReasoningDetailEncrypted",
                "Thoughts of the model that only its provider can read.",
                constant("type", "reasoning.encrypted"),
                required("data", "data", TypeRef.STRING, "the thoughts, encrypted"),
                partId(),
                partFormat(),
                partIndex());
        RecordDecl text = ir.record(
                "ReasoningDetailText",
                "Thoughts of the model in full.",
                constant("type", "reasoning.text"),
                optional("text", "text", TypeRef.STRING, "the thoughts"),
                optional("signature", "signature", TypeRef.STRING, "proves to the provider that they are its own"),
                partId(),
                partFormat(),
                partIndex());
        return List.of(detail, in(summary, detail.name()), in(encrypted, detail.name()), in(text, detail.name()));
    }

    private static Property partId() {
        return optional("id", "id", TypeRef.STRING, "identifies this part");
    }

    private static Property partFormat() {
        return optional("format", "format", TypeRef.STRING, "the provider whose form this is");
    }

    private static Property partIndex() {
        return optional("index", "index", DOUBLE, "where among the parts this belongs");
    }
}
