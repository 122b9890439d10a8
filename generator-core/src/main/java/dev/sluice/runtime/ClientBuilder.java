package dev.sluice.runtime;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Supplier;

/**
 * The settings that the builders of all clients have in common.
 *
 * @param <B> the builder itself
 */
public abstract class ClientBuilder<B extends ClientBuilder<B>> {
    private final List<Credential> credentials = new ArrayList<>();
    private String baseUrl;
    private Transport transport;
    private DriftListener onDrift;
    private RequestOptions options = RequestOptions.none();

    /** @param baseUrl where the API is unless set; null where the document does not say */
    protected ClientBuilder(String baseUrl) {
        this.baseUrl = baseUrl;
    }

    /** Where the API is: the part of its addresses before the paths, such as {@code https://example.com/v1}. */
    public final B baseUrl(String url) {
        baseUrl = url;
        return self();
    }

    /** A key that is sent as {@code Authorization: Bearer …}. */
    public final B bearerAuth(String key) {
        return bearerAuth(() -> key);
    }

    /** A key that is asked for at each call, for keys that change; it may be null. */
    public final B bearerAuth(Supplier<String> key) {
        return credential(Credential.In.HEADER, "Authorization", () -> prefixed("Bearer ", key.get()));
    }

    /** A name and password that are sent as {@code Authorization: Basic …} (RFC 7617). */
    public final B basicAuth(String user, String password) {
        byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        String value = "Basic " + Base64.getEncoder().encodeToString(pair);
        return credential(Credential.In.HEADER, "Authorization", () -> value);
    }

    /** A header of every call. */
    public final B header(String name, String value) {
        options = options.header(name, value);
        return self();
    }

    /** How long a call may take; see {@link RequestOptions#timeout}. */
    public final B timeout(Duration limit) {
        options = options.timeout(limit);
        return self();
    }

    /** Any other setting of all calls. */
    public final B options(RequestOptions settings) {
        options = settings.over(options);
        return self();
    }

    /** What sends the requests; a new {@link HttpTransport} unless set. */
    public final B transport(Transport sender) {
        transport = sender;
        return self();
    }

    /** Is told of each value in an answer that does not fit its declared type. */
    public final B onDrift(DriftListener listener) {
        onDrift = listener;
        return self();
    }

    /** A header of every call, laid out as a header parameter is. */
    protected final B header(String name, Object value) {
        return header(name, ParamStyle.SIMPLE.expand(name, TreeWriter.tree(value), text -> text));
    }

    /** A key that is sent in a header. */
    protected final B headerKey(String name, Supplier<String> key) {
        return credential(Credential.In.HEADER, name, key);
    }

    /** A key that is sent as a query parameter. */
    protected final B queryKey(String name, Supplier<String> key) {
        return credential(Credential.In.QUERY, name, key);
    }

    /** A key that is sent as a cookie. */
    protected final B cookieKey(String name, Supplier<String> key) {
        return credential(Credential.In.COOKIE, name, key);
    }

    /**
     * What the client runs on.
     *
     * @throws IllegalStateException if the base URL is not set, or is no absolute http or https URL
     */
    protected final HttpApi api() {
        if (baseUrl == null) {
            throw new IllegalStateException("baseUrl is not set, and the API's document does not say where it is");
        }
        URI uri = URI.create(baseUrl);
        if (uri.getHost() == null) {
            throw new IllegalStateException("baseUrl is not an absolute URL: " + baseUrl);
        }
        return new HttpApi(
                baseUrl.replaceAll("/+$", ""),
                transport == null ? new HttpTransport() : transport,
                List.copyOf(credentials),
                options.over(RequestOptions.defaults()),
                onDrift);
    }

    private B credential(Credential.In in, String name, Supplier<String> value) {
        credentials.add(new Credential(in, name, value));
        return self();
    }

    private static String prefixed(String prefix, String key) {
        return key == null ? null : prefix + key;
    }

    @SuppressWarnings("unchecked")
    private B self() {
        return (B) this;
    }
}
