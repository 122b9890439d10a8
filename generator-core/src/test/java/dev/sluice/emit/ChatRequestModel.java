package dev.sluice.emit;

import static dev.sluice.emit.Ir.byKind;
import static dev.sluice.emit.Ir.constant;
import static dev.sluice.emit.Ir.in;
import static dev.sluice.emit.Ir.list;
import static dev.sluice.emit.Ir.optional;
import static dev.sluice.emit.Ir.required;
import static dev.sluice.emit.Ir.with;
import static dev.sluice.emit.Ir.wrapped;

import dev.sluice.model.JsonKind;
import dev.sluice.model.RecordDecl;
import dev.sluice.model.TypeDecl;
import dev.sluice.model.TypeRef;
import dev.sluice.model.UnionDecl;
import java.util.List;

/** The messages of a chat completions request, and which tools may be called. */
final class ChatRequestModel {

    private final Ir ir;

    ChatRequestModel(Ir ir) {
        this.ir = ir;
    }

    List<TypeDecl> types() {
        UnionDecl message = ir.tagged("ChatMessage", "A message of the conversation.", "role", new String[][] {
            {"system", "ChatSystemMessage"}, {"user", "ChatUserMessage"}
        });
        RecordDecl system = ir.record(
                "ChatSystemMessage",
                "How the model is to behave.",
                constant("role", "system"),
                required("content", "content", TypeRef.STRING, "the instructions"),
                optional("name", "name", TypeRef.STRING, "tells apart who speaks in one role"));
        UnionDecl content = ir.union(
                ir.name("ChatUserMessage", "Content"),
                "What the user says: text, or parts of it.",
                List.of(
                        wrapped("Text", TypeRef.STRING, "Text."),
                        wrapped("Items", list(ir.ref("ChatContentPart")), "Parts.")),
                byKind(JsonKind.STRING, JsonKind.ARRAY));
        RecordDecl user = ir.record(
                "ChatUserMessage",
                "What the user says.",
                constant("role", "user"),
                required("content", "content", ir.ref("ChatUserMessage", "Content"), "text, or parts of it"),
                optional("name", "name", TypeRef.STRING, "tells apart who speaks in one role"));
        return List.of(
                message,
                in(system, message.name()),
                in(with(user, content), message.name()),
                ir.tagged("ChatContentPart", "A part of what a user says.", "type", new String[][] {
                    {"text", "ChatContentText"}, {"image_url", "ChatContentImage"}
                }),
                in(
                        ir.record(
                                "ChatContentText",
                                "Text among the parts of a message.",
                                constant("type", "text"),
                                required("text", "text", TypeRef.STRING, "the text")),
                        ir.name("ChatContentPart")),
                image(),
                toolChoice(),
                in(
                        with(
                                ir.record(
                                        "ChatNamedToolChoice",
                                        "The one tool that must be called.",
                                        constant("type", "function"),
                                        required(
                                                "function",
                                                "function",
                                                ir.ref("ChatNamedToolChoice", "Function"),
                                                "the function to call")),
                                ir.record(
                                        ir.name("ChatNamedToolChoice", "Function"),
                                        "The function to call.",
                                        List.of(required("name", "name", TypeRef.STRING, "its name")))),
                        ir.name("ChatToolChoice")));
    }

    private RecordDecl image() {
        RecordDecl url = ir.record(
                ir.name("ChatContentImage", "ImageUrl"),
                "Where the image is.",
                List.of(
                        required("url", "url", TypeRef.STRING, "its address, or the image itself as a data URL"),
                        optional("detail", "detail", TypeRef.STRING, "how closely to look")));
        RecordDecl image = ir.record(
                "ChatContentImage",
                "An image among the parts of a message.",
                constant("type", "image_url"),
                required("imageUrl", "image_url", ir.ref("ChatContentImage", "ImageUrl"), "where the image is"));
        return in(with(image, url), ir.name("ChatContentPart"));
    }

    private UnionDecl toolChoice() {
        return ir.union(
                ir.name("ChatToolChoice"),
                "Whether tools may or must be called.",
                List.of(wrapped("Text", TypeRef.STRING, "A mode."), ir.member("ChatNamedToolChoice")),
                byKind(JsonKind.STRING, JsonKind.OBJECT),
                constant("NONE", "none", "No tool is called."),
                constant("AUTO", "auto", "The model decides."),
                constant("REQUIRED", "required", "A tool must be called."));
    }
}
