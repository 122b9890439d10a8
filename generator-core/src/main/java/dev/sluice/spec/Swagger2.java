package dev.sluice.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Gives a Swagger 2.0 document the shape of OpenAPI 3. Most nodes are not copied but stand where they did, with their
 * place and pointer, so that a message or a comment names {@code #/definitions/Pet} and the original line. What has the
 * wrong type is moved as it is, for the structure check to report.
 */
final class Swagger2 {
    private static final List<String> KEPT = List.of("info", "tags", "externalDocs", "security");
    private static final List<String> METHODS = List.of("get", "put", "post", "delete", "options", "head", "patch");
    private static final Map<String, String> FLOWS = Map.of(
            "implicit", "implicit",
            "password", "password",
            "application", "clientCredentials",
            "accessCode", "authorizationCode");

    private final Node root;

    private Swagger2(Node root) {
        this.root = root;
    }

    static Node toOpenApi3(Node root) {
        return Node.root(root.file(), new Swagger2(root).document());
    }

    private Value document() {
        ObjectBuilder components = new ObjectBuilder(root)
                .move("schemas", root.get("definitions"))
                .set("securitySchemes", members(root.get("securityDefinitions"), Swagger2::securityScheme));
        return new ObjectBuilder(root)
                .text("openapi", "3.0.4")
                .keep(root, KEPT)
                .set("servers", servers())
                .set("paths", members(root.get("paths"), this::pathItem))
                .set("components", components)
                .keepExtensions(root)
                .build();
    }

    /** The same object with each member converted; anything but an object as it is. */
    static Value members(Node original, Function<Node, Value> conversion) {
        if (original.exists() && !original.isObject()) {
            return new Value.Graft(original);
        }
        Value.Obj converted = new Value.Obj(original.mark());
        original.entries().forEach(entry -> {
            Value value =
                    entry.key().startsWith("x-") ? new Value.Graft(entry.value()) : conversion.apply(entry.value());
            converted.members().put(entry.key(), new Value.Member(entry.value().keyMark(), value));
        });
        return converted;
    }

    private Value servers() {
        Node host = root.get("host");
        String path = root.get("basePath").text();
        List<String> schemes =
                root.get("schemes").items().stream().map(Node::text).toList();
        List<String> urls = new ArrayList<>();
        if (host.exists()) {
            (schemes.isEmpty() ? List.of("https") : schemes)
                    .forEach(scheme -> urls.add(scheme + "://" + host.text() + path));
        } else if (!path.isEmpty()) {
            urls.add(path);
        }
        return urls.stream()
                .map(url -> new ObjectBuilder(host).text("url", url).build())
                .collect(Collectors.collectingAndThen(Collectors.toList(), list -> new Value.Arr(host.mark(), list)));
    }

    private Value pathItem(Node declared) {
        Node item = declared.resolved();
        if (!item.isObject()) {
            return new Value.Graft(declared);
        }
        ObjectBuilder converted = new ObjectBuilder(item).keepExtensions(item);
        for (String method : METHODS) {
            Node operation = item.get(method);
            if (operation.exists()) {
                converted.set(method, Swagger2Operation.convert(root, item, operation));
            }
        }
        return converted.build();
    }

    private static Value securityScheme(Node scheme) {
        return switch (scheme.get("type").text()) {
            case "basic" ->
                new ObjectBuilder(scheme)
                        .text("type", "http")
                        .text("scheme", "basic")
                        .keep(scheme, List.of("description"))
                        .keepExtensions(scheme)
                        .build();
            case "oauth2" -> oauth2(scheme);
            default -> new Value.Graft(scheme);
        };
    }

    private static Value oauth2(Node scheme) {
        ObjectBuilder flow = new ObjectBuilder(scheme).keep(scheme, List.of("authorizationUrl", "tokenUrl", "scopes"));
        String name = FLOWS.getOrDefault(scheme.get("flow").text(), "implicit");
        return new ObjectBuilder(scheme)
                .keep(scheme, List.of("type", "description"))
                .set("flows", new ObjectBuilder(scheme).set(name, flow))
                .keepExtensions(scheme)
                .build();
    }
}
