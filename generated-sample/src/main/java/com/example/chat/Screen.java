package com.example.chat;

import com.example.openrouter.model.ChatResponse;
import com.example.openrouter.model.ChatStreamingChoice;
import com.example.openrouter.model.ChatStreamingMessageChunk;
import com.example.openrouter.model.ChatStreamingResponseChunk;
import com.example.openrouter.model.ChatStreamingToolCall;
import com.example.openrouter.model.ChatUsage;
import java.io.PrintStream;
import java.util.Locale;

/** Shows an answer as it arrives: thoughts dimmed, text as it is, calls of tools, and at last what it cost. */
final class Screen {
    private static final String DIM = "\u001B[2m";
    private static final String PLAIN = "\u001B[0m";

    private enum Kind {
        QUESTION,
        THOUGHT,
        TEXT,
        TOOL_CALL,
        NOTE
    }

    private final PrintStream out;
    private final boolean styled;
    private Kind last = Kind.QUESTION;

    Screen(PrintStream out, boolean styled) {
        this.out = out;
        this.styled = styled;
    }

    void question(String question) {
        out.print("> " + question);
        out.flush();
    }

    void show(ChatStreamingResponseChunk chunk) {
        for (ChatStreamingChoice choice : chunk.choices()) {
            show(choice.delta());
        }
    }

    /** The whole answer, of which all but the cost is on the screen already. */
    void show(ChatResponse answer) {
        if (answer.usage() != null) {
            show(answer.usage());
        }
    }

    private void show(ChatStreamingMessageChunk delta) {
        if (hasText(delta.reasoning())) {
            begin(Kind.THOUGHT);
            out.print(dimmed(delta.reasoning()));
        }
        if (hasText(delta.content())) {
            begin(Kind.TEXT);
            out.print(delta.content());
        }
        if (delta.toolCalls() != null) {
            delta.toolCalls().forEach(this::show);
        }
        out.flush();
    }

    /** The first piece of a call brings the name, the following ones bring the arguments. */
    private void show(ChatStreamingToolCall call) {
        ChatStreamingToolCall.Function function = call.function();
        if (function == null) {
            return;
        }
        if (hasText(function.name())) {
            begin(Kind.TOOL_CALL);
            out.print(function.name() + " ");
        }
        if (hasText(function.arguments())) {
            out.print(function.arguments());
        }
    }

    private void show(ChatUsage usage) {
        begin(Kind.NOTE);
        String tokens = usage.promptTokens() + " + " + usage.completionTokens() + " tokens";
        String cost = usage.cost() == null ? "" : String.format(Locale.ROOT, ", $%.6f", usage.cost());
        out.print(dimmed(tokens + cost));
    }

    void error(String message) {
        begin(Kind.NOTE);
        out.print("error: " + message);
    }

    void end() {
        out.println();
    }

    private void begin(Kind kind) {
        if (kind != last || kind == Kind.TOOL_CALL) {
            out.print("\n\n");
            last = kind;
        }
    }

    private String dimmed(String text) {
        return styled ? DIM + text + PLAIN : text;
    }

    private static boolean hasText(String piece) {
        return piece != null && !piece.isEmpty();
    }
}
