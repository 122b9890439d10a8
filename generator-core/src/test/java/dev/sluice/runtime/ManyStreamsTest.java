package dev.sluice.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Hundreds of streams of one client at once, on loopback. Prints what they cost, server and all, in one process. */
@Tag("corpus")
class ManyStreamsTest {
    private static final int STREAMS = 500;
    private static final int CHUNKS = 2_000;
    private static final int PATIENCE_SECONDS = 120;

    private final EventFormat<Map<String, Object>> format =
            EventFormat.json(TestClient.OBJECT).endsWith("[DONE]");
    private final List<EventStream<Map<String, Object>>> streams = new ArrayList<>();

    private final CountDownLatch rest = new CountDownLatch(1);

    /** The first half of the chunks at once, the others when the test says so or the client goes. */
    private void play(ScriptedServer.Answer answer) throws IOException {
        send(answer, 0, CHUNKS / 2);
        while (rest.getCount() > 0) {
            if (answer.clientIsGone()) {
                throw new ScriptedServer.BreakOff();
            }
        }
        send(answer, CHUNKS / 2, CHUNKS);
        answer.send("data: [DONE]\n\n");
    }

    private static void send(ScriptedServer.Answer answer, int from, int to) throws IOException {
        for (int i = from; i < to; i++) {
            answer.send("data: {\"id\":\"gen-1\",\"object\":\"chat.completion.chunk\",\"n\":" + i
                    + ",\"choices\":[{\"index\":0,\"delta\":{\"role\":\"assistant\",\"content\":\" token\"}}]}\n\n");
        }
    }

    private void open(ScriptedServer server) {
        HttpApi api = new TestClient(new HttpTransport()).baseUrl(server.url()).build();
        for (int i = 0; i < STREAMS; i++) {
            streams.add(api.get("/chat").stream(format));
        }
    }

    /** Reads this many chunks, or all there are, each of them the next one. */
    private static int read(Iterator<Map<String, Object>> chunks, int from, int to) {
        int next = from;
        while (next < to && chunks.hasNext()) {
            assertEquals(next, chunks.next().get("n"));
            next++;
        }
        return next;
    }

    @Test
    void noChunkIsLost() throws Exception {
        long before = heapBytes();
        long start = System.nanoTime();
        ExecutorService readers = Executors.newFixedThreadPool(STREAMS, task -> new Thread(task, "reader"));
        try (ScriptedServer server = new ScriptedServer(this::play)) {
            open(server);
            CountDownLatch half = new CountDownLatch(STREAMS);
            List<CompletableFuture<Integer>> counts = streams.stream()
                    .map(stream -> CompletableFuture.supplyAsync(() -> readAll(stream, half), readers))
                    .toList();
            assertTrue(half.await(PATIENCE_SECONDS, TimeUnit.SECONDS), "all have read one half");
            long heap = heapBytes() - before;
            Map<Boolean, Long> threads = Thread.getAllStackTraces().keySet().stream()
                    .filter(thread -> !thread.getName().equals(ScriptedServer.THREAD_NAME))
                    .collect(Collectors.partitioningBy(
                            thread -> thread.getName().equals("reader"), Collectors.counting()));
            rest.countDown();
            long total = 0;
            for (CompletableFuture<Integer> count : counts) {
                assertEquals(CHUNKS, count.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
                total += count.get();
            }
            System.out.printf(
                    "%d streams, %d chunks, none lost; %d ms; half way: %d KiB of heap per stream, with its server's end, "
                            + "%d threads that read, %d others%n",
                    STREAMS,
                    total,
                    (System.nanoTime() - start) / 1_000_000,
                    heap / 1024 / STREAMS,
                    threads.get(true),
                    threads.get(false));
        } finally {
            readers.shutdownNow();
        }
    }

    private static int readAll(EventStream<Map<String, Object>> stream, CountDownLatch half) {
        try (stream) {
            Iterator<Map<String, Object>> chunks = stream.iterator();
            int read = read(chunks, 0, CHUNKS / 2);
            half.countDown();
            return read(chunks, read, Integer.MAX_VALUE);
        }
    }

    @Test
    void closingFreesTheConnections() throws Exception {
        ExecutorService readers = Executors.newFixedThreadPool(STREAMS);
        try (ScriptedServer server = new ScriptedServer(this::play)) {
            open(server);
            CountDownLatch half = new CountDownLatch(STREAMS);
            List<CompletableFuture<Integer>> counts = streams.stream()
                    .map(stream -> CompletableFuture.supplyAsync(() -> readAll(stream, half), readers))
                    .toList();
            assertTrue(half.await(PATIENCE_SECONDS, TimeUnit.SECONDS), "all have read one half");
            assertEquals(STREAMS, server.openConnections());

            long start = System.nanoTime();
            streams.subList(0, STREAMS / 2)
                    .forEach(EventStream::close); // while other threads wait for their next chunk
            long closed = System.nanoTime();
            while (server.openConnections() > STREAMS / 2) {
                assertTrue(System.nanoTime() - start < TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS), "still connected");
                Thread.sleep(1);
            }
            System.out.printf(
                    "%d of %d streams closed half way in %d ms; their connections were gone after %d ms%n",
                    STREAMS / 2, STREAMS, (closed - start) / 1_000_000, (System.nanoTime() - start) / 1_000_000);
            rest.countDown();
            for (CompletableFuture<Integer> count : counts.subList(0, STREAMS / 2)) {
                CompletionException e = assertThrows(CompletionException.class, count::join);
                assertInstanceOf(StreamCancelledException.class, e.getCause());
            }
            for (CompletableFuture<Integer> count : counts.subList(STREAMS / 2, STREAMS)) {
                assertEquals(CHUNKS, count.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
            }
        } finally {
            readers.shutdownNow();
        }
    }

    private static long heapBytes() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
