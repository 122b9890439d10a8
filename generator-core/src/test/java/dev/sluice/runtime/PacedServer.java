package dev.sluice.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A server on bare sockets that streams numbered chunks, the first half at once and the rest when it is told to, and
 * counts the connections that it has. In between it notices a client that goes.
 */
final class PacedServer implements AutoCloseable {
    static final String THREAD_NAME = "paced-server";
    private static final int POLL_MILLIS = 5;

    private final ServerSocket listener = new ServerSocket(0, 1_000, InetAddress.getLoopbackAddress());
    private final CountDownLatch rest = new CountDownLatch(1);
    private final AtomicInteger connections = new AtomicInteger();
    private final int chunks;

    /** @param chunks how many of them a stream has */
    PacedServer(int chunks) throws IOException {
        this.chunks = chunks;
        start(this::accept);
    }

    String url() {
        return "http://127.0.0.1:" + listener.getLocalPort();
    }

    /** How many connections are open. */
    int connections() {
        return connections.get();
    }

    void sendTheRest() {
        rest.countDown();
    }

    private static void start(Runnable task) {
        Thread thread = new Thread(task, THREAD_NAME);
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = listener.accept();
                connections.incrementAndGet();
                start(() -> serve(socket));
            }
        } catch (IOException e) {
            // the test is over
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            readRequest(socket.getInputStream());
            OutputStream out = socket.getOutputStream();
            out.write(ascii("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n"));
            write(out, 0, chunks / 2);
            if (waitForRest(socket)) {
                write(out, chunks / 2, chunks);
                out.write(ascii("data: [DONE]\n\n"));
            }
        } catch (IOException e) {
            // the client is gone
        } finally {
            connections.decrementAndGet();
        }
    }

    /** Reads the head; the body of such a small request arrives with it or does not matter. */
    private static void readRequest(InputStream in) throws IOException {
        int line = 0;
        for (int b = in.read(); b >= 0; b = in.read()) {
            if (b == '\n' && line == 0) {
                return;
            }
            line = b == '\n' ? 0 : b == '\r' ? line : line + 1;
        }
    }

    private static void write(OutputStream out, int from, int to) throws IOException {
        for (int i = from; i < to; i++) {
            out.write(ascii("data: {\"id\":\"gen-1\",\"object\":\"chat.completion.chunk\",\"n\":" + i
                    + ",\"choices\":[{\"index\":0,\"delta\":{\"role\":\"assistant\",\"content\":\" token\"}}]}\n\n"));
        }
    }

    /** False if the client closes its connection while it waits. */
    private boolean waitForRest(Socket socket) throws IOException {
        socket.setSoTimeout(POLL_MILLIS);
        while (rest.getCount() > 0) {
            try {
                if (socket.getInputStream().read() < 0) {
                    return false;
                }
            } catch (SocketTimeoutException e) {
                // still there
            }
        }
        return true;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public void close() {
        rest.countDown();
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
