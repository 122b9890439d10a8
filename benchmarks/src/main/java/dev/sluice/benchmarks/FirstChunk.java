package dev.sluice.benchmarks;

import com.example.openrouter.ChatStream;
import com.openai.core.http.StreamResponse;
import com.openai.models.chat.completions.ChatCompletionChunk;
import java.util.Objects;

/** Prints how long a program that has just started waits for its first chunk, from the first line that names the client. */
final class FirstChunk {

    private FirstChunk() {}

    /** @param args the client: {@code sluice} or {@code openai} */
    public static void main(String[] args) {
        byte[] body = Recording.text().body();
        long start = System.nanoTime();
        Object chunk = args[0].equals("sluice") ? sluice(body) : openai(body);
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
