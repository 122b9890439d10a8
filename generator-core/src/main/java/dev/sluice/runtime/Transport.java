package dev.sluice.runtime;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Sends one HTTP request. {@link HttpTransport} is what a client uses unless told otherwise; a test can do with a
 * lambda:
 *
 * <pre>{@code
 * Transport fake = request -> Transport.Response.of(200, "application/json", "{\"id\": \"1\"}");
 * }</pre>
 */
@FunctionalInterface
public interface Transport {

    /**
     * Sends the request and returns once the response's status and headers are there; its body is read by the caller.
     *
     * @throws IOException if the request cannot be sent, or if nothing is answered within {@link Request#timeout()}; a
     *     {@link java.net.ConnectException} if it was certainly not sent, so that it may be tried again. A thread that
     *     is interrupted while it waits gets a {@link java.io.InterruptedIOException} and stays interrupted.
     */
    Response send(Request request) throws IOException;

    /**
     * What is to be sent.
     *
     * @param method in capitals
     * @param uri absolute, with the query
     * @param headers without Content-Type, which is the body's
     * @param body null where there is none
     * @param timeout how long to wait for the response's headers
     */
    record Request(String method, URI uri, HttpHeaders headers, Body body, Duration timeout) {

        /** The same with another timeout. */
        Request within(Duration limit) {
            return new Request(method, uri, headers, body, limit);
        }

        /** The method and the address without its query, because headers and query may hold secrets. */
        @Override
        public String toString() {
            return String.join("", method, " ", uri.getScheme(), "://", uri.getRawAuthority(), uri.getRawPath());
        }
    }

    /** What a request carries. It can be opened more than once: a redirect may ask for it again. */
    interface Body {

        /** The media type, as in {@code application/json}. */
        String contentType();

        /** The number of bytes, or -1 where that is not known beforehand. */
        long length();

        /** A new stream over the content; who opens it closes it. */
        InputStream open() throws IOException;

        /** A body that is held in memory. The array is not copied. */
        static Body of(String contentType, byte[] content) {
            return of(contentType, Bytes.wrap(content));
        }

        /** A body that may be a file or a stream, which is read while it is sent. */
        static Body of(String contentType, Bytes content) {
            return new Body() {
                @Override
                public String contentType() {
                    return contentType;
                }

                @Override
                public long length() {
                    return content.length();
                }

                @Override
                public InputStream open() throws IOException {
                    return content.open();
                }
            };
        }
    }

    /**
     * What came back. Closing it before its body is read to the end aborts the request; any thread may do so, and a
     * read that is under way ends at once.
     *
     * @param body never null
     */
    record Response(int status, HttpHeaders headers, InputStream body) implements Closeable {

        /** A response that is held in memory, for tests. */
        public static Response of(int status, String contentType, String body) {
            return new Response(
                    status,
                    HttpHeaders.of(Map.of("content-type", List.of(contentType)), (name, value) -> true),
                    new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
        }

        @Override
        public void close() throws IOException {
            body.close();
        }
    }
}
