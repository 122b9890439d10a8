package com.example.chat;

import com.example.openrouter.ChatStream;
import com.example.openrouter.OpenRouterClient;
import com.example.openrouter.model.ChatFunctionTool;
import com.example.openrouter.model.ChatGenerationParams;
import com.example.openrouter.model.ChatStreamingResponseChunk;
import com.example.openrouter.model.ChatUserMessage;
import com.example.openrouter.model.ErrorResponse;
import com.example.openrouter.runtime.ApiException;
import com.example.openrouter.runtime.ClientException;
import com.example.openrouter.runtime.Json;
import com.example.openrouter.runtime.StreamErrorException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Asks a model a question and shows the answer while it is being written. With {@code OPENROUTER_API_KEY} in the
 * environment it asks OpenRouter; without, a server on this machine plays an answer from a file.
 */
public final class StreamingChat {
    private static final String QUESTION =
            "Do I need an umbrella in Zürich tomorrow? If so, remind me at half past seven to take it along.";

    private static final String REMINDER = """
            {
              "type": "object",
              "properties": {"at": {"type": "string", "format": "time"}, "text": {"type": "string"}},
              "required": ["at", "text"]
            }
            """;

    private static final ChatFunctionTool SET_REMINDER = ChatFunctionTool.of(ChatFunctionTool.Function.builder()
            .name("set_reminder")
            .description("Reminds the user of something at a time of day.")
            .parameters(Json.object(REMINDER))
            .build());

    private final OpenRouterClient client;
    private final Screen screen;

    StreamingChat(OpenRouterClient client, Screen screen) {
        this.client = client;
        this.screen = screen;
    }

    public static void main(String... args) throws IOException {
        String question = args.length == 0 ? QUESTION : String.join(" ", args);
        boolean styled = System.console() != null || System.getenv("FORCE_COLOR") != null;
        Screen screen = new Screen(new PrintStream(System.out, true, StandardCharsets.UTF_8), styled);
        String key = System.getenv("OPENROUTER_API_KEY");
        if (key != null && !key.isBlank()) {
            OpenRouterClient client = OpenRouterClient.builder().bearerAuth(key).build();
            new StreamingChat(client, screen).ask(question);
        } else {
            try (ReplayServer server = new ReplayServer("umbrella.sse", Duration.ofMillis(60))) {
                OpenRouterClient client =
                        OpenRouterClient.builder().baseUrl(server.url()).build();
                new StreamingChat(client, screen).ask(question);
            }
        }
    }

    void ask(String question) {
        screen.question(question);
        ChatGenerationParams request = ChatGenerationParams.builder()
                .model("openai/gpt-5-mini")
                .messages(ChatUserMessage.of(question))
                .tools(SET_REMINDER)
                .build();
        try (ChatStream chunks = client.chat().sendStreaming(request)) {
            for (ChatStreamingResponseChunk chunk : chunks) {
                screen.show(chunk);
            }
            screen.show(chunks.result());
        } catch (ApiException e) { // refused
            screen.error(e.error(ErrorResponse.class)
                    .map(response -> response.error().message())
                    .orElse(e.getMessage()));
        } catch (StreamErrorException e) { // broken off, after what is on the screen
            screen.error(
                    e.error() instanceof ChatStreamingResponseChunk.Error error ? error.message() : e.getMessage());
        } catch (ClientException e) { // unreachable, silent for too long, cut off
            screen.error(e.getMessage());
        }
        screen.end();
    }
}
