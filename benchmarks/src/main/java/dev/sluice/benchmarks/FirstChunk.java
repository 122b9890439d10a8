package dev.sluice.benchmarks;

import com.example.openrouter.ChatStream;
import com.example.openrouter.model.ChatStreamingResponseChunk;
import com.example.openrouter.runtime.JacksonReader;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.openai.core.http.StreamResponse;
import com.openai.models.chat.completions.ChatCompletionChunk;
import java.io.IOException;
import java.util.Objects;

/**
 * Prints how long a program that has just started waits for its first chunk, from the first line that names a client, a
 * type of the API, or a mapper.
 */
final class FirstChunk {

    private FirstChunk() {}

    /**
     * @param args what makes the chunk: the client {@code sluice} or {@code openai}; or of its JSON the generated
     *     {@code codec}, or {@code databind} with the generated types
     */
    public static void main(String[] args) throws IOException {
        Recording recording = Recording.text();
        byte[] body = recording.body();
        byte[] json = recording.chunks().get(0);
        long start = System.nanoTime();
        Object chunk = switch (args[0]) {
            case "sluice" -> sluice(body);
            case "openai" -> openai(body);
            case "codec" -> JacksonReader.decode(json, ChatStreamingResponseChunk::read);
            case "databind" -> new ObjectMapper().readValue(json, ChatStreamingResponseChunk.class);
            default -> throw new IllegalArgumentException(args[0]);
        };
        long end = System.nanoTime();
        Objects.requireNonNull(chunk);
        System.out.println((end - start) / 1_000);
    }

    private static Object sluice(byte[] body) {
        try (ChatStream chunks = OpenRouter.client(body).chat().sendStreaming(OpenRouter.request())) {
            return chunks.iterator().next();
        }
    }

    private static Object openai(byte[] body) {
        try (StreamResponse<ChatCompletionChunk> chunks =
                OpenAi.client(body).chat().completions().createStreaming(OpenAi.request())) {
            return chunks.stream().iterator().next();
        }
    }
}
