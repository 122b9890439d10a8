package golden.chat;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sluice.runtime.ApiException;
import dev.sluice.runtime.EventStream;
import dev.sluice.runtime.RequestOptions;
import dev.sluice.runtime.StreamErrorException;
import dev.sluice.runtime.StreamTruncatedException;
import dev.sluice.runtime.Transport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** The emitted client, used as its users would. */
class ChatClientTest {
    private static final String CHUNK = "data: {\"id\":\"1\",\"object\":\"chat.completion.chunk\",\"created\":1,"
            + "\"model\":\"m\",\"choices\":[{\"index\":0,\"finish_reason\":null,\"delta\":{\"content\":\"%s\"}}]}\n\n";

    private Transport.Request sent;
    private Supplier<Transport.Response> answer;
    private final OpenRouterClient client = OpenRouterClient.builder()
            .bearerAuth("key")
            .httpReferer("https://example.com")
            .transport(request -> {
                sent = request;
                return answer.get();
            })
            .build();

    private static ChatGenerationParams hello() {
        return ChatGenerationParams.builder()
                .messages(ChatUserMessage.of("hi"))
                .model("m")
                .build();
    }

    private String body() throws IOException {
        return new String(sent.body().open().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void asksForOneAnswer() throws IOException {
        answer = () -> Transport.Response.of(200, "application/json", "{\"id\":\"1\",\"provider\":\"p\"}");
        ChatResponse response = client.chat().send(hello());
        assertEquals("1", response.id());
        assertEquals("p", response.additionalProperties().get("provider"));
        assertEquals("POST https://openrouter.ai/api/v1/chat/completions", sent.toString());
        assertEquals(
                "{\"messages\":[{\"role\":\"user\",\"content\":\"hi\"}],\"model\":\"m\",\"stream\":false}", body());
        assertEquals("Bearer key", sent.headers().firstValue("Authorization").orElseThrow());
        assertEquals(
                "https://example.com", sent.headers().firstValue("HTTP-Referer").orElseThrow());
    }

    @Test
    void asksForAStream() throws IOException {
        answer = () -> Transport.Response.of(
                200,
                "text/event-stream",
                ": PROCESSING\n\n" + CHUNK.formatted("Hel") + CHUNK.formatted("lo") + "data: [DONE]\n\n");
        StringBuilder text = new StringBuilder();
        ChatResponse whole;
        try (ChatStream chunks = client.chat().sendStreaming(hello())) {
            chunks.forEach(chunk -> text.append(chunk.choices().get(0).delta().content()));
            whole = chunks.result();
        }
        assertEquals("Hello", text.toString());
        assertEquals("1", whole.id());
        assertEquals("chat.completion", whole.additionalProperties().get("object"));
        assertEquals(
                List.of(Map.of("index", 0, "message", Map.of("content", "Hello"))),
                choices(whole),
                "without its nulls");
        assertTrue(body().endsWith("\"stream\":true}"), body());
        assertEquals("text/event-stream", sent.headers().firstValue("Accept").orElseThrow());
    }

    private static List<?> choices(ChatResponse response) {
        List<?> choices = (List<?>) response.additionalProperties().get("choices");
        return choices.stream()
                .map(choice -> new HashMap<Object, Object>((Map<?, ?>) choice))
                .peek(choice -> choice.values().removeIf(Objects::isNull))
                .toList();
    }

    @Test
    void endsInATypedError() {
        answer = () -> Transport.Response.of(
                200,
                "text/event-stream",
                CHUNK.formatted("Hel") + "data: {\"id\":\"1\",\"error\":{\"code\":502,\"message\":\"gone\"}}\n\n");
        EventStream<ChatStreamingResponseChunk> chunks = client.chat().sendStreaming(hello());
        assertEquals("Hel", chunks.iterator().next().choices().get(0).delta().content());
        StreamErrorException e =
                assertThrows(StreamErrorException.class, () -> chunks.iterator().hasNext());
        assertEquals("gone", ((ChatStreamingResponseChunk.Error) e.error()).message());
        assertEquals("1", ((ChatStreamingResponseChunk) e.chunk()).id());
        assertEquals("1", e.soFar(ChatResponse.class).orElseThrow().id());
    }

    @Test
    void noticesATruncation() {
        answer = () -> Transport.Response.of(200, "text/event-stream", CHUNK.formatted("Hel"));
        EventStream<ChatStreamingResponseChunk> chunks = client.chat().sendStreaming(hello());
        assertThrows(StreamTruncatedException.class, () -> chunks.forEach(chunk -> {}));
    }

    @Test
    void throwsTypedErrors() {
        answer = () -> Transport.Response.of(402, "application/json", "{\"message\":\"no credit\",\"code\":402}");
        ApiException e = assertThrows(ApiException.class, () -> client.chat().sendStreaming(hello()));
        assertEquals("no credit", e.error(ErrorResponse.class).orElseThrow().message());
    }

    @Test
    void sendsParameters() throws IOException {
        answer = () -> Transport.Response.of(200, "application/json", "[{\"id\":\"a\",\"created\":1}]");
        assertEquals("a", client.models().list().get(0).id());
        assertEquals("https://openrouter.ai/api/v1/models", sent.uri().toString());

        client.models()
                .list(ListModelsParams.builder()
                        .category("chat")
                        .supportedParameters("tools", "seed")
                        .session("s")
                        .build());
        assertEquals("category=chat&supported_parameters=tools,seed", sent.uri().getRawQuery());
        assertEquals(List.of("session=s"), sent.headers().allValues("Cookie"));

        answer = () -> Transport.Response.of(200, "image/png", "PNG");
        IconModelsParams size = IconModelsParams.builder().size(16).build();
        assertArrayEquals(
                "PNG".getBytes(StandardCharsets.UTF_8),
                client.models().icon("open/ai", "gpt 5", size).readAllBytes());
        assertEquals("/api/v1/models/open%2Fai/gpt%205/icon", sent.uri().getRawPath());
        assertThrows(
                IllegalStateException.class, () -> IconModelsParams.builder().build());
    }

    @Test
    void aViewHasItsOwnSettings() {
        answer = () -> Transport.Response.of(200, "application/json", "{\"id\":\"1\"}");
        client.with(RequestOptions.none().header("X-Trace", "1")).chat().send(hello());
        assertEquals("1", sent.headers().firstValue("X-Trace").orElseThrow());
        client.chat().send(hello());
        assertFalse(sent.headers().map().containsKey("X-Trace"));
    }

    @Test
    void canBeFaked() {
        ChatApi fake = new ChatApi() {
            @Override
            public ChatResponse send(ChatGenerationParams body) {
                return ChatResponse.builder().id("fake").build();
            }

            @Override
            public ChatStream sendStreaming(ChatGenerationParams body) {
                return new ChatStream(EventStream.of(List.of()));
            }
        };
        assertEquals("fake", fake.send(hello()).id());
        assertFalse(fake.sendStreaming(hello()).iterator().hasNext());
    }
}
