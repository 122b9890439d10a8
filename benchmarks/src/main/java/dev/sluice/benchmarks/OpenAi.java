package dev.sluice.benchmarks;

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
import java.util.concurrent.CompletableFuture;

/** The peer's client, answered from memory, without a network. */
final class OpenAi {

    private OpenAi() {}

    static OpenAIClient client(byte[] body) {
        return new OpenAIClientImpl(ClientOptions.builder()
                .apiKey("none")
                .httpClient(new FromMemory(body))
                .build());
    }

    static ChatCompletionCreateParams request() {
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
            return Headers.builder().put("content-type", "text/event-stream").build();
        }

        @Override
        public InputStream body() {
            return new ByteArrayInputStream(content);
        }

        @Override
        public void close() {}
    }
}
