package golden.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.sun.management.ThreadMXBean;
import dev.sluice.runtime.JacksonReader;
import dev.sluice.runtime.JacksonWriter;
import dev.sluice.runtime.Json;
import dev.sluice.runtime.JsonDecodingException;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What a hostile server may send is kept, or is one clear error; it costs no more than it is long. */
class HostileTest {
    private static final int LARGE = 50_000_000;

    /** Far more than any of it takes on a loaded machine, and far less than what is quadratic takes. */
    private static final Duration ENOUGH = Duration.ofSeconds(60);

    private static final com.fasterxml.jackson.databind.ObjectMapper MAPPER_2 =
            new com.fasterxml.jackson.databind.ObjectMapper();
    private static final tools.jackson.databind.ObjectMapper MAPPER_3 = new tools.jackson.databind.ObjectMapper();

    private static String chunk(String members) {
        return "{\"id\":\"gen-1\",\"choices\":[],\"created\":1,\"model\":\"m\",\"object\":\"chat.completion.chunk\""
                + members + "}";
    }

    private static String nested(int depth) {
        return "{\"a\":[".repeat(depth / 2) + "]}".repeat(depth / 2);
    }

    private static String names(int count) {
        return IntStream.range(0, count).mapToObj(i -> ",\"k" + i + "\":" + i).collect(Collectors.joining());
    }

    /** Names that all have one hash code. */
    private static String clashing(int bits) {
        return IntStream.range(0, 1 << bits)
                .mapToObj(i -> IntStream.range(0, bits)
                        .mapToObj(bit -> (i >> bit & 1) == 0 ? "Aa" : "BB")
                        .collect(Collectors.joining()))
                .map(name -> ",\"" + name + "\":1")
                .collect(Collectors.joining());
    }

    private static Stream<String> kept() {
        return Stream.of(
                chunk(",\"x\":" + nested(200)),
                chunk(",\"usage\":[" + nested(200) + "]"),
                chunk(",\"x\":" + "9".repeat(1000)),
                chunk(",\"x\":1e999999999,\"y\":-1e-999999999"),
                chunk(",\"created\":1e999999999"),
                chunk(",\"__proto__\":{\"a\":1},\"constructor\":null,\"\":0"),
                chunk(",\"choices\":{\"__proto__\":[]}"),
                chunk(",\"x\":\"\\ud800\",\"y\":[\"\\udc00\"]"),
                chunk(",\"model\":\"a\\udc00\\ud800b\""));
    }

    @TestFactory
    Stream<DynamicTest> isKept() {
        return kept().map(json -> dynamicTest(shown(json), () -> {
            String written = new String(JacksonWriter.encode(read(json)), StandardCharsets.UTF_8);
            assertEquals(Json.object(json), Json.object(written));
        }));
    }

    @TestFactory
    Stream<DynamicTest> isReadByABareMapper() {
        return kept().map(json -> dynamicTest(shown(json), () -> {
            assertEquals(
                    "gen-1",
                    MAPPER_2.readValue(json, ChatStreamingResponseChunk.class).id());
            assertEquals(
                    "gen-1",
                    MAPPER_3.readValue(json, ChatStreamingResponseChunk.class).id());
        }));
    }

    @TestFactory
    Stream<DynamicTest> isOneClearError() {
        return Stream.of(
                        new String[] {chunk(",\"x\":" + "[".repeat(2000) + "]".repeat(2000)), "nesting depth"},
                        new String[] {chunk(",\"x\":" + "9".repeat(10_000)), "Number value length (10000)"},
                        new String[] {chunk(",\"x\":0." + "9".repeat(10_000)), "Number value length"},
                        new String[] {chunk(",\"" + "x".repeat(60_000) + "\":1"), "ame"})
                .map(row -> dynamicTest(shown(row[0]), () -> {
                    JsonDecodingException e = assertThrows(JsonDecodingException.class, () -> read(row[0]));
                    assertTrue(e.getMessage().contains(row[1]), e.getMessage());
                }));
    }

    @Test
    void ofTwoMembersWithOneNameTheLastCounts() throws IOException {
        ChatStreamingResponseChunk chunk =
                read(chunk(",\"id\":5,\"id\":\"b\",\"created\":2,\"created\":\"soon\",\"x\":1,\"x\":2"));
        assertEquals("b", chunk.id());
        assertEquals(Json.object("{\"created\":\"soon\",\"x\":2}"), chunk.additionalProperties());
    }

    @Test
    void aLongStringIsReadAndWrittenInAFewTimesItsSize() throws IOException {
        String text = "x".repeat(LARGE);
        byte[] json =
                chunk(",\"model\":\"" + text + "\",\"x\":\"" + text + "\"").getBytes(StandardCharsets.UTF_8);
        long before = allocated();
        ChatStreamingResponseChunk chunk = JacksonReader.decode(json, ChatStreamingResponseChunk::read);
        long read = allocated() - before;
        byte[] written = JacksonWriter.encode(chunk);
        long wrote = allocated() - before - read;
        assertEquals(LARGE, chunk.additionalProperties().get("x").toString().length());
        assertTrue(written.length > 2 * LARGE);
        assertTrue(read < 8L * json.length, () -> read + " bytes to read " + json.length);
        assertTrue(wrote < 8L * json.length, () -> wrote + " bytes to write " + json.length);
    }

    @Test
    void manyUnknownMembersCostNoMoreThanTheyAreLong() {
        String many = chunk(names(100_000));
        assertTimeoutPreemptively(ENOUGH, () -> {
            long before = allocated();
            assertEquals(100_000, read(many).additionalProperties().size());
            long took = allocated() - before;
            assertTrue(took < 50L * many.length(), () -> took + " bytes to read " + many.length());
            assertEquals(
                    1 << 15, read(chunk(clashing(15))).additionalProperties().size());
            assertEquals(
                    100_000,
                    MAPPER_2.readValue(many, ChatStreamingResponseChunk.class)
                            .additionalProperties()
                            .size());
            assertEquals(
                    100_000,
                    MAPPER_3.readValue(many, ChatStreamingResponseChunk.class)
                            .additionalProperties()
                            .size());
        });
    }

    private static ChatStreamingResponseChunk read(String json) throws IOException {
        return JacksonReader.decode(json, ChatStreamingResponseChunk::read);
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    private static String shown(String json) {
        return json.length() > 160 ? json.substring(0, 160) + "…" : json;
    }
}
