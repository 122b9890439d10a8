package dev.sluice.spec;

import dev.sluice.diagnostics.Code;
import dev.sluice.diagnostics.Diagnostics;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Follows {@code $ref}s: into this file or another one of the same root, never over the network. */
final class References {
    private static final String CIRCLE = "this $ref leads back to itself";

    /** Two letters at least, since one is a drive. */
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:.*", Pattern.DOTALL);

    private static final Pattern PASTED = Pattern.compile("/(\\$defs|definitions)/.*", Pattern.DOTALL);
    private static final Pattern INDEX = Pattern.compile("0|[1-9][0-9]{0,8}");

    private final SpecFiles files;
    private final Diagnostics diagnostics;
    private final Set<Node> underWay = new HashSet<>();

    References(SpecFiles files, Diagnostics diagnostics) {
        this.files = files;
        this.diagnostics = diagnostics;
    }

    /** Where a reference leads, or why nowhere; no reason where what is wrong has been reported already. */
    private record Lead(Optional<Node> target, Code code, String reason) {
        static Lead to(Node target) {
            return new Lead(Optional.of(target), null, null);
        }

        static Lead nowhere(Code code, String reason) {
            return new Lead(Optional.empty(), code, reason);
        }
    }

    /** What a node with a {@code $ref} means, after any number of steps; a missing node if nothing, which is reported. */
    Node resolve(Node from) {
        return chase(from, true);
    }

    /** What a node's {@code $ref} leads to in one step; a missing node if nowhere, which is reported. */
    Node step(Node holder) {
        return step(holder, true);
    }

    /** What a reference with that text would lead to if it stood at that node. */
    Optional<Node> lookUp(Node at, String text) {
        return follow(at, text).target();
    }

    private Node chase(Node from, boolean report) {
        List<Node> chain = new ArrayList<>();
        try {
            Node node = from;
            while (node.isRef()) {
                if (!underWay.add(node)) {
                    return nowhere(first(node, chain), Lead.nowhere(Code.UNRESOLVED_REF, CIRCLE), report);
                }
                chain.add(node);
                node = step(node, report);
            }
            return node;
        } finally {
            chain.forEach(underWay::remove);
        }
    }

    /** The node of a circle that comes first in the document: where to report it, wherever it was entered. */
    private static Node first(Node closing, List<Node> chain) {
        int start = chain.indexOf(closing);
        List<Node> circle = start < 0 ? List.of(closing) : chain.subList(start, chain.size());
        return Collections.min(
                circle,
                Comparator.comparing((Node node) -> node.source().file())
                        .thenComparing(node -> node.source().line())
                        .thenComparing(node -> node.source().column()));
    }

    private Node step(Node holder, boolean report) {
        Lead lead = follow(holder, holder.ref().text());
        return lead.target().orElseGet(() -> nowhere(holder, lead, report));
    }

    private Node nowhere(Node holder, Lead lead, boolean report) {
        Node ref = holder.ref();
        if (report && lead.reason() != null) {
            if (lead.code() == Code.REF_OUTSIDE_ROOT) {
                diagnostics.error(lead.code(), ref.source(), lead.reason());
            } else {
                diagnostics.defect(lead.code(), ref.source(), lead.reason());
            }
        }
        return ref.get("");
    }

    private Lead follow(Node holder, String text) {
        int hash = text.indexOf('#');
        String address = hash < 0 ? text : text.substring(0, hash);
        String fragment = hash < 0 ? "" : Pointers.decode(text.substring(hash + 1));
        if (address.isEmpty()) {
            return lead(text, within(holder, fragment));
        }
        Optional<Node> named = named(holder, address);
        Lead file = named.isPresent() ? Lead.to(named.get()) : file(holder, address);
        return file.target().isEmpty() ? file : lead(text, find(file.target().get(), fragment));
    }

    private static Lead lead(String text, Optional<Node> target) {
        return target.map(Lead::to).orElseGet(() -> Lead.nowhere(Code.UNRESOLVED_REF, "'" + text + "' does not exist"));
    }

    /** By the {@code $id} of a schema in the same file; looked for only where it cannot be the name of a file. */
    private static Optional<Node> named(Node holder, String address) {
        boolean mayBeFile = !SCHEME.matcher(address).matches()
                && !address.startsWith("/")
                && SchemaNames.resource(holder).isEmpty();
        return mayBeFile ? Optional.empty() : holder.file().names().id(address, holder);
    }

    private Lead file(Node holder, String address) {
        if (SCHEME.matcher(address).matches()) {
            boolean local = address.regionMatches(true, 0, "file:", 0, 5);
            return local
                    ? Lead.nowhere(Code.REF_OUTSIDE_ROOT, "'" + address + "' is not read: only relative paths are")
                    : Lead.nowhere(Code.REMOTE_REF, "'" + address + "' is not read: only local files are");
        }
        Path path;
        try {
            path = Path.of(Pointers.decode(address));
        } catch (InvalidPathException notAPath) {
            return Lead.nowhere(Code.UNRESOLVED_REF, "'" + address + "' is no file name");
        }
        if (path.isAbsolute()) {
            return Lead.nowhere(Code.REF_OUTSIDE_ROOT, "'" + address + "' is not read: only relative paths are");
        }
        Path file = holder.file().path().resolveSibling(path).normalize();
        return switch (files.access(file)) {
            case OUTSIDE ->
                Lead.nowhere(
                        Code.REF_OUTSIDE_ROOT,
                        "'" + address + "' is outside the document's folder, and no refRoot encloses it");
            case MISSING -> Lead.nowhere(Code.UNRESOLVED_REF, "the file '" + address + "' does not exist");
            case READABLE ->
                files.open(file).map(found -> Lead.to(found.root())).orElseGet(() -> Lead.nowhere(null, null));
        };
    }

    /**
     * In the file of the reference: from the nearest {@code $id} around it, as JSON Schema says, or from the root, as
     * many documents mean it all the same. A {@code #/$defs/} that was pasted together with its schema is found there.
     */
    private Optional<Node> within(Node holder, String fragment) {
        if (fragment.isEmpty() && SchemaNames.resource(holder).isEmpty()) {
            return Optional.of(SchemaNames.outermostSchema(holder));
        }
        return SchemaNames.resource(holder)
                .filter(resource -> !resource.isRef())
                .flatMap(resource -> find(resource, fragment))
                .or(() -> find(holder.file().root(), fragment))
                .or(() -> PASTED.matcher(fragment).matches() ? around(holder, fragment) : Optional.empty());
    }

    private Optional<Node> around(Node holder, String fragment) {
        return Stream.iterate(
                        holder.parent(), Optional::isPresent, node -> node.get().parent())
                .flatMap(Optional::stream)
                .filter(node -> !node.isRef())
                .flatMap(node -> find(node, fragment).stream())
                .findFirst();
    }

    private Optional<Node> find(Node root, String fragment) {
        if (fragment.isEmpty() || fragment.startsWith("/")) {
            Node node = root;
            for (String key : Pointers.keys(fragment)) {
                node = member(node, key);
            }
            return Optional.of(node).filter(Node::exists);
        }
        return root.file().names().anchor(fragment);
    }

    private Node member(Node node, String key) {
        Node holder = node.isRef() && !node.get(key).exists() ? chase(node, false) : node;
        return holder.isArray() && INDEX.matcher(key).matches() ? holder.at(Integer.parseInt(key)) : holder.get(key);
    }
}
