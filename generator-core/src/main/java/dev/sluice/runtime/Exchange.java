package dev.sluice.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Sends one request and reads its answer: the one place that knows which answers are failures. */
final class Exchange {
    private static final int NO_CONTENT = 204;
    private static final int MAX_ERROR_BYTES = 1024 * 1024;

    private final HttpApi api;
    private final Transport.Request request;
    private final ErrorTypes errors;

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
        if (!format.mayBe(response.headers().firstValue("content-type").orElse(format.mediaType()))) {
            throw ApiException.unexpected(request, response, readAll(response), "not with a stream", null);
        }
        return new EventStream<>(new ResponseSource<>(response, format, api.options(), api.onDrift()));
    }

    private Transport.Response send() {
        try {
            Transport.Response response = api.transport().send(request);
            if (response.status() / 100 == 2) {
                return response;
            }
            byte[] answer = readError(response);
            throw ApiException.ofStatus(request, response, answer, errors.read(response.status(), answer));
        } catch (IOException e) {
            throw new ApiConnectionException(request, e);
        }
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
        answer.deadlineIn(api.options().timeout());
        return answer;
    }
}
