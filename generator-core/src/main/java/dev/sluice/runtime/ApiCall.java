package dev.sluice.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One call, from the parts of its request to its answer. A parameter or body that is null is not sent.
 *
 * <p>Every method that sends throws an {@link ApiException} when the answer is not what was asked for, and an
 * {@link ApiConnectionException} when there is none.
 */
public final class ApiCall {
    private static final int MAX_ERROR_BYTES = 1024 * 1024;

    private final HttpApi api;
    private final String method;
    private String path;
    private final List<String> query = new ArrayList<>();
    private final Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final List<String> cookies = new ArrayList<>();
    private Transport.Body body;
    private ErrorTypes errors = ErrorTypes.none();

    ApiCall(HttpApi api, String method, String path) {
        this.api = api;
        this.method = method;
        this.path = path;
    }

    /** A path parameter in its default style. */
    public ApiCall path(String name, Object value) {
        return path(name, value, ParamStyle.SIMPLE);
    }

    /**
     * A path parameter.
     *
     * @throws IllegalArgumentException if the value is null or empty, or would change the path: {@code .} and {@code ..}
     */
    public ApiCall path(String name, Object value, ParamStyle style) {
        ParamStyle layout = style == ParamStyle.JSON ? ParamStyle.SIMPLE : style;
        String text = value == null ? "" : layout.expand(name, tree(value, style), ParamStyle::encode);
        if (text.isEmpty() || text.equals(".") || text.equals("..")) {
            throw new IllegalArgumentException("the path parameter " + name + " cannot be \"" + text + "\"");
        }
        path = path.replace("{" + name + "}", text);
        return this;
    }

    /** A query parameter in its default style. */
    public ApiCall query(String name, Object value) {
        return query(name, value, ParamStyle.FORM_EXPLODE);
    }

    /** A query parameter. */
    public ApiCall query(String name, Object value, ParamStyle style) {
        return add(query, name, value, style);
    }

    /** A header in its default style. */
    public ApiCall header(String name, Object value) {
        return header(name, value, ParamStyle.SIMPLE);
    }

    /** A header. */
    public ApiCall header(String name, Object value, ParamStyle style) {
        if (value != null) {
            ParamStyle layout = style == ParamStyle.JSON ? ParamStyle.SIMPLE : style;
            headers.put(name, List.of(layout.expand(name, tree(value, style), text -> text)));
        }
        return this;
    }

    /** A cookie in its default style. */
    public ApiCall cookie(String name, Object value) {
        return cookie(name, value, ParamStyle.FORM);
    }

    /** A cookie. */
    public ApiCall cookie(String name, Object value, ParamStyle style) {
        return add(cookies, name, value, style);
    }

    /** A JSON body. */
    public ApiCall json(Object value) {
        return value == null ? this : body("application/json", JacksonWriter.encode(value));
    }

    /**
     * A JSON body of which one property is set here, whatever the caller made it.
     *
     * @param setting its value; null leaves it out
     */
    public ApiCall json(Object value, String property, Object setting) {
        if (!(TreeWriter.tree(value) instanceof Map<?, ?> members)) {
            return json(value);
        }
        Map<Object, Object> changed = new LinkedHashMap<>(members);
        changed.put(property, setting);
        if (setting == null) {
            changed.remove(property);
        }
        return json(changed);
    }

    /** A form body, of one field for each property. */
    public ApiCall form(Object value) {
        return value == null
                ? this
                : body(
                        "application/x-www-form-urlencoded",
                        FormBody.encode(value).getBytes(StandardCharsets.UTF_8));
    }

    /** A text body. */
    public ApiCall text(String contentType, String value) {
        return value == null ? this : body(contentType, value.getBytes(StandardCharsets.UTF_8));
    }

    /** A body of bytes. */
    public ApiCall bytes(String contentType, Bytes value) {
        return value == null ? this : body(contentType, value.toByteArray());
    }

    /** What the bodies of errors are. */
    public ApiCall errors(ErrorTypes types) {
        errors = types;
        return this;
    }

    /** Sends, and reads the answer from JSON. */
    public <T> T fetch(JsonReader.Decoder<T> decoder) {
        Transport.Request request = request("application/json");
        Transport.Response response = send(request);
        byte[] answer = readAll(request, response);
        try {
            return new JacksonReader(api.onDrift()).read(answer, 0, answer.length, decoder);
        } catch (IOException e) {
            throw ApiException.unexpected(request, response, answer, "its body is not as declared", e);
        }
    }

    /** Sends, and reads the answer as UTF-8 text. */
    public String fetchText() {
        Transport.Request request = request("text/plain, */*;q=0.5");
        return new String(readAll(request, send(request)), StandardCharsets.UTF_8);
    }

    /** Sends, and hands the answer over as it arrives. Closing it early aborts the request. */
    public InputStream fetchBytes() {
        return new ResponseBody(send(request("*/*")), api.options().byteTimeout());
    }

    /** Sends, and expects no answer beyond a status of success. */
    public void fetchNothing() {
        Transport.Request request = request("*/*");
        readAll(request, send(request));
    }

    /** Sends, and hands the events of the answer over as they arrive. */
    public <T> EventStream<T> stream(EventFormat<T> format) {
        Transport.Request request = request(format.mediaType());
        Transport.Response response = send(request);
        if (response.status() == 204) { // there are no events (WHATWG)
            return EventStream.of(List.of());
        }
        String type = response.headers().firstValue("content-type").orElse(format.mediaType());
        if (type.startsWith("application/json") && !format.mediaType().startsWith("application/json")) {
            throw ApiException.unexpected(request, response, readAll(request, response), "not with a stream", null);
        }
        return new EventStream<>(new ResponseSource<>(response, format, api.options(), api.onDrift()));
    }

    private Transport.Response send(Transport.Request request) {
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

    private byte[] readAll(Transport.Request request, Transport.Response response) {
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

    private Transport.Request request(String accept) {
        headers.putIfAbsent("Accept", List.of(accept));
        if (!cookies.isEmpty()) {
            headers.put("Cookie", List.of(String.join("; ", cookies)));
        }
        api.options().headers().forEach((name, value) -> headers.put(name, List.of(value)));
        api.options().query().forEach(this::query);
        return new Transport.Request(
                method,
                uri(),
                HttpHeaders.of(headers, (name, value) -> true),
                body,
                api.options().timeout());
    }

    private URI uri() {
        if (query.isEmpty()) {
            return URI.create(api.baseUrl() + path);
        }
        return URI.create(api.baseUrl() + path + (path.contains("?") ? "&" : "?") + String.join("&", query));
    }

    private ApiCall body(String contentType, byte[] content) {
        body = Transport.Body.of(contentType, content);
        return this;
    }

    private ApiCall add(List<String> to, String name, Object value, ParamStyle style) {
        String text = value == null ? "" : style.expand(name, tree(value, style), ParamStyle::encode);
        if (!text.isEmpty()) {
            to.add(text);
        }
        return this;
    }

    private static Object tree(Object value, ParamStyle style) {
        return style == ParamStyle.JSON
                ? new String(JacksonWriter.encode(value), StandardCharsets.UTF_8)
                : TreeWriter.tree(value);
    }
}
