package dev.sluice.mapping;

import dev.sluice.spec.Node;
import java.util.Optional;

/** Where the API is (OpenAPI: Server Object). */
final class Servers {

    private Servers() {}

    /** The first server with a scheme, its variables at their defaults. */
    static Optional<String> firstAbsolute(Node root) {
        return root.get("servers").items().stream()
                .map(Servers::url)
                .filter(url -> url.matches("(?i)https?://[^{}\\s]+"))
                .findFirst();
    }

    private static String url(Node server) {
        String url = server.get("url").text();
        for (Node.Entry variable : server.get("variables").entries()) {
            url = url.replace(
                    "{" + variable.key() + "}", variable.value().get("default").text());
        }
        return url.startsWith("//") ? "https:" + url : url;
    }
}
