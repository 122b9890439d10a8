package dev.sluice.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** A transport that keeps what was sent last, and gives the same answer to everything. */
final class OneAnswer implements Transport {
    private Request sent;
    private Response answer = Response.of(200, "application/json", "{\"id\":\"1\"}");

    @Override
    public Response send(Request request) {
        sent = request;
        return answer;
    }

    /** A client that does not try again, as an answer can be read once. */
    HttpApi api() {
        return new TestClient(this).options(RequestOptions.none().maxRetries(0)).build();
    }

    void answer(Response next) {
        answer = next;
    }

    Request sent() {
        return sent;
    }

    String header(String name) {
        return sent.headers().firstValue(name).orElse(null);
    }

    String body() throws IOException {
        try (InputStream in = sent.body().open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
