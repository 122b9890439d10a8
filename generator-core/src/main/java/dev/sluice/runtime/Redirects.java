package dev.sluice.runtime;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.util.Locale;
import java.util.Set;

/**
 * Where a redirect leads, and what may be sent there.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-15.4">RFC 9110, section 15.4</a>
 */
final class Redirects {
    /** A key may hide in any other header. */
    private static final Set<String> SAFE_ELSEWHERE = Set.of("accept", "accept-language", "user-agent");

    private Redirects() {}

    /** The request that the response asks for, or null where it is not a redirect that can be followed. */
    static Transport.Request follow(Transport.Request request, Transport.Response response) {
        String location = response.headers().firstValue("location").orElse(null);
        if (location == null || !isRedirect(response.status())) {
            return null;
        }
        URI target = resolve(request.uri(), location);
        if (target == null || isDowngrade(request.uri(), target)) {
            return null;
        }
        boolean keepsMethod = response.status() >= 307 || request.method().equals("HEAD");
        boolean sameOrigin = origin(request.uri()).equals(origin(target));
        return new Transport.Request(
                keepsMethod ? request.method() : "GET",
                target,
                sameOrigin
                        ? request.headers()
                        : HttpHeaders.of(
                                request.headers().map(),
                                (name, value) -> SAFE_ELSEWHERE.contains(name.toLowerCase(Locale.ROOT))),
                keepsMethod ? request.body() : null,
                request.timeout());
    }

    private static boolean isRedirect(int status) {
        return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    }

    private static URI resolve(URI base, String location) {
        try {
            URI target = base.resolve(location);
            boolean isHttp =
                    "http".equalsIgnoreCase(target.getScheme()) || "https".equalsIgnoreCase(target.getScheme());
            return isHttp && target.getHost() != null ? target : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static boolean isDowngrade(URI from, URI to) {
        return "https".equalsIgnoreCase(from.getScheme()) && "http".equalsIgnoreCase(to.getScheme());
    }

    private static String origin(URI uri) {
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        int port = uri.getPort() >= 0 ? uri.getPort() : scheme.equals("https") ? 443 : 80;
        return scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + ":" + port;
    }
}
