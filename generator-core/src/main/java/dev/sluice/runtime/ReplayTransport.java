package dev.sluice.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Answers every request from a file, so that code which uses a client can be tested without a network:
 *
 * <pre>{@code
 * ReplayTransport replay = ReplayTransport.ofResource(getClass(), "answer.sse").inPiecesOf(1);
 * ApiClient client = ApiClient.builder().transport(replay).build();
 * }</pre>
 *
 * <p>The ending of the file's name tells the media type: {@code .sse}, {@code .jsonl}, {@code .ndjson}, {@code .json},
 * {@code .txt}. An answer comes in one piece and at once, with status 200, unless told otherwise.
 */
public final class ReplayTransport implements Transport {
    private static final Map<String, String> TYPES = Map.of(
            "sse", "text/event-stream",
            "jsonl", "application/jsonl",
            "ndjson", "application/x-ndjson",
            "json", "application/json",
            "txt", "text/plain");

    private final byte[] body;
    private final Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private int status = 200;
    private int pieceSize = Integer.MAX_VALUE;
    private Duration pause = Duration.ZERO;

    private ReplayTransport(String contentType, byte[] body) {
        this.body = body;
        header("Content-Type", contentType);
    }

    /**
     * Plays a file.
     *
     * @throws UncheckedIOException if it cannot be read
     */
    public static ReplayTransport of(Path file) {
        try {
            return new ReplayTransport(typeOf(file.toString()), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Plays a resource of the class path.
     *
     * @param owner whose resource it is
     * @param name relative to the owner's package, or from the root if it begins with a slash
     * @throws IllegalArgumentException if there is none
     */
    public static ReplayTransport ofResource(Class<?> owner, String name) {
        try (InputStream in = owner.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException("no resource " + name + " of " + owner);
            }
            return new ReplayTransport(typeOf(name), in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Plays a text. */
    public static ReplayTransport of(String contentType, String body) {
        return new ReplayTransport(contentType, body.getBytes(StandardCharsets.UTF_8));
    }

    private static String typeOf(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return TYPES.getOrDefault(ending, "application/octet-stream");
    }

    /** Answers with this status. */
    public ReplayTransport status(int status) {
        this.status = status;
        return this;
    }

    /** Answers with this header, in place of any other of the name. */
    public ReplayTransport header(String name, String value) {
        headers.put(name, List.of(value));
        return this;
    }

    /** Lets no read return more than so many bytes: 1 shows whether code depends on how the network cuts an answer. */
    public ReplayTransport inPiecesOf(int bytes) {
        if (bytes < 1) {
            throw new IllegalArgumentException("a piece has at least one byte, not " + bytes);
        }
        pieceSize = bytes;
        return this;
    }

    /** Waits before each piece. */
    public ReplayTransport pausing(Duration pause) {
        this.pause = Objects.requireNonNull(pause, "pause");
        return this;
    }

    /** What was sent so far. */
    public List<Request> requests() {
        return List.copyOf(requests);
    }

    @Override
    public Response send(Request request) {
        requests.add(request);
        return new Response(
                status, HttpHeaders.of(headers, (name, value) -> true), new ReplayBody(body, pieceSize, pause));
    }
}
