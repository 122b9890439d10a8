package dev.sluice.benchmarks;

import com.example.openrouter.OpenRouterClient;
import com.example.openrouter.model.ChatGenerationParams;
import com.example.openrouter.model.ChatUserMessage;
import com.example.openrouter.runtime.Transport;
import java.io.ByteArrayInputStream;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;

/** The generated client, answered from memory, without a network. */
final class OpenRouter {

    private OpenRouter() {}

    static OpenRouterClient client(byte[] body) {
        HttpHeaders headers =
                HttpHeaders.of(Map.of("content-type", List.of("text/event-stream")), (name, value) -> true);
        return OpenRouterClient.builder()
                .bearerAuth("none")
                .transport(request -> new Transport.Response(200, headers, new ByteArrayInputStream(body)))
                .build();
    }

    static ChatGenerationParams request() {
        return ChatGenerationParams.builder()
                .model("example/model-4.5")
                .messages(ChatUserMessage.of("Why is the evening red?"))
                .build();
    }
}
