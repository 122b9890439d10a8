package dev.sluice.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Random input, cut at random: a little of it in every build, and a million of each format where there is time. */
class DecoderFuzzTest {
    private static final long SEED = 20260727;
    private static final int SOME = 20_000;
    private static final int MANY = 1_000_000;

    private static final String[] EVENT_PARTS = {
        "data",
        "event",
        "id",
        "retry",
        ":",
        ":",
        " ",
        "\n",
        "\n",
        "\r",
        "\r\n",
        "\0",
        "1",
        "23",
        "x",
        "é",
        "😀",
        "\uFEFF",
        "\u2028",
        "{\"a\":1}",
        "data: y\n\n",
        "data:",
        "\ndata: ",
        "\n\n",
        "\r\r"
    };
    private static final String[] JSON = {
        "1", "null", "\"é😀\u2028\"", "{}", "[1,2]", "{\"a\":\"}\\\\\\\"]\"}", "[[],{\"b\":[{}]}]", "\"\\\\\""
    };

    @Test
    void serverSentEvents() throws IOException {
        serverSentEvents(SOME);
    }

    @Test
    @Tag("corpus")
    void aMillionServerSentEvents() throws IOException {
        serverSentEvents(MANY);
    }

    @Test
    void jsonLines() throws IOException {
        jsonLines(SOME);
    }

    @Test
    @Tag("corpus")
    void aMillionJsonLines() throws IOException {
        jsonLines(MANY);
    }

    @Test
    void jsonSequences() throws IOException {
        jsonSequences(SOME);
    }

    @Test
    @Tag("corpus")
    void aMillionJsonSequences() throws IOException {
        jsonSequences(MANY);
    }

    /** Anything at all, compared with the rules as they are written. */
    private static void serverSentEvents(int rounds) throws IOException {
        Random random = new Random(SEED);
        long events = 0;
        for (int round = 0; round < rounds; round++) {
            byte[] input = bytes(random, EVENT_PARTS);
            List<ServerSentEvent> expected = ReferenceDecoder.decode(input);
            int size = 1 + random.nextInt(9);
            int number = round;
            assertEquals(
                    expected,
                    ServerSentEventsTest.events(ServerSentEventsTest.inReadsOf(size, input)),
                    () -> describe(number, size, input));
            events += expected.size();
        }
        System.out.println(
                rounds + " inputs of server-sent events, " + events + " events in them: all as the reference");
    }

    /** Values and blank lines; the last line may lack its end. */
    private static void jsonLines(int rounds) throws IOException {
        String[] ends = {"\n", "\r\n", " \n", "\n\n", "\n \t\n"};
        Random random = new Random(SEED);
        for (int round = 0; round < rounds; round++) {
            List<String> values = values(random);
            String input = values.stream()
                    .map(value -> value + ends[random.nextInt(ends.length)])
                    .collect(Collectors.joining());
            String cut = random.nextBoolean() ? input : input.stripTrailing();
            check(round, random, cut, values, true);
        }
        System.out.println(rounds + " inputs of JSON lines: all values as written");
    }

    /** Texts between their separators, with line feeds inside them, and repeated separators (RFC 7464, section 2.1). */
    private static void jsonSequences(int rounds) throws IOException {
        String[] starts = {"\u001E", "\u001E\u001E", "\u001E\n", "\u001E "};
        Random random = new Random(SEED);
        for (int round = 0; round < rounds; round++) {
            List<String> values = values(random).stream()
                    .map(value -> random.nextBoolean()
                            ? value
                            : value.replace("[", "[\n").replace(":", ":\n"))
                    .toList();
            String input = values.stream()
                    .map(value -> starts[random.nextInt(starts.length)] + value + "\n")
                    .collect(Collectors.joining());
            check(round, random, input, values, false);
        }
        System.out.println(rounds + " inputs of JSON sequences: all values as written");
    }

    private static void check(int round, Random random, String input, List<String> expected, boolean lines)
            throws IOException {
        byte[] bytes = input.getBytes(StandardCharsets.UTF_8);
        int size = 1 + random.nextInt(9);
        var in = ServerSentEventsTest.inReadsOf(size, bytes);
        Frames frames = lines ? new JsonLines(in, bytes.length) : new JsonSequence(in, bytes.length);
        List<String> found = new ArrayList<>();
        while (frames.next()) {
            found.add(frames.text());
        }
        assertEquals(expected, found, () -> describe(round, size, bytes));
    }

    private static List<String> values(Random random) {
        List<String> values = new ArrayList<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            values.add(JSON[random.nextInt(JSON.length)]);
        }
        return values;
    }

    private static byte[] bytes(Random random, String[] parts) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(24); i > 0; i--) {
            text.append(parts[random.nextInt(parts.length)]);
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        if (bytes.length > 0 && random.nextInt(4) == 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256); // most often no longer UTF-8
        }
        return bytes;
    }

    private static String describe(int round, int size, byte[] input) {
        return "round " + round + ", reads of " + size + ": " + new String(input, StandardCharsets.ISO_8859_1);
    }
}
