package golden.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sluice.runtime.JacksonReader;
import dev.sluice.runtime.JacksonWriter;
import dev.sluice.runtime.Json;
import dev.sluice.runtime.JsonModel;
import dev.sluice.runtime.JsonReader;
import dev.sluice.runtime.Trees;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Whatever a server does to any one value of a message, the message can be read, rebuilt, and is written back whole. */
class MutationTest {
    private static final List<Object> OTHERS = Arrays.asList(
            null,
            "",
            "x",
            "5",
            5,
            -1.5,
            1e300,
            new BigDecimal("0.12345678901234567890"),
            new BigInteger("2").pow(70),
            true,
            false,
            List.of(),
            List.of(1),
            List.of("x"),
            Arrays.asList("x", null, Map.of()),
            Map.of(),
            Map.of("k", 1),
            Map.of("type", "new"),
            Map.of("type", 5),
            Map.of("type", "text", "text", 7));

    private static final String CHUNK = "{\"data\":{\"id\":\"gen-1\",\"provider\":\"P\",\"model\":\"m\","
            + "\"object\":\"chat.completion.chunk\",\"created\":1762179802,\"system_fingerprint\":\"f\","
            + "\"choices\":[{\"index\":0,\"delta\":{\"role\":\"assistant\",\"content\":\"hi\",\"reasoning\":\"hm\","
            + "\"tool_calls\":[{\"index\":0,\"id\":\"c\",\"type\":\"function\",\"function\":{\"name\":\"f\",\"arguments\":\"{}\"}}],"
            + "\"reasoning_details\":[{\"type\":\"reasoning.text\",\"text\":\"hm\",\"index\":0,\"format\":null},"
            + "{\"summary\":\"s\",\"id\":\"r\",\"type\":\"reasoning.summary\"}]},"
            + "\"finish_reason\":\"stop\",\"native_finish_reason\":\"end\",\"logprobs\":{\"content\":[{\"logprob\":-0.25}]}}],"
            + "\"error\":{\"code\":502,\"message\":\"bad\",\"metadata\":{\"a\":[1]}},"
            + "\"usage\":{\"prompt_tokens\":43,\"completion_tokens\":10,\"total_tokens\":53,\"cost\":0.00014}}}";

    private static final String MESSAGE =
            "{\"role\":\"user\",\"name\":\"n\",\"content\":[{\"type\":\"text\",\"text\":\"hi\"},"
                    + "{\"type\":\"image_url\",\"image_url\":{\"url\":\"u\",\"detail\":\"low\"}}]}";

    private static final String CHOICE = "{\"type\":\"function\",\"function\":{\"name\":\"f\"}}";

    @Test
    void chunks() throws IOException {
        check(
                CHUNK,
                SendChatCompletionRequestResponseBody::read,
                body -> body.toBuilder().build());
    }

    @Test
    void messages() throws IOException {
        check(MESSAGE, ChatMessage::read, MutationTest::rebuilt);
    }

    @Test
    void choices() throws IOException {
        check(CHOICE, ChatToolChoice::read, MutationTest::rebuilt);
    }

    private static ChatToolChoice rebuilt(ChatToolChoice choice) {
        return choice instanceof ChatNamedToolChoice named ? named.toBuilder().build() : choice;
    }

    private static ChatMessage rebuilt(ChatMessage message) {
        return message instanceof ChatUserMessage user ? user.toBuilder().build() : message;
    }

    private static <T extends JsonModel> void check(String json, JsonReader.Decoder<T> decoder, Function<T, T> rebuild)
            throws IOException {
        List<Object> documents = new ArrayList<>(List.of(Json.parse(json)));
        mutate(Json.parse(json), documents::add);
        for (Object document : documents) {
            if (document instanceof Map) {
                checkOne(text(document), decoder, rebuild);
            }
        }
    }

    private static <T extends JsonModel> void checkOne(
            String json, JsonReader.Decoder<T> decoder, Function<T, T> rebuild) throws IOException {
        Object expected = Trees.comparable(Json.parse(json));
        T fromText = JacksonReader.decode(json, decoder);
        T fromTree = JsonReader.fromTree(Json.parse(json), decoder);
        assertEquals(fromTree, fromText, json);
        assertEquals(expected, Trees.comparable(Json.parse(text(fromText))), json);
        assertEquals(expected, Trees.comparable(fromTree.toJson()), json);
        assertEquals(fromText, rebuild.apply(fromText), json);
    }

    private static String text(Object value) {
        return new String(JacksonWriter.encode(value), StandardCharsets.UTF_8);
    }

    /** Every tree that differs from the given one in one place: a value replaced or left out, a member or item added. */
    private static void mutate(Object tree, Consumer<Object> into) {
        OTHERS.forEach(into);
        if (tree instanceof Map<?, ?> map) {
            map.forEach((name, value) -> {
                mutate(value, changed -> into.accept(with(map, name, changed)));
                Map<Object, Object> shorter = new LinkedHashMap<>(map);
                shorter.remove(name);
                into.accept(shorter);
            });
            into.accept(with(map, "unknown/~", List.of(Map.of("a", 1.10))));
            List<Object> names = new ArrayList<>(map.keySet());
            Collections.reverse(names);
            Map<Object, Object> reversed = new LinkedHashMap<>();
            names.forEach(name -> reversed.put(name, map.get(name)));
            into.accept(reversed);
        } else if (tree instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                int at = i;
                mutate(list.get(i), changed -> {
                    List<Object> items = new ArrayList<>(list);
                    items.set(at, changed);
                    into.accept(items);
                });
            }
            OTHERS.forEach(other -> {
                List<Object> longer = new ArrayList<>(list);
                longer.add(other);
                into.accept(longer);
            });
        }
    }

    private static Map<Object, Object> with(Map<?, ?> map, Object name, Object value) {
        Map<Object, Object> changed = new LinkedHashMap<>(map);
        changed.put(name, value);
        return changed;
    }
}
