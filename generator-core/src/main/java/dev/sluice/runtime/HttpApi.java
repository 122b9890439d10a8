package dev.sluice.runtime;

import java.util.List;

/** What all calls of a client share. Emitted code begins its calls here; nobody else needs to. */
public final class HttpApi {
    private final String baseUrl;
    private final Transport transport;
    private final List<Credential> credentials;
    private final RequestOptions options;
    private final DriftListener onDrift;

    HttpApi(
            String baseUrl,
            Transport transport,
            List<Credential> credentials,
            RequestOptions options,
            DriftListener onDrift) {
        this.baseUrl = baseUrl;
        this.transport = transport;
        this.credentials = credentials;
        this.options = options;
        this.onDrift = onDrift;
    }

    /** The same, with these settings over its own. */
    public HttpApi with(RequestOptions settings) {
        return new HttpApi(baseUrl, transport, credentials, settings.over(options), onDrift);
    }

    /** Begins a GET request. */
    public ApiCall get(String path) {
        return call("GET", path);
    }

    /** Begins a POST request. */
    public ApiCall post(String path) {
        return call("POST", path);
    }

    /** Begins a PUT request. */
    public ApiCall put(String path) {
        return call("PUT", path);
    }

    /** Begins a PATCH request. */
    public ApiCall patch(String path) {
        return call("PATCH", path);
    }

    /** Begins a DELETE request. */
    public ApiCall delete(String path) {
        return call("DELETE", path);
    }

    /**
     * Begins a request.
     *
     * @param method in capitals
     * @param path the template, such as {@code /pets/{id}}
     */
    public ApiCall call(String method, String path) {
        ApiCall call = new ApiCall(this, method, path);
        for (Credential credential : credentials) {
            credential.applyTo(call);
        }
        return call;
    }

    String baseUrl() {
        return baseUrl;
    }

    Transport transport() {
        return transport;
    }

    RequestOptions options() {
        return options;
    }

    DriftListener onDrift() {
        return onDrift;
    }

    /** Where the API is; nothing secret. */
    @Override
    public String toString() {
        return baseUrl;
    }
}
