package dev.sluice.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The two formats that carry bare JSON: JSON lines and JSON text sequences. */
class JsonRecordsTest {
    private static final Function<InputStream, Frames> LINES = in -> new JsonLines(in, 100);
    private static final Function<InputStream, Frames> SEQUENCE = in -> new JsonSequence(in, 100);

    static List<Arguments> vectors() {
        return List.of(
                vector(LINES, "{\"a\":1}\n{\"a\":2}\n", "{\"a\":1}", "{\"a\":2}"),
                vector(LINES, "{\"a\":1}\r\n\r\n \n{\"a\":2}", "{\"a\":1}", "{\"a\":2}"),
                vector(LINES, "\uFEFF1\n\"a\u2028b\"\n", "1", "\"a\u2028b\""),
                vector(LINES, "{\"a\":\r1}\n", "{\"a\":\r1}"),
                vector(LINES, "\n\n", new String[0]),
                vector(SEQUENCE, "\u001E{\"a\":1}\n\u001E[2,\n 3]\n", "{\"a\":1}", "[2,\n 3]"),
                vector(SEQUENCE, "\u001E\u001E1\n\u001E\"x\"\r\n", "1", "\"x\""),
                vector(SEQUENCE, "\u001E{\"a\":\"}\\\"]\\\\\"}\n", "{\"a\":\"}\\\"]\\\\\"}"),
                vector(SEQUENCE, "\u001E{\"cut\":\u001E{\"a\":1}\n", "{\"cut\":", "{\"a\":1}"),
                vector(SEQUENCE, "\u001E{\"a\":1}", "{\"a\":1}"),
                vector(SEQUENCE, "", new String[0]));
    }

    private static Arguments vector(Function<InputStream, Frames> format, String input, String... expected) {
        return Arguments.of(format, input, List.of(expected));
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void readsEveryVectorHoweverItIsCut(Function<InputStream, Frames> format, String input, List<String> expected)
            throws IOException {
        byte[] bytes = input.getBytes(StandardCharsets.UTF_8);
        for (int size = 1; size <= bytes.length + 1; size++) {
            Frames frames = format.apply(ServerSentEventsTest.inReadsOf(size, bytes));
            List<String> records = new ArrayList<>();
            ServerSentEventsTest.drain(frames).forEach(record -> records.add(record.data()));
            assertEquals(expected, records, "reads of " + size);
        }
    }

    @ParameterizedTest
    @MethodSource("closedRecords")
    void handsARecordOverBeforeAnythingElseArrives(Function<InputStream, Frames> format, String input)
            throws IOException {
        InputStream noMore = new InputStream() {
            @Override
            public int read() {
                throw new AssertionError("asked for more than the record");
            }
        };
        InputStream record = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
        assertEquals(true, format.apply(new SequenceInputStream(record, noMore)).next());
    }

    static List<Arguments> closedRecords() {
        return List.of(
                Arguments.of(LINES, "{\"a\":1}\n"),
                Arguments.of(SEQUENCE, "\u001E{\"a\":\n1}\n"),
                Arguments.of(SEQUENCE, "\u001E1\n"));
    }

    @Test
    void boundsTheSizeOfARecord() {
        String large = "\"" + "x".repeat(99) + "\"\n";
        assertThrows(Lines.TooLong.class, LINES.apply(ServerSentEventsTest.text(large))::next);
        assertThrows(Lines.TooLong.class, SEQUENCE.apply(ServerSentEventsTest.text(large))::next);
    }
}
