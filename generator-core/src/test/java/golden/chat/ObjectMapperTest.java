package golden.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.sluice.runtime.JacksonReader;
import dev.sluice.runtime.Json;
import dev.sluice.runtime.JsonReader;
import dev.sluice.runtime.Trees;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A bare {@code ObjectMapper} of either Jackson reads and writes the models as they read and write themselves. */
class ObjectMapperTest {
    private interface Mapper {
        <T> T read(String json, Class<T> type) throws IOException;

        String write(Object value) throws IOException;
    }

    private static final class Jackson2 implements Mapper {
        private final com.fasterxml.jackson.databind.ObjectMapper mapper =
                new com.fasterxml.jackson.databind.ObjectMapper();

        @Override
        public <T> T read(String json, Class<T> type) throws IOException {
            return mapper.readValue(json, type);
        }

        @Override
        public String write(Object value) throws IOException {
            return mapper.writeValueAsString(value);
        }
    }

    private static final class Jackson3 implements Mapper {
        private final tools.jackson.databind.ObjectMapper mapper = new tools.jackson.databind.ObjectMapper();

        @Override
        public <T> T read(String json, Class<T> type) {
            return mapper.readValue(json, type);
        }

        @Override
        public String write(Object value) {
            return mapper.writeValueAsString(value);
        }
    }

    private record Row<T>(String json, Class<T> type, JsonReader.Decoder<T> decoder) {
        void check(Mapper mapper) throws IOException {
            T value = mapper.read(json, type);
            assertEquals(JacksonReader.decode(json, decoder), value);
            assertEquals(Trees.comparable(Json.parse(json)), Trees.comparable(Json.parse(mapper.write(value))));
        }
    }

    private static final List<Row<?>> ROWS = List.of(
            new Row<>(
                    "{\"data\":{\"id\":\"chatcmpl-123\",\"choices\":[{\"delta\":{},\"finish_reason\":null,\"index\":0}],"
                            + "\"created\":1677652288,\"model\":\"openai/gpt-4\",\"object\":\"chat.completion.chunk\"}}",
                    SendChatCompletionRequestResponseBody.class,
                    SendChatCompletionRequestResponseBody::read),
            new Row<>(
                    "{\"id\":5,\"choices\":[{\"delta\":{\"tool_calls\":[{\"index\":1,\"function\":{\"arguments\":\"{\"}}]},"
                            + "\"finish_reason\":\"new\",\"index\":\"x\"},7],\"created\":0.5,\"more\":{\"a\":[1.5,null]}}",
                    ChatStreamingResponseChunk.class,
                    ChatStreamingResponseChunk::read),
            new Row<>("{\"type\":\"reasoning.text\",\"text\":\"hm\"}", ReasoningDetail.class, ReasoningDetail::read),
            new Row<>("{\"text\":\"hm\",\"type\":\"new\"}", ReasoningDetail.class, ReasoningDetail::read),
            new Row<>("\"auto\"", ChatToolChoice.class, ChatToolChoice::read),
            new Row<>(
                    "{\"type\":\"function\",\"function\":{\"name\":\"f\"}}",
                    ChatToolChoice.class,
                    ChatToolChoice::read),
            new Row<>("[5]", ChatToolChoice.class, ChatToolChoice::read),
            new Row<>("{\"role\":\"user\",\"content\":\"hi\"}", ChatMessage.class, ChatMessage::read),
            new Row<>(
                    "{\"role\":\"user\",\"content\":[{\"type\":\"text\",\"text\":\"hi\"},5]}",
                    ChatUserMessage.class,
                    ChatUserMessage::read),
            new Row<>("\"stop\"", ChatFinishReason.class, ChatFinishReason::read),
            new Row<>("\"new\"", ChatFinishReason.class, ChatFinishReason::read));

    @TestFactory
    Stream<DynamicTest> jackson2() {
        Mapper mapper = new Jackson2();
        return ROWS.stream().map(row -> DynamicTest.dynamicTest(row.json, () -> row.check(mapper)));
    }

    @TestFactory
    Stream<DynamicTest> jackson3() {
        Mapper mapper = new Jackson3();
        return ROWS.stream().map(row -> DynamicTest.dynamicTest(row.json, () -> row.check(mapper)));
    }

    @Test
    void constantsStayConstants() throws IOException {
        assertSame(ChatFinishReason.STOP, new Jackson2().read("\"stop\"", ChatFinishReason.class));
        assertSame(ChatFinishReason.STOP, new Jackson3().read("\"stop\"", ChatFinishReason.class));
    }
}
