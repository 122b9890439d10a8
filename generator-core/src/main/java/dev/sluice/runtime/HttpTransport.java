package dev.sluice.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The {@link Transport} on the JDK's own HTTP client: HTTP/2 where the server speaks it over TLS, HTTP/1.1 elsewhere.
 * It follows up to {@value #MAX_REDIRECTS} redirects, and sends nothing that could hold a key to another origin.
 */
public final class HttpTransport implements Transport {
    private static final int MAX_REDIRECTS = 5;
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

    private final HttpClient client;

    /** A transport that gives up connecting after 10 seconds. */
    public HttpTransport() {
        this(HttpClient.newBuilder().connectTimeout(CONNECT_TIMEOUT).build());
    }

    /**
     * A transport on a client of one's own: its proxy, TLS, authenticator and executor.
     *
     * @throws IllegalArgumentException if the client follows redirects itself: it would send the key along
     */
    public HttpTransport(HttpClient client) {
        if (client.followRedirects() != HttpClient.Redirect.NEVER) {
            throw new IllegalArgumentException("the HttpClient must not follow redirects: it would pass the key on");
        }
        this.client = client;
    }

    @Override
    public Response send(Request request) throws IOException {
        Request current = request;
        for (int redirects = 0; ; redirects++) {
            Response response = exchange(current);
            Request next = Redirects.follow(current, response);
            if (next == null) {
                return response;
            }
            response.close();
            if (redirects == MAX_REDIRECTS) {
                throw new IOException("more than " + MAX_REDIRECTS + " redirects");
            }
            current = next;
        }
    }

    // The timeout is not HttpRequest's own, which covers the body too from JDK 26 on and would end a long stream.
    private Response exchange(Request request) throws IOException {
        CompletableFuture<HttpResponse<InputStream>> call =
                client.sendAsync(httpRequest(request), BodyHandlers.ofInputStream());
        try {
            HttpResponse<InputStream> response = call.get(request.timeout().toNanos(), TimeUnit.NANOSECONDS);
            return new Response(response.statusCode(), response.headers(), response.body());
        } catch (TimeoutException e) {
            abandon(call);
            throw new HttpTimeoutException("no answer within " + request.timeout());
        } catch (InterruptedException e) {
            abandon(call);
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for an answer");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException cause ? cause : new IOException(e.getCause());
        }
    }

    /** Cancels the call, or closes its response where that came at the last moment. */
    private static void abandon(CompletableFuture<HttpResponse<InputStream>> call) throws IOException {
        if (!call.cancel(true) && !call.isCompletedExceptionally()) {
            call.join().body().close();
        }
    }

    private static HttpRequest httpRequest(Request request) throws IOException {
        HttpRequest.Builder builder =
                HttpRequest.newBuilder(request.uri()).method(request.method(), publisher(request.body()));
        if ("http".equalsIgnoreCase(request.uri().getScheme())) {
            builder.version(HttpClient.Version.HTTP_1_1); // without TLS, HTTP/2 would begin with an Upgrade header
        }
        request.headers().map().forEach((name, values) -> values.forEach(value -> addHeader(builder, name, value)));
        if (request.body() != null && request.body().contentType() != null) {
            builder.setHeader("Content-Type", request.body().contentType());
        }
        return builder.build();
    }

    // The JDK's own message shows the value, which may be a key.
    private static void addHeader(HttpRequest.Builder builder, String name, String value) {
        try {
            builder.header(name, value);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("the header " + name + " is not one that can be set, or has an illegal "
                    + "character, such as a line end, in its value");
        }
    }

    private static BodyPublisher publisher(Body body) {
        if (body == null || body.length() == 0) {
            return BodyPublishers.noBody();
        }
        BodyPublisher content = BodyPublishers.ofInputStream(() -> {
            try {
                return body.open();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return body.length() > 0 ? BodyPublishers.fromPublisher(content, body.length()) : content;
    }
}
