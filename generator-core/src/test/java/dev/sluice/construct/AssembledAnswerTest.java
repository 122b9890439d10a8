package dev.sluice.construct;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.sluice.emit.Compiled;
import dev.sluice.emit.Reflect;
import dev.sluice.runtime.AnswerStream;
import dev.sluice.runtime.EventStream;
import dev.sluice.runtime.Json;
import dev.sluice.runtime.JsonModel;
import dev.sluice.runtime.ReplayTransport;
import dev.sluice.runtime.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Events of several types, each of which tells of another part of the answer: from the document to the answer. */
class AssembledAnswerTest {

    private static final Path STREAMS = Path.of("src/test/resources/streams");

    private static Compiled story;

    @BeforeAll
    static void generate() throws IOException {
        story = GeneratedApi.of(Files.readString(STREAMS.resolve("story.yaml"))).compile();
    }

    @Test
    void saysInCodeWhereEachEventBelongs() throws IOException {
        assertEquals(Files.readString(STREAMS.resolve("StoryStream.java")), story.source("StoryStream"));
    }

    @Test
    void isPutTogetherFromARecording() throws IOException {
        assertTold(story);
    }

    /** A union of events that have {@code event} and {@code data}, instead of one of what is in {@code data}. */
    @Test
    void isPutTogetherFromDataOfEvents() throws IOException {
        String document = Files.readString(STREAMS.resolve("story.yaml"));
        int events = document.indexOf("    StoryEvent:");
        StringBuilder enveloped =
                new StringBuilder(document.substring(0, events)).append("    StoryEvent:\n      oneOf:\n");
        for (String name :
                List.of("StoryOpened", "PageTurned", "PageGrows", "PageFinished", "StoryChanges", "StoryClosed")) {
            String tag = name.replaceAll("(.)([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
            enveloped.append("        - title: ").append(name).append("Event\n").append("""
                              type: object
                              required: [event, data]
                              properties: {event: {const: %s}, data: {$ref: '#/components/schemas/%s'}}
                    """.formatted(tag, name));
        }
        enveloped.append(document.substring(document.indexOf("    StoryOpened:")));
        assertTold(GeneratedApi.of(enveloped.toString()).compile());
    }

    private static void assertTold(Compiled story) throws IOException {
        Object client = Reflect.call(story.call("StorytellerClient", "builder"), "baseUrl", "http://stories.test");
        Reflect.call(client, "transport", ReplayTransport.of(STREAMS.resolve("story.sse")));
        Object stories = Reflect.call(Reflect.call(client, "build"), "api");
        Object request = Reflect.call(story.call("model.TellStoryRequestBody", "builder"), "build");
        try (AnswerStream<?, ?> stream =
                (AnswerStream<?, ?>) Reflect.call(story.load("DefaultApi"), stories, "tellStoryStreaming", request)) {
            Reflect.assertJson(Json.parse("""
                            {"id": "st-7", "kind": "story", "teller": "owl-2", "ending": "happy",
                             "counts": {"heard": 9, "told": 31}, "pages": [
                                {"kind": "musing", "musings": "A fox, perhaps?", "seal": "c2VhbA=="},
                                {"kind": "prose", "words": "HaHa",
                                 "notes": [{"source": "Aesop", "line": 3}, {"source": "Aesop", "line": 3}]},
                                {"kind": "errand", "id": "er-1", "helper": "map",
                                 "settings": {"wood": "dark", "paths": [1, 2]}}]}"""), stream.result());
        }
    }

    @Test
    void keepsTextThatIsNoJsonYet() {
        AnswerStream<?, ?> stream = stream(List.of(
                opened(Map.of("id", "st-8", "kind", "story", "teller", "owl", "pages", List.of(), "counts", Map.of())),
                turned(0, Map.of("kind", "errand", "id", "er", "helper", "map", "settings", Map.of())),
                grows(0, Map.of("kind", "more_settings", "settings_text", "{\"wood\": "))));
        assertNull(stream.soFar());
        Map<?, ?> page = (Map<?, ?>) ((List<?>) tree(stream.result()).get("pages")).get(0);
        assertEquals(Map.of(), page.get("settings"));
        assertEquals("{\"wood\": ", page.get("settings_text"));
    }

    /** Cut into events by the inverse of the rules, pages all mixed up, an answer is put together again. */
    @TestFactory
    Stream<DynamicTest> isPutTogetherAgain() {
        return IntStream.range(0, 20)
                .mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> {
                    Random random = new Random(seed);
                    for (int i = 0; i < 20; i++) {
                        StoryCutter cutter = new StoryCutter(random);
                        Map<String, Object> answer = cutter.story();
                        List<Object> events = cutter.cut(answer);
                        assertEquals(
                                Trees.comparable(answer),
                                Trees.comparable(tree(stream(events).result())),
                                () -> "from " + events);
                    }
                }));
    }

    static Map<String, Object> opened(Map<String, Object> story) {
        return Map.of("event", "story_opened", "story", story);
    }

    static Map<String, Object> turned(int index, Map<String, Object> page) {
        return Map.of("event", "page_turned", "page_index", index, "page", page);
    }

    static Map<String, Object> grows(int index, Map<String, Object> growth) {
        return Map.of("event", "page_grows", "page_index", index, "growth", growth);
    }

    private static AnswerStream<?, ?> stream(List<Object> events) {
        List<Object> decoded = new ArrayList<>();
        events.forEach(event -> decoded.add(story.call("model.StoryEvent", "fromJson", event)));
        try {
            return (AnswerStream<?, ?>)
                    story.load("StoryStream").getConstructor(EventStream.class).newInstance(EventStream.of(decoded));
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static Map<String, Object> tree(Object model) {
        Map<String, Object> tree = new LinkedHashMap<>();
        ((Map<?, ?>) ((JsonModel) model).toJson()).forEach((name, value) -> tree.put((String) name, value));
        return tree;
    }
}
