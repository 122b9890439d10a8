package dev.sluice.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** Sends one request and reads its answer: the one place that knows which answers are failures. */
final class Exchange {
    private static final int NO_CONTENT = 204;
    private static final int MAX_ERROR_BYTES = 1024 * 1024;

    private final HttpApi api;
    private final Transport.Request request;
    private final ErrorTypes errors;
    private final long start = System.nanoTime();

    Exchange(HttpApi api, Transport.Request request, ErrorTypes errors) {
        this.api = api;
        this.request = request;
        this.errors = errors;
    }

    byte[] read() {
        return readAll(send());
    }

    <T> T read(JsonReader.Decoder<T> decoder) {
        Transport.Response response = send();
        byte[] answer = readAll(response);
        if (response.status() == NO_CONTENT) {
            return null;
        }
        try {
            return new JacksonReader(api.onDrift()).read(answer, 0, answer.length, decoder);
        } catch (IOException e) {
            throw ApiException.unexpected(request, response, answer, "its body is not as declared", e);
        }
    }

    InputStream open() {
        return new ResponseBody(send(), api.options().byteTimeout());
    }

    <T> EventStream<T> stream(EventFormat<T> format) {
        Transport.Response response = send();
        if (response.status() == NO_CONTENT) { // in answer to a request for events: there are none (WHATWG)
            return new EventStream<>(new ListSource<>(List.of(), response.headers()));
        }
        List<String> types = response.headers().allValues("content-type");
        if (!types.isEmpty() && !format.mayBe(types.get(0))) {
            throw ApiException.unexpected(request, response, readAll(response), "not with a stream", null);
        }
        return new EventStream<>(new ResponseSource<>(request, response, format, api));
    }

    /** Sends until there is an answer that stands: a success, or a failure that is not worth another try. */
    private Transport.Response send() {
        for (int retry = 0; ; retry++) {
            Duration delay;
            try {
                Transport.Response response = api.transport().send(retry == 0 ? request : request.within(remaining()));
                if (response.status() / 100 == 2) {
                    return response;
                }
                delay = afterRefusal(response, retry);
            } catch (IOException e) {
                delay = afterFailure(e, retry);
            }
            pause(delay);
        }
    }

    private Duration afterRefusal(Transport.Response response, int retry) {
        byte[] answer = readError(response);
        return delay(
                        Retries.isWorthwhile(response.status()),
                        retry,
                        response.headers().firstValue("retry-after"))
                .orElseThrow(
                        () -> ApiException.ofStatus(request, response, answer, errors.read(response.status(), answer)));
    }

    private Duration afterFailure(IOException failure, int retry) {
        return delay(Retries.isWorthwhile(failure), retry, Optional.empty())
                .orElseThrow(() -> new ApiConnectionException(request, failure));
    }

    /** How long to wait for the next try; empty where there is none, or no time for it. */
    private Optional<Duration> delay(boolean isWorthwhile, int retry, Optional<String> retryAfter) {
        if (!isWorthwhile || retry >= api.options().maxRetries()) {
            return Optional.empty();
        }
        return Retries.delay(
                        retry,
                        retryAfter,
                        Instant.now(),
                        ThreadLocalRandom.current().nextDouble())
                .filter(delay -> delay.compareTo(remaining()) < 0);
    }

    private void pause(Duration delay) {
        try {
            Thread.sleep(delay.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ApiConnectionException(request, new InterruptedIOException("interrupted before a retry"));
        }
    }

    private Duration remaining() {
        Duration left = api.options().timeout().minusNanos(System.nanoTime() - start);
        return left.isNegative() || left.isZero() ? Duration.ofNanos(1) : left;
    }

    private byte[] readAll(Transport.Response response) {
        try (ResponseBody answer = open(response)) {
            return answer.readAllBytes();
        } catch (IOException e) {
            throw new ApiConnectionException(request, e);
        }
    }

    private byte[] readError(Transport.Response response) {
        try (ResponseBody answer = open(response)) {
            return answer.readNBytes(MAX_ERROR_BYTES);
        } catch (IOException e) {
            return new byte[0]; // the status is what the caller must see
        }
    }

    private ResponseBody open(Transport.Response response) {
        ResponseBody answer = new ResponseBody(response, api.options().timeout());
        answer.deadlineIn(remaining());
        return answer;
    }
}
