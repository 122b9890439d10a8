package dev.sluice.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of streams that are forgotten. Other tests forget some too, so each looks for its own path in the log. */
class LeaksTest {
    private final Logger logger = Logger.getLogger(EventStream.class.getName());
    private final List<String> log = new CopyOnWriteArrayList<>();
    private final Body body = new Body();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord record) {
            log.add(record.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        logger.setUseParentHandlers(false);
        logger.addHandler(handler);
    }

    @AfterEach
    void stopListening() {
        logger.removeHandler(handler);
        logger.setUseParentHandlers(true);
    }

    private Iterator<Map<String, Object>> open(String path) {
        return new TestClient(request -> TestClient.events(body))
                .queryKey("key", () -> "s3cret").build().post(path).stream(EventFormat.json(TestClient.OBJECT))
                        .iterator();
    }

    private void collectUntil(BooleanSupplier done) throws InterruptedException {
        for (int i = 0; i < 2_000 && !done.getAsBoolean(); i++) {
            System.gc();
            Thread.sleep(5);
        }
    }

    private List<String> logged(String path) {
        return log.stream().filter(line -> line.contains(path)).toList();
    }

    @Test
    void aForgottenStreamIsClosedAndLogged() throws InterruptedException {
        assertEquals(Map.of("n", 1), open("/forgotten").next());
        collectUntil(() -> body.closed);
        assertTrue(body.closed);
        assertEquals(
                List.of("a stream was neither closed nor read to its end: POST http://api.test/v1/forgotten"),
                logged("/forgotten"));
    }

    @Test
    void aStreamThatSomebodyReadsStaysOpen() throws InterruptedException {
        Iterator<Map<String, Object>> events = open("/read");
        Object other = new Object();
        WeakReference<Object> collected = new WeakReference<>(other);
        other = null;
        collectUntil(() -> collected.get() == null);
        assertFalse(body.closed);
        assertEquals(Map.of("n", 1), events.next());
        assertEquals(List.of(), logged("/read"));
    }

    @Test
    void nothingIsSaidOfAStreamThatHasEnded() throws InterruptedException {
        WeakReference<Object> ended = new WeakReference<>(read(open("/ended")));
        collectUntil(() -> ended.get() == null);
        assertEquals(List.of(), logged("/ended"));
    }

    private Object read(Iterator<Map<String, Object>> events) {
        events.forEachRemaining(event -> {});
        assertTrue(body.closed);
        return events;
    }

    private static final class Body extends ByteArrayInputStream {
        private volatile boolean closed;

        Body() {
            super("data: {\"n\":1}\n\ndata: {\"n\":2}\n\n".getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
