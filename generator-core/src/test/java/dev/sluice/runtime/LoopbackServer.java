package dev.sluice.runtime;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A server on loopback that counts what reaches it, and the means to answer slowly, partly or for ever. As an extension
 * of a test it is closed after it.
 */
final class LoopbackServer implements AfterEachCallback {
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Set<Integer> clientPorts = ConcurrentHashMap.newKeySet();
    private final AtomicInteger requests = new AtomicInteger();
    private final HttpServer server;

    LoopbackServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.start();
    }

    interface Handler {
        void handle(HttpExchange exchange) throws IOException, InterruptedException;
    }

    void serve(String path, Handler handler) {
        server.createContext(path, exchange -> {
            requests.incrementAndGet();
            clientPorts.add(exchange.getRemoteAddress().getPort());
            try (exchange) {
                handler.handle(exchange);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** A client of this server, with the key {@code k}. */
    HttpApi api() {
        return new TestClient(new HttpTransport())
                .baseUrl(url())
                .bearerAuth("k")
                .build();
    }

    int requests() {
        return requests.get();
    }

    int connections() {
        return clientPorts.size();
    }

    void execute(Runnable task) {
        threads.execute(task);
    }

    @Override
    public void afterEach(ExtensionContext test) {
        close();
    }

    void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    /** Begins an answer of events without a length. */
    static OutputStream events(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        return exchange.getResponseBody();
    }

    static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /** Sends comments until the client has closed the connection, and then counts {@code gone} down. */
    static void untilGone(OutputStream out, CountDownLatch gone) {
        try {
            while (true) {
                write(out, ": keep-alive\n");
                pause(20);
            }
        } catch (IOException e) {
            gone.countDown();
        }
    }

    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
