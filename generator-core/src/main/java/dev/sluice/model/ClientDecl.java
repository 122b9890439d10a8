package dev.sluice.model;

import java.util.List;
import java.util.Optional;

/**
 * The client: the entry point that holds one interface per tag.
 *
 * @param name the Java name of the entry point, such as {@code OpenRouterClient}
 * @param title the document's title
 * @param serverUrl the first server, with its variables at their defaults, when it is an absolute URL
 * @param groups the interfaces, in the order in which their tags first appear
 * @param auth the ways in which a caller can prove who it is, each once
 * @param headers headers declared on most of the operations: settings of the client, not parameters of each call
 * @param doc what the document says about the API
 */
public record ClientDecl(
        JavaName name,
        String title,
        Optional<String> serverUrl,
        List<ApiGroup> groups,
        List<AuthScheme> auth,
        List<Parameter> headers,
        Doc doc) {

    public ClientDecl {
        groups = List.copyOf(groups);
        auth = List.copyOf(auth);
        headers = List.copyOf(headers);
    }

    /**
     * The operations of a tag.
     *
     * @param name the interface's name, such as {@code ChatApi}
     * @param accessor the client's method that returns it, such as {@code chat}
     * @param operations in the document's order
     * @param doc what the document says about the tag
     */
    public record ApiGroup(JavaName name, String accessor, List<Operation> operations, Doc doc) {
        public ApiGroup {
            operations = List.copyOf(operations);
        }
    }

    /** A security scheme that a client can satisfy with one value (OpenAPI: Security Scheme Object). */
    public sealed interface AuthScheme {
        /** {@code Authorization: Bearer …}, also for OAuth 2 and OpenID Connect. */
        record Bearer() implements AuthScheme {}

        /** {@code Authorization: Basic …}. */
        record Basic() implements AuthScheme {}

        /** A key in a header, a query parameter or a cookie. */
        record ApiKey(String javaName, String wireName, Parameter.Location in) implements AuthScheme {
            /** What tells it from all else that a client sends with every call: {@code header X-Api-Key}. */
            public String key() {
                return in.keyOf(wireName);
            }
        }
    }
}
