package dev.sluice.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ServerSentEventsTest {
    private static final int UNBOUNDED = Integer.MAX_VALUE;

    static List<Arguments> vectors() {
        return List.of(
                // WHATWG HTML and the web platform tests
                vector("data:\n\ndata\ndata\n\ndata:test", "", "\n"),
                vector("data:\n\ndata\ndata\n\ndata:test\n\n", "", "\n", "test"),
                vector("data:test\r\ndata\ndata:test\r\n\r\n", "test\n\ntest"),
                vector("data:test\r\ndata\ndata:test\r\n\r", "test\n\ntest"),
                vector(
                        "data:\0\ndata:  2\rData:1\ndata\0:2\ndata:1\r\0data:4\nda-ta:3\rdata_5\ndata:3\rdata:\r\n data:32\n"
                                + "data:4\n\n",
                        "\0\n 2\n1\n3\n\n4"),
                vector(
                        "data:1\r:\0\n:\r\ndata:2\n:" + "x".repeat(300) + "\rdata:3\n:data:fail\r:" + "y".repeat(20)
                                + "\ndata:4\n\n",
                        "1\n2\n3\n4"),
                vector("retry:1000\ndata:test1\n\nid:test\ndata:test2", "test1"),
                // line ends
                vector("data: a\n\ndata: b\n\n", "a", "b"),
                vector("data: a\r\rdata: b\r\r", "a", "b"),
                vector("data: a\r\n\r\ndata: b\r\n\r\n", "a", "b"),
                vector("data: a\r\n\n\rdata: b\n\r\n", "a", "b"),
                vector("\n\r\r\n\n", new String[0]),
                // one space is dropped, and no other white space
                vector("data:  a \n\ndata:\tb\n\n", " a ", "\tb"),
                vector(" data: a\n\n", new String[0]),
                // a byte order mark, once and at the start only
                vector("\uFEFFdata: a\n\n", "a"),
                vector("\uFEFF\uFEFFdata: a\n\n", new String[0]),
                vector("data: a\n\n\uFEFFdata: b\n\n", "a"),
                // what some take for line ends
                vector("data: a\u2028b\u0085c\u000Bd\fe\u2029f\n\n", "a\u2028b\u0085c\u000Bd\fe\u2029f"),
                // characters of 2, 3 and 4 bytes
                vector("data: ä€😀\n\n", "ä€😀"),
                vector("event: ping\n\nid: 7\n\n: only a comment\n\n", new String[0]));
    }

    private static Arguments vector(String input, String... expected) {
        return Arguments.of(input, List.of(expected));
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void readsEveryVectorHoweverItIsCut(String input, List<String> expected) throws IOException {
        byte[] bytes = input.getBytes(StandardCharsets.UTF_8);
        for (int cut = 0; cut <= bytes.length; cut++) {
            assertEquals(expected, data(inTwoReads(bytes, cut)), "cut at " + cut);
        }
        for (int size = 1; size <= bytes.length; size++) {
            assertEquals(expected, data(inReadsOf(size, bytes)), "reads of " + size);
        }
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void theReferenceReadsEveryVector(String input, List<String> expected) {
        List<String> data = new ArrayList<>();
        ReferenceDecoder.decode(input.getBytes(StandardCharsets.UTF_8)).forEach(event -> data.add(event.data()));
        assertEquals(expected, data);
    }

    @Test
    void carriesTypeIdAndRetry() throws IOException {
        String input = "id: 1\nevent: add\nretry: 2500\ndata: a\n\n"
                + "data: b\n\n"
                + "id: not\0this\nretry: 1s\nevent\ndata: c\n\n"
                + "id: 2\n\n"
                + "event: lost\n\n"
                + "data: d\n\n"
                + "id\ndata: e\n\n";
        assertEquals(
                List.of(
                        new ServerSentEvent("1", "add", "a", Duration.ofMillis(2500)),
                        new ServerSentEvent("1", "message", "b", null),
                        new ServerSentEvent("1", "message", "c", null),
                        new ServerSentEvent("2", "message", "d", null),
                        new ServerSentEvent("", "message", "e", null)),
                events(inReadsOf(3, input.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void handsComments() throws IOException {
        List<String> comments = new ArrayList<>();
        ServerSentEvents decoder = new ServerSentEvents(text(": PROCESSING\n:\n:  x\ndata: a\n\n: cut o"), UNBOUNDED);
        decoder.onComment(comments::add);
        drain(decoder);
        assertEquals(List.of("PROCESSING", "", " x"), comments);
    }

    @ParameterizedTest
    @MethodSource("lineEnds")
    void handsAnEventOverBeforeAnythingElseArrives(String lineEnd) throws IOException {
        byte[] event = ("data: a" + lineEnd + lineEnd).getBytes(StandardCharsets.UTF_8);
        InputStream noMore = new InputStream() {
            @Override
            public int read() {
                throw new AssertionError("asked for more than the event");
            }
        };
        ServerSentEvents decoder =
                new ServerSentEvents(new SequenceInputStream(new ByteArrayInputStream(event), noMore), UNBOUNDED);
        assertEquals(true, decoder.next());
        assertEquals("a", decoder.event().data());
    }

    static List<String> lineEnds() {
        return List.of("\n", "\r", "\r\n");
    }

    @Test
    void boundsTheSizeOfAnEventWhereverItIsCut() throws IOException {
        byte[] fits = "data: 0123456\ndata: 7\n\n".getBytes(StandardCharsets.UTF_8); // 8 held when a line of 7 arrives
        byte[] tooLong = "data: 01234567\ndata: 8\n\n".getBytes(StandardCharsets.UTF_8);
        for (int size = 1; size <= fits.length; size++) {
            ServerSentEvents decoder = new ServerSentEvents(inReadsOf(size, fits), 15);
            assertEquals(true, decoder.next());
            ServerSentEvents bounded = new ServerSentEvents(inReadsOf(size, tooLong), 15);
            assertThrows(Lines.TooLong.class, bounded::next);
        }
    }

    @Test
    void takesTimeInProportionToTheInput() throws IOException {
        CountingStream one = new CountingStream(1_000_000);
        ServerSentEvents decoder = new ServerSentEvents(one, UNBOUNDED);
        assertEquals(true, decoder.next());
        assertEquals(1_000_000, decoder.event().data().length());
        assertEquals(1_000_000 + "data:\n\n".length(), one.served);
    }

    /** One event of a million characters, a byte at a time: an hour's work for a decoder that rescans its buffer. */
    private static final class CountingStream extends InputStream {
        private final byte[] head = "data:".getBytes(StandardCharsets.UTF_8);
        private final int size;
        private int served;

        CountingStream(int size) {
            this.size = size;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            int at = served;
            if (at == head.length + size + 2) {
                return -1;
            }
            target[offset] = at < head.length ? head[at] : at < head.length + size ? (byte) 'x' : (byte) '\n';
            served++;
            return 1;
        }

        @Override
        public int read() {
            throw new UnsupportedOperationException();
        }
    }

    private static List<String> data(InputStream in) throws IOException {
        List<String> data = new ArrayList<>();
        events(in).forEach(event -> data.add(event.data()));
        return data;
    }

    static List<ServerSentEvent> events(InputStream in) throws IOException {
        return drain(new ServerSentEvents(in, UNBOUNDED));
    }

    static List<ServerSentEvent> drain(Frames frames) throws IOException {
        List<ServerSentEvent> events = new ArrayList<>();
        while (frames.next()) {
            events.add(frames.event());
        }
        return events;
    }

    static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    static InputStream inTwoReads(byte[] bytes, int cut) {
        return new SequenceInputStream(
                new ByteArrayInputStream(bytes, 0, cut), new ByteArrayInputStream(bytes, cut, bytes.length - cut));
    }

    static InputStream inReadsOf(int size, byte[] bytes) {
        return new ByteArrayInputStream(bytes) {
            @Override
            public int read(byte[] target, int offset, int length) {
                return super.read(target, offset, Math.min(size, length));
            }
        };
    }
}
