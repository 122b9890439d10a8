package dev.sluice.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** A server on bare sockets that answers GET requests with events in chunks, as a script says, and keeps connections. */
final class ScriptedServer implements AutoCloseable {

    /** What is sent after the headers; when it returns normally, the last chunk is sent. */
    interface Script {
        void play(Answer answer) throws IOException, InterruptedException;
    }

    /** Thrown by a script to break the connection off. */
    static final class BreakOff extends IOException {
        private static final long serialVersionUID = 1;
    }

    static final String THREAD_NAME = "scripted-server";

    private final ServerSocket listener = new ServerSocket(0, 1_000, InetAddress.getLoopbackAddress());
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger open = new AtomicInteger();
    private final Script script;

    ScriptedServer(Script script) throws IOException {
        this.script = script;
        start(this::accept);
    }

    String url() {
        return "http://127.0.0.1:" + listener.getLocalPort();
    }

    /** How many connections were made. */
    int connections() {
        return connections.get();
    }

    /** How many connections there are now. */
    int openConnections() {
        return open.get();
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
                open.incrementAndGet();
                start(() -> serve(socket));
            }
        } catch (IOException e) {
            // the test is over
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            while (readHead(socket.getInputStream())) {
                Answer answer = new Answer(socket);
                answer.raw("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nX-Id: 7\r\n"
                        + "Transfer-Encoding: chunked\r\n\r\n");
                script.play(answer);
                answer.raw("0\r\n\r\n");
            }
        } catch (IOException e) {
            // the client is gone, or is to believe that the server is
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.decrementAndGet();
        }
    }

    /** Reads up to the empty line; false at the end of the connection. */
    private static boolean readHead(InputStream in) throws IOException {
        int line = 0;
        for (int b = in.read(); b >= 0; b = in.read()) {
            if (b == '\n' && line == 0) {
                return true;
            }
            line = b == '\n' ? 0 : b == '\r' ? line : line + 1;
        }
        return false;
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One answer. */
    static final class Answer {
        private static final int POLL_MILLIS = 100;

        private final Socket socket;

        Answer(Socket socket) {
            this.socket = socket;
        }

        /** Sends this as one chunk of the body. */
        void send(String text) throws IOException {
            raw(Integer.toHexString(text.getBytes(StandardCharsets.UTF_8).length) + "\r\n" + text + "\r\n");
        }

        /** Waits a little for the client to close its connection. */
        boolean clientIsGone() throws IOException {
            socket.setSoTimeout(POLL_MILLIS);
            try {
                return socket.getInputStream().read() < 0;
            } catch (SocketTimeoutException e) {
                return false;
            } finally {
                socket.setSoTimeout(0);
            }
        }

        private void raw(String text) throws IOException {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
