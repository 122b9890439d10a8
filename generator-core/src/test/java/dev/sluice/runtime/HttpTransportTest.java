package dev.sluice.runtime;

import static dev.sluice.runtime.TestClient.CHAT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Flow;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Against a server on loopback: what a fake transport cannot show of a stream that goes well. */
@Timeout(60)
class HttpTransportTest {

    @RegisterExtension
    private final LoopbackServer server = new LoopbackServer();

    @Test
    void readsAStreamThatComesByteByByte() {
        String body = "\uFEFF: hello\r\ndata: {\"n\":\"ä€😀\"}\r\n\r\ndata: {\"n\":\ndata: 2}\n\ndata: [DONE]\n\n";
        server.serve("/chat", exchange -> {
            OutputStream out = LoopbackServer.events(exchange);
            for (byte b : body.getBytes(StandardCharsets.UTF_8)) {
                out.write(b);
                out.flush();
            }
        });
        List<Object> values = new ArrayList<>();
        server.api().post("/chat").json(Map.of()).stream(CHAT).forEach(event -> values.add(event.get("n")));
        assertEquals(List.of("ä€😀", 2), values);
    }

    @Test
    void usesTheConnectionAgainAfterAStream() {
        server.serve("/chat", exchange -> LoopbackServer.write(LoopbackServer.events(exchange), "data: [DONE]\n\n"));
        HttpApi api = server.api();
        for (int i = 0; i < 5; i++) {
            api.post("/chat").json(Map.of()).stream(CHAT).forEach(event -> {});
        }
        assertEquals(1, server.connections());
    }

    @Test
    void handsAnEventOverWhileTheServerIsStillAtWork() {
        CountDownLatch received = new CountDownLatch(1);
        server.serve("/chat", exchange -> {
            OutputStream out = LoopbackServer.events(exchange);
            LoopbackServer.write(out, "data: {\"n\":1}\n\n");
            received.await();
            LoopbackServer.write(out, "data: [DONE]\n\n");
        });
        List<Object> values = new ArrayList<>();
        server.api().post("/chat").json(Map.of()).stream(CHAT).forEach(event -> {
            values.add(event);
            received.countDown();
        });
        assertEquals(1, values.size());
    }

    @Test
    @EnabledForJreRange(min = JRE.JAVA_21)
    void suitsVirtualThreads() throws Exception {
        server.serve("/chat", exchange -> {
            OutputStream out = LoopbackServer.events(exchange);
            for (int i = 0; i < 50; i++) {
                LoopbackServer.write(out, "data: {\"n\":" + i + "}\n\n");
            }
            LoopbackServer.write(out, "data: [DONE]\n\n");
        });
        HttpApi api = server.api();
        ExecutorService virtual = (ExecutorService)
                Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
        try {
            List<Future<Long>> counts = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                counts.add(virtual.submit(
                        () -> api.post("/chat").stream(CHAT).stream().count()));
            }
            for (Future<Long> count : counts) {
                assertEquals(50, count.get());
            }
        } finally {
            virtual.shutdownNow();
        }
    }

    @Test
    void publishesOverTheNetwork() throws InterruptedException {
        server.serve("/chat", exchange -> {
            OutputStream out = LoopbackServer.events(exchange);
            for (int i = 0; i < 1000; i++) {
                LoopbackServer.write(out, "data: {\"n\":" + i + "}\n\n");
            }
            LoopbackServer.write(out, "data: [DONE]\n\n");
        });
        List<Object> values = new ArrayList<>();
        CountDownLatch complete = new CountDownLatch(1);
        server.api().post("/chat").stream(CHAT).publisher().subscribe(new Flow.Subscriber<>() {
            private Flow.Subscription subscription;

            @Override
            public void onSubscribe(Flow.Subscription given) {
                subscription = given;
                given.request(1);
            }

            @Override
            public void onNext(Map<String, Object> value) {
                values.add(value.get("n"));
                subscription.request(1);
            }

            @Override
            public void onError(Throwable failure) {
                values.add(failure);
                complete.countDown();
            }

            @Override
            public void onComplete() {
                complete.countDown();
            }
        });
        assertTrue(complete.await(30, TimeUnit.SECONDS));
        assertEquals(1000, values.size());
        assertFalse(values.get(999) instanceof Throwable);
    }
}
