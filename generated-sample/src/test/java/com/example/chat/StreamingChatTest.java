package com.example.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.example.openrouter.OpenRouterClient;
import com.example.openrouter.model.ChatAssistantMessage;
import com.example.openrouter.model.ChatGenerationParams;
import com.example.openrouter.model.ChatResponse;
import com.example.openrouter.model.ChatUserMessage;
import com.example.openrouter.model.FinishReason;
import com.example.openrouter.runtime.Json;
import com.example.openrouter.runtime.ReplayTransport;
import com.example.openrouter.runtime.Transport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StreamingChatTest {
    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();

    @Test
    void showsThoughtsTextToolCallAndUsage() throws IOException {
        try (ReplayServer server = new ReplayServer("umbrella.sse", Duration.ZERO)) {
            ask(OpenRouterClient.builder().baseUrl(server.url()).build(), false);
        }
        assertEquals("""
                > Umbrella?

                The user asks about rain in Zürich tomorrow. The forecast I was given says showers from eight o'clock. \
                So: yes, and set the reminder for 07:30.

                Yes, take an umbrella: showers are expected in Zürich from eight o'clock, easing off in the afternoon. \
                I'll remind you before you leave.

                set_reminder {"at": "07:30", "text": "Take the umbrella"}

                112 + 87 tokens, $0.000202
                """, shown());
    }

    @Test
    void theStreamIsTheAnswer() {
        ChatGenerationParams request = ChatGenerationParams.builder()
                .messages(ChatUserMessage.of("Umbrella?"))
                .build();
        ChatResponse answer =
                replay("umbrella.sse").chat().sendStreaming(request).result();

        assertEquals("chat.completion", answer.object());
        assertEquals(FinishReason.TOOL_CALLS, answer.choices().get(0).finishReason());
        ChatAssistantMessage message = answer.choices().get(0).message();
        assertEquals("assistant", message.role());
        assertTrue(message.reasoning().startsWith("The user asks about rain"), message.reasoning());
        assertEquals(1, message.toolCalls().size());
        assertEquals(
                Map.of("at", "07:30", "text", "Take the umbrella"),
                Json.object(message.toolCalls().get(0).function().arguments()));
        assertEquals(87, answer.usage().completionTokens());
    }

    @Test
    void dimsThoughtsOnATerminal() {
        ask(replay("umbrella.sse"), true);
        assertTrue(shown().contains("\u001B[2mThe\u001B[0m\u001B[2m user\u001B[0m"), shown());
        assertTrue(shown().contains("\n\nYes, take an umbrella"), shown());
    }

    @Test
    void anErrorInTheStreamComesAfterTheTextBeforeIt() {
        ask(replay("interrupted.sse"), false);
        assertEquals("> Umbrella?\n\nYes, take an\n\nerror: Provider disconnected\n", shown());
    }

    @Test
    void aRefusalIsShown() {
        Transport refusing = request -> Transport.Response.of(
                401, "application/json", "{\"error\": {\"code\": 401, \"message\": \"No credentials\"}}");
        ask(OpenRouterClient.builder().transport(refusing).build(), false);
        assertEquals("> Umbrella?\n\nerror: No credentials\n", shown());
    }

    @Test
    void anUnreachableServerIsShown() {
        Transport unplugged = request -> {
            throw new IOException("no route to host");
        };
        ask(OpenRouterClient.builder().transport(unplugged).build(), false);
        assertTrue(shown().contains("error: ") && shown().contains("no route to host"), shown());
    }

    private OpenRouterClient replay(String recording) {
        ReplayTransport replay =
                ReplayTransport.ofResource(getClass(), recording).inPiecesOf(7);
        return OpenRouterClient.builder().transport(replay).build();
    }

    private void ask(OpenRouterClient client, boolean styled) {
        Screen screen = new Screen(new PrintStream(shown, true, StandardCharsets.UTF_8), styled);
        new StreamingChat(client, screen).ask("Umbrella?");
    }

    private String shown() {
        return shown.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
