package dev.sluice.corpus;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/**
 * Every recorded stream, in writes of every size from 1 to 64 bytes, played to the client of its document. Which chunks
 * there are and how the stream ends is read off the recording, line by line.
 */
@Tag("corpus")
class EveryWriteSizeTest {

    private static final int LARGEST_WRITE = 64;

    @TestFactory
    Stream<DynamicTest> everyChunkAndTheEndingAsRecorded() {
        return StreamedProvider.ALL.stream()
                .map(provider -> DynamicTest.dynamicTest(provider.document(), () -> replay(provider)));
    }

    private static void replay(StreamedProvider provider) throws Exception {
        StreamingClient client = provider.client();
        List<RecordedStream> recordings = provider.recordings();
        assertFalse(recordings.isEmpty());
        int chunks = 0;
        for (RecordedStream recording : recordings) {
            for (int size = 1; size <= LARGEST_WRITE; size++) {
                chunks += replay(client, recording, size);
            }
        }
        System.out.println(provider.document() + ": " + recordings.size() + " recordings in writes of 1 to "
                + LARGEST_WRITE + " bytes, " + chunks + " chunks, every ending as recorded");
    }

    private static int replay(StreamingClient client, RecordedStream recording, int size) throws Exception {
        try (ReplayServer server = new ReplayServer(recording.content(), "text/event-stream", size)) {
            StreamingClient.Seen seen = client.call(server.url(), recording.request());
            recording.assertSeen(seen, recording.name() + " in writes of " + size);
            return seen.chunks().size();
        }
    }
}
