package dev.sluice.benchmarks;

import com.example.openrouter.OpenRouterClient;
import com.example.openrouter.model.ChatGenerationParams;
import com.example.openrouter.model.ChatUserMessage;
import com.example.openrouter.runtime.Transport;
import com.openai.client.OpenAIClient;
import com.openai.client.OpenAIClientImpl;
import com.openai.core.ClientOptions;
import com.openai.core.RequestOptions;
import com.openai.core.http.Headers;
import com.openai.core.http.HttpClient;
import com.openai.core.http.HttpRequest;
import com.openai.core.http.HttpResponse;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Clients that are answered from memory, without a network. */
final class Clients {

    private static final String EVENTS = "text/event-stream";

    private Clients() {}

    static OpenRouterClient sluice(byte[] body) {
        HttpHeaders headers = HttpHeaders.of(Map.of("content-type", List.of(EVENTS)), (name, value) -> true);
        return OpenRouterClient.builder()
                .bearerAuth("none")
                .transport(request -> new Transport.Response(200, headers, new ByteArrayInputStream(body)))
                .build();
    }

    static ChatGenerationParams sluiceRequest() {
        return ChatGenerationParams.builder()
                .model("example/model-4.5")
                .messages(ChatUserMessage.of("Why is the evening red?"))
                .build();
    }

    static OpenAIClient openai(byte[] body) {
        return new OpenAIClientImpl(ClientOptions.builder()
                .apiKey("none")
                .httpClient(new FromMemory(body))
                .build());
    }

    static ChatCompletionCreateParams openaiRequest() {
        return ChatCompletionCreateParams.builder()
                .model("example/model-4.5")
                .addUserMessage("Why is the evening red?")
                .build();
    }

    private record FromMemory(byte[] content) implements HttpClient {
        @Override
        public HttpResponse execute(HttpRequest request, RequestOptions options) {
            return new Answer(content);
        }

        @Override
        public CompletableFuture<HttpResponse> executeAsync(HttpRequest request, RequestOptions options) {
            return CompletableFuture.completedFuture(new Answer(content));
        }

        @Override
        public void close() {}
    }

    private record Answer(byte[] content) implements HttpResponse {
        @Override
        public int statusCode() {
            return 200;
        }

        @Override
        public Headers headers() {
            return Headers.builder().put("content-type", EVENTS).build();
        }

        @Override
        public InputStream body() {
            return new ByteArrayInputStream(content);
        }

        @Override
        public void close() {}
    }
}
