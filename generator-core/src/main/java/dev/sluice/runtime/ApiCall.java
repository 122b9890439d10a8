package dev.sluice.runtime;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * One call, from the parts of its request to its answer. A parameter or body that is null is not sent.
 *
 * <p>Every method that sends throws an {@link ApiException} when the answer is not what was asked for, and an
 * {@link ApiConnectionException} when there is none.
 */
public final class ApiCall {
    private final HttpApi api;
    private final String method;
    private String path;
    private final List<String> query = new ArrayList<>();
    private final Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final List<String> cookies = new ArrayList<>();
    private final Map<String, String> partTypes = new HashMap<>();
    private final Map<String, ParamStyle> fieldStyles = new HashMap<>();
    private String bodyType;
    private Bytes body;
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
     * @throws IllegalArgumentException if the value is null or empty, or would change the path, as {@code ..} would
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
        return value == null ? this : body("application/json", Bytes.wrap(JacksonWriter.encode(value)));
    }

    /**
     * A JSON body of which one property is set here, whatever the caller made it.
     *
     * @param setting its value; null leaves it out
     */
    public ApiCall json(Object value, String property, Object setting) {
        return json(changed(TreeWriter.tree(value), property, setting));
    }

    /** The media type of the body, where it is not the one that its kind of body has. */
    public ApiCall as(String contentType) {
        bodyType = contentType;
        return this;
    }

    /** How a property of a form that follows is laid out, where it is not an item to a field, or an object as JSON. */
    public ApiCall field(String property, ParamStyle style) {
        fieldStyles.put(property, style);
        return this;
    }

    /** The media type of a part of a multipart body that follows, where it is not the usual one of its value. */
    public ApiCall part(String property, String contentType) {
        partTypes.put(property, contentType);
        return this;
    }

    /** A form body: a field for each property. */
    public ApiCall form(Object value) {
        return value == null ? this : text(FormBody.TYPE, FormBody.encode(TreeWriter.tree(value), fieldStyles));
    }

    /** See {@link #form(Object)} and {@link #json(Object, String, Object)}. */
    public ApiCall form(Object value, String property, Object setting) {
        return form(changed(TreeWriter.tree(value), property, setting));
    }

    /** A form body with a field for each leaf of an object or array inside, named by the path to it. */
    public ApiCall deepForm(Object value) {
        return value == null ? this : text(FormBody.TYPE, FormBody.encodeDeep(TreeWriter.tree(value)));
    }

    /** See {@link #deepForm(Object)} and {@link #json(Object, String, Object)}. */
    public ApiCall deepForm(Object value, String property, Object setting) {
        return deepForm(changed(TreeWriter.tree(value), property, setting));
    }

    /** A multipart body: a part for each property, and for each item of an array. {@link Bytes} become files. */
    public ApiCall multipart(Object value) {
        if (value != null) {
            MultipartBody parts = new MultipartBody(TreeWriter.treeOfParts(value), partTypes);
            body(parts.contentType(), parts.content());
        }
        return this;
    }

    /** See {@link #multipart(Object)} and {@link #json(Object, String, Object)}. */
    public ApiCall multipart(Object value, String property, Object setting) {
        return multipart(changed(TreeWriter.treeOfParts(value), property, setting));
    }

    /** A text body. */
    public ApiCall text(String contentType, String value) {
        return value == null ? this : body(contentType, Bytes.wrap(value.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * A body of bytes.
     *
     * @param contentType what they are, unless they say it themselves
     */
    public ApiCall bytes(String contentType, Bytes value) {
        return value == null ? this : body(value.mediaType() == null ? contentType : value.mediaType(), value);
    }

    /** What the bodies of errors are. */
    public ApiCall errors(ErrorTypes types) {
        errors = types;
        return this;
    }

    /** Sends, and reads the answer from JSON; null where the server says that there is no content (204). */
    public <T> T fetch(JsonReader.Decoder<T> decoder) {
        return accepting("application/json, */*;q=0.5").read(decoder);
    }

    /** Sends, and reads the answer as UTF-8 text. */
    public String fetchText() {
        return new String(accepting("text/plain, */*;q=0.5").read(), StandardCharsets.UTF_8);
    }

    /** Sends, and hands the answer over as it arrives. Closing it early aborts the request. */
    public InputStream fetchBytes() {
        return accepting("*/*").open();
    }

    /** Sends, and expects no answer beyond a status of success. */
    public void fetchNothing() {
        accepting("*/*").read();
    }

    /** Sends, and hands the events of the answer over as they arrive. */
    public <T> EventStream<T> stream(EventFormat<T> format) {
        return accepting(format.mediaType()).stream(format);
    }

    /** The same, as a stream that knows what they add up to. */
    public <T, S extends AnswerStream<T, ?>> S stream(EventFormat<T> format, Function<EventStream<T>, S> answer) {
        return answer.apply(stream(format));
    }

    private Exchange accepting(String accept) {
        headers.putIfAbsent("Accept", List.of(accept));
        if (!cookies.isEmpty()) {
            headers.put("Cookie", List.of(String.join("; ", cookies)));
        }
        for (Map.Entry<String, String> header : api.options().headers().entrySet()) {
            headers.put(header.getKey(), List.of(header.getValue()));
        }
        for (Map.Entry<String, String> parameter : api.options().query().entrySet()) {
            query(parameter.getKey(), parameter.getValue());
        }
        HttpHeaders sent = HttpHeaders.of(headers, (name, value) -> true);
        Transport.Body content = body == null ? null : Transport.Body.of(bodyType, body);
        Transport.Request request = new Transport.Request(
                method, uri(), sent, content, api.options().timeout());
        return new Exchange(api, request, errors);
    }

    private URI uri() {
        if (query.isEmpty()) {
            return URI.create(api.baseUrl() + path);
        }
        return URI.create(api.baseUrl() + path + (path.contains("?") ? "&" : "?") + String.join("&", query));
    }

    private ApiCall body(String contentType, Bytes content) {
        bodyType = contentType;
        body = content;
        return this;
    }

    /** The members with one of them changed. What has no members stays as it is, unless it is nothing at all. */
    private static Object changed(Object tree, String property, Object setting) {
        if (tree != null && !(tree instanceof Map)) {
            return tree;
        }
        Map<Object, Object> members = new LinkedHashMap<>();
        if (tree instanceof Map<?, ?> given) {
            members.putAll(given);
        }
        members.put(property, setting);
        if (setting == null) {
            members.remove(property);
        }
        return tree == null && members.isEmpty() ? null : members;
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
