package golden.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sluice.runtime.JacksonReader;
import dev.sluice.runtime.JacksonWriter;
import dev.sluice.runtime.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChunkRoundTripTest {
    private static ChatStreamingResponseChunk read(String json) throws IOException {
        return JacksonReader.decode(json, ChatStreamingResponseChunk::read);
    }

    private static String written(Object model) {
        return new String(JacksonWriter.encode(model), StandardCharsets.UTF_8);
    }

    @Test
    void readsTheExampleOfTheDocument() throws IOException {
        String json = "{\"data\": {\"id\": \"chatcmpl-123\", \"choices\": [{\"delta\": {}, \"finish_reason\": null,"
                + " \"index\": 0}], \"created\": 1677652288, \"model\": \"openai/gpt-4\","
                + " \"object\": \"chat.completion.chunk\"}}";
        SendChatCompletionRequestResponseBody body =
                JacksonReader.decode(json, SendChatCompletionRequestResponseBody::read);

        assertEquals("chatcmpl-123", body.data().id());
        assertEquals(1677652288, body.data().created());
        assertNull(body.data().choices().get(0).finishReason());
        assertEquals(
                "{\"data\":{\"id\":\"chatcmpl-123\",\"choices\":[{\"delta\":{},\"index\":0}],\"created\":1677652288,"
                        + "\"model\":\"openai/gpt-4\",\"object\":\"chat.completion.chunk\"}}",
                written(body));
        assertEquals(body, body.toBuilder().build());
    }

    @Test
    void keepsWhatDoesNotFitAndLeavesItsNeighboursAlone() throws IOException {
        ChatStreamingResponseChunk chunk = read("{\"id\":7,\"created\":\"soon\",\"choices\":[{\"index\":0,\"delta\":{"
                + "\"content\":\"hi\"},\"finish_reason\":\"paused\"},5],\"provider\":\"X\",\"model\":\"m\"}");

        assertNull(chunk.id());
        assertEquals(0, chunk.created());
        assertEquals("m", chunk.model());
        assertEquals("hi", chunk.choices().get(0).delta().content());
        assertEquals(
                new ChatFinishReason.Unknown("paused"), chunk.choices().get(0).finishReason());
        assertNull(chunk.choices().get(1));
        assertEquals(
                Json.parse("{\"id\":7,\"created\":\"soon\",\"choices\":[{\"index\":0,\"delta\":{\"content\":\"hi\"},"
                        + "\"finish_reason\":\"paused\"},5],\"provider\":\"X\"}"),
                Json.parse(written(chunk.additionalProperties())));
        assertEquals(
                Json.parse(written(chunk)), Json.parse(written(chunk.toBuilder().build())));
        assertEquals(
                Map.of("id", "fixed"),
                Map.of("id", chunk.toBuilder().id("fixed").build().id()));
    }

    @Test
    void readsUnionsByTagWhereverTheTagStands() throws IOException {
        for (String json : List.of(
                "{\"type\":\"reasoning.text\",\"text\":\"hm\",\"x\":1}",
                "{\"text\":\"hm\",\"x\":1,\"type\":\"reasoning.text\"}")) {
            ReasoningDetail detail = JacksonReader.decode(json, ReasoningDetail::read);
            assertEquals("hm", ((ReasoningDetailText) detail).text());
            assertEquals(Json.parse(json), Json.parse(written(detail)));
        }
        ReasoningDetail unknown = JacksonReader.decode("{\"type\":\"new\",\"a\":[1.50]}", ReasoningDetail::read);
        assertEquals("{\"type\":\"new\",\"a\":[1.5]}", written(unknown));
    }

    @Test
    void buildsStrictlyAndNamesAllThatIsMissing() {
        IllegalStateException e = assertThrows(
                IllegalStateException.class,
                () -> ChatStreamingResponseChunk.builder().id("a").build());
        assertEquals("ChatStreamingResponseChunk misses required choices, created, model", e.getMessage());
        assertEquals("{\"role\":\"user\",\"content\":\"hi\"}", written(ChatUserMessage.of("hi")));
        assertEquals(
                "{\"role\":\"user\",\"content\":[{\"type\":\"text\",\"text\":\"hi\"}]}",
                written(ChatUserMessage.of(ChatContentText.of("hi"))));
    }

    @Test
    void knowsTheConstantsOfAnOpenEnum() {
        assertSame(ChatFinishReason.STOP, ChatFinishReason.of("stop"));
        assertSame(ChatFinishReason.Known.STOP, ChatFinishReason.of("stop").known());
        assertNull(ChatFinishReason.of("other").known());
        assertTrue(written(ChatFinishReason.of("other")).contains("other"));
    }
}
