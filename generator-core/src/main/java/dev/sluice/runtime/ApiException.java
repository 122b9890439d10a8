package dev.sluice.runtime;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The server answered, but not with what was asked for: most often with a status that is an error. */
public final class ApiException extends ClientException {
    private static final long serialVersionUID = 1;

    private final int status;
    private final transient HttpHeaders headers;
    private final byte[] body;
    private final transient Object error;

    ApiException(String message, Transport.Response response, byte[] body, Object error, Throwable cause) {
        super(message, cause);
        this.status = response.status();
        this.headers = response.headers();
        this.body = body;
        this.error = error;
    }

    /** The answer is an error. */
    static ApiException ofStatus(Transport.Request request, Transport.Response response, byte[] body, Object error) {
        String message = request + " answered " + response.status();
        String text = excerpt(new String(body, StandardCharsets.UTF_8));
        return new ApiException(text.isEmpty() ? message : message + ": " + text, response, body, error, null);
    }

    /** The answer promises success, but is not what the API declares. */
    static ApiException unexpected(
            Transport.Request request, Transport.Response response, byte[] body, String problem, Throwable cause) {
        String message = request + " answered " + response.status() + ", but " + problem + ": ";
        return new ApiException(
                message + excerpt(new String(body, StandardCharsets.UTF_8)), response, body, null, cause);
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The headers of the response. */
    public HttpHeaders headers() {
        return headers;
    }

    /** The body; of an error, the first MiB. */
    public byte[] body() {
        return body.clone();
    }

    /** The body as text. */
    public String bodyText() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /**
     * The body as the type that the API declares for this status.
     *
     * @return empty where the API declares another type or none, or where the body is something else
     */
    public <E> Optional<E> error(Class<E> type) {
        return type.isInstance(error) ? Optional.of(type.cast(error)) : Optional.empty();
    }
}
