package golden.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.sluice.runtime.JacksonReader;
import dev.sluice.runtime.JacksonWriter;
import dev.sluice.runtime.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a builder demands, fills in, and forgives. */
class BuilderTest {
    private static String written(Object model) {
        return new String(JacksonWriter.encode(model), StandardCharsets.UTF_8);
    }

    private static String missing(org.junit.jupiter.api.function.Executable build) {
        return assertThrows(IllegalStateException.class, build).getMessage();
    }

    @Test
    void aNewOneNamesAllThatIsMissingByItsNameInJson() {
        assertEquals(
                "ChatUsage misses required prompt_tokens, total_tokens",
                missing(() -> ChatUsage.builder().completionTokens(1).build()));
        assertEquals(
                "ChatUserMessage misses required content",
                missing(() -> ChatUserMessage.of((ChatUserMessage.Content) null)));
        assertEquals("{\"role\":\"user\",\"content\":\"hi\"}", written(ChatUserMessage.of("hi")));
    }

    @Test
    void oneThatStartsFromWhatWasReadForgivesWhatWasMissing() throws IOException {
        ChatUsage read = JacksonReader.decode("{\"prompt_tokens\":\"many\",\"total_tokens\":7}", ChatUsage::read);

        assertEquals(read, read.toBuilder().build());
        assertEquals(
                "{\"total_tokens\":7,\"prompt_tokens\":\"many\",\"completion_tokens\":null}",
                written(read.toBuilder().build()));
        assertEquals(
                "{\"prompt_tokens\":0,\"completion_tokens\":2,\"total_tokens\":7}",
                written(read.toBuilder().promptTokens(0).completionTokens(2).build()));
        ChatUserMessage empty = JacksonReader.decode("{\"name\":\"n\"}", ChatUserMessage::read);
        assertEquals("{\"name\":\"m\"}", written(empty.toBuilder().name("m").build()));
        assertEquals(
                "ChatUserMessage misses required role",
                missing(() -> empty.toBuilder().role(null).build()));
    }

    @Test
    void anAdditionalPropertyIsWrittenAndMayStandInForADeclaredOne() throws IOException {
        ChatUserMessage message = ChatUserMessage.builder()
                .additionalProperty("content", 5)
                .additionalProperty("x", List.of(1))
                .build();
        assertEquals("{\"role\":\"user\",\"content\":5,\"x\":[1]}", written(message));
        assertEquals(
                "{\"role\":\"user\",\"content\":\"hi\",\"x\":[1]}",
                written(message.toBuilder().content("hi").build()));
        ChatUsage usage = ChatUsage.builder()
                .totalTokens(1)
                .completionTokens(1)
                .additionalProperty("prompt_tokens", "many")
                .build();
        assertEquals("{\"completion_tokens\":1,\"total_tokens\":1,\"prompt_tokens\":\"many\"}", written(usage));

        ChatUserMessage wrong = ChatUserMessage.of("hi").toBuilder()
                .additionalProperty("x", Map.of("y", new Object()))
                .build();
        assertEquals(
                "/0/x/y: java.lang.Object is not a JSON value",
                assertThrows(IllegalArgumentException.class, () -> JacksonWriter.encode(List.of(wrong)))
                        .getMessage());
    }

    @Test
    void listsAreCopiedAndAShapeIsTakenDirectly() {
        List<ChatContentPart> parts = new ArrayList<>(List.of(ChatContentText.of("a")));
        ChatUserMessage message = ChatUserMessage.of(parts);
        parts.clear();
        assertEquals("{\"role\":\"user\",\"content\":[{\"type\":\"text\",\"text\":\"a\"}]}", written(message));
        assertEquals(message, ChatUserMessage.of(ChatContentText.of("a")));
        assertEquals(
                Arrays.asList((ChatContentPart) null),
                ((ChatUserMessage.Content.Items)
                                ChatUserMessage.of((ChatContentPart) null).content())
                        .value());
        assertEquals("\"auto\"", written(ChatToolChoice.AUTO));
        assertEquals(ChatToolChoice.AUTO, new ChatToolChoice.Text("auto"));
    }

    @Test
    void neverMakesUpWhatNobodySent() throws IOException {
        for (String json : List.of("{}", "{\"choices\":[]}", "{\"created\":0}", "{\"object\":\"other\"}")) {
            ChatStreamingResponseChunk chunk = JacksonReader.decode(json, ChatStreamingResponseChunk::read);
            Map<String, Object> members = new java.util.TreeMap<>(Json.object(written(chunk)));
            members.values().removeIf(java.util.Objects::isNull);
            assertEquals(Json.object(json), members);
        }
    }
}
