package com.example.chat;

import com.example.openrouter.ChatApi;
import com.example.openrouter.ChatStream;
import com.example.openrouter.OpenRouterClient;
import com.example.openrouter.model.ChatGenerationParams;
import com.example.openrouter.model.ChatResponse;
import com.example.openrouter.model.ChatStreamingResponseChunk;
import com.example.openrouter.model.ChatUserMessage;
import com.example.openrouter.runtime.ApiConnectionException;
import com.example.openrouter.runtime.ApiException;
import com.example.openrouter.runtime.EventTooLargeException;
import com.example.openrouter.runtime.MalformedEventException;
import com.example.openrouter.runtime.RequestOptions;
import com.example.openrouter.runtime.StreamCancelledException;
import com.example.openrouter.runtime.StreamConnectionException;
import com.example.openrouter.runtime.StreamErrorException;
import com.example.openrouter.runtime.StreamEvent;
import com.example.openrouter.runtime.StreamException;
import com.example.openrouter.runtime.StreamTimeoutException;
import com.example.openrouter.runtime.StreamTruncatedException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Flow;
import java.util.stream.Stream;

/** The code of {@code docs/streaming.md}, word for word. */
final class StreamingGuide {
    private final OpenRouterClient client;
    private final ChatGenerationParams request = ChatGenerationParams.builder()
            .messages(ChatUserMessage.of("Umbrella?"))
            .build();

    /** What the code has shown, logged and forwarded. */
    final List<String> shown = new ArrayList<>();

    StreamingGuide(OpenRouterClient client) {
        this.client = client;
    }

    void opening() {
        try (ChatStream chunks = client.chat().sendStreaming(request)) {
            for (ChatStreamingResponseChunk chunk : chunks) {
                show(chunk);
            }
            ChatResponse answer = chunks.result();
            show(answer);
        }
    }

    String ending() {
        try (ChatStream chunks = client.chat().sendStreaming(request)) {
            chunks.forEach(this::show);
            return "complete";
        } catch (ApiException e) { // refused before it began: a status, and the body of the error
            return "refused: " + e.status();
        } catch (ApiConnectionException e) { // never began: nobody answered
            return "unreachable: " + e.getMessage();
        } catch (StreamErrorException e) { // the server reports an error inside the stream
            return "error: " + e.data();
        } catch (StreamTruncatedException e) { // the stream stops without the end that the API declares
            return "truncated: " + e.getMessage();
        } catch (MalformedEventException e) { // an event is no JSON
            return "malformed: " + e.data();
        } catch (EventTooLargeException e) { // an event exceeds maxEventBytes
            return "too large: " + e.getMessage();
        } catch (StreamTimeoutException e) { // the server stalls
            return "stalled: no " + e.clock();
        } catch (StreamConnectionException e) { // the connection fails
            return "broken: " + e.getCause().getMessage();
        } catch (StreamCancelledException e) { // close() was called, perhaps by another thread
            return "cancelled";
        }
    }

    int whatThereIs() {
        try (ChatStream chunks = client.chat().sendStreaming(request)) {
            return chunks.result().choices().size();
        } catch (StreamException e) {
            return e.soFar(ChatResponse.class)
                    .map(answer -> answer.choices().size())
                    .orElse(0);
        }
    }

    void skipping() {
        RequestOptions lenient = RequestOptions.none().onMalformedEvent(event -> log(event.data()));
        try (ChatStream chunks = client.with(lenient).chat().sendStreaming(request)) {
            chunks.forEach(this::show);
        }
    }

    void leaving() {
        try (ChatStream chunks = client.chat().sendStreaming(request)) {
            for (ChatStreamingResponseChunk chunk : chunks) {
                if (!show(chunk)) {
                    break; // the request ends here
                }
            }
        }
    }

    long stream() {
        try (Stream<ChatStreamingResponseChunk> chunks = client.chat().sendStreaming(request).stream()) {
            return chunks.filter(chunk -> !chunk.choices().isEmpty()).count();
        }
    }

    void publisher(Flow.Subscriber<ChatStreamingResponseChunk> subscriber) {
        client.chat().sendStreaming(request).publisher().subscribe(subscriber);
    }

    void gateway() {
        try (ChatStream chunks = client.chat().sendStreaming(request)) {
            for (StreamEvent<ChatStreamingResponseChunk> event : chunks.events()) {
                forward(event.event(), event.id(), event.data());
            }
        }
    }

    void comments() {
        try (ChatStream chunks = client.chat().sendStreaming(request)) {
            chunks.onComment(this::log).forEach(this::show);
        }
    }

    ChatApi settings() {
        RequestOptions options = RequestOptions.none()
                .header("X-Title", "Guide")
                .timeout(Duration.ofSeconds(30)) // until the stream begins, retries included
                .byteTimeout(Duration.ofSeconds(20)) // between two bytes
                .eventTimeout(Duration.ofMinutes(2)) // between two events
                .maxRetries(3);
        ChatApi chat = client.with(options).chat();
        return chat;
    }

    static OpenRouterClient keys(Keys keys) {
        OpenRouterClient client =
                OpenRouterClient.builder().bearerAuth(keys::current).build();
        return client;
    }

    interface Keys {
        String current();
    }

    private boolean show(Object value) {
        return shown.add(value.getClass().getSimpleName());
    }

    private void log(String text) {
        shown.add(text);
    }

    private void forward(String event, String id, String data) {
        shown.add(event + " " + id + " " + data);
    }
}
