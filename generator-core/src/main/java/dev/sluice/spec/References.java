package dev.sluice.spec;

import dev.sluice.diagnostics.Diagnostics;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Follows {@code $ref}s: into this file or another one of the same root, never over the network. */
final class References {
    /** Two letters at least, since one is a drive. */
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:.*", Pattern.DOTALL);

    private final SpecFiles files;
    private final Diagnostics diagnostics;
    private final Set<String> underWay = new HashSet<>();

    References(SpecFiles files, Diagnostics diagnostics) {
        this.files = files;
        this.diagnostics = diagnostics;
    }

    /** Where a reference leads, or why nowhere; no reason where what is wrong has been reported already. */
    private record Lead(Optional<Node> target, String code, String reason) {
        static Lead to(Node target) {
            return new Lead(Optional.of(target), null, null);
        }

        static Lead nowhere(String code, String reason) {
            return new Lead(Optional.empty(), code, reason);
        }
    }

    /** What a node with a {@code $ref} means, after any number of steps. */
    Node resolve(Node from) {
        Set<String> chain = new HashSet<>();
        try {
            Node node = from;
            while (node.isRef()) {
                if (!underWay.add(node.id())) {
                    return report(node, Lead.nowhere("unresolved-ref", "this $ref leads back to itself"));
                }
                chain.add(node.id());
                node = step(node);
            }
            return node;
        } finally {
            underWay.removeAll(chain);
        }
    }

    /** What a node's {@code $ref} leads to in one step; a missing node if nowhere, which is reported. */
    Node step(Node holder) {
        Lead lead = follow(holder, holder.get("$ref").text());
        return lead.target().orElseGet(() -> report(holder, lead));
    }

    /** What a reference with that text would lead to if it stood at that node. */
    Optional<Node> lookUp(Node at, String text) {
        return follow(at, text).target();
    }

    private Node report(Node holder, Lead lead) {
        Node ref = holder.get("$ref");
        if (lead.reason() != null) {
            diagnostics.defect(lead.code(), ref.source(), lead.reason());
        }
        return ref.get("");
    }

    private Lead follow(Node holder, String text) {
        int hash = text.indexOf('#');
        String address = hash < 0 ? text : text.substring(0, hash);
        String fragment = hash < 0 ? "" : Pointers.decode(text.substring(hash + 1));
        Lead file = address.isEmpty() ? Lead.to(holder.file().root()) : file(holder, address);
        if (file.target().isEmpty()) {
            return file;
        }
        Node target = walk(file.target().get(), fragment);
        return target.exists() ? Lead.to(target) : Lead.nowhere("unresolved-ref", "'" + text + "' does not exist");
    }

    private Lead file(Node holder, String address) {
        if (SCHEME.matcher(address).matches()) {
            return Lead.nowhere("remote-ref", "'" + address + "' is not read: only files are");
        }
        Path path;
        try {
            path = holder.file().path().resolveSibling(Pointers.decode(address)).normalize();
        } catch (InvalidPathException notAPath) {
            return Lead.nowhere("unresolved-ref", "'" + address + "' is no file name");
        }
        if (!files.encloses(path)) {
            return Lead.nowhere("ref-outside-root", "'" + address + "' is outside the folder that may be read");
        }
        return files.open(path).map(file -> Lead.to(file.root())).orElseGet(() -> Lead.nowhere(null, null));
    }

    private Node walk(Node root, String fragment) {
        Node node = root;
        if (fragment.startsWith("/")) {
            for (String key : Pointers.keys(fragment)) {
                node = member(node, key);
            }
        }
        return node;
    }

    private Node member(Node node, String key) {
        Node holder = node.isRef() && !node.get(key).exists() ? resolve(node) : node;
        return holder.isArray() && key.matches("[0-9]{1,9}") ? holder.at(Integer.parseInt(key)) : holder.get(key);
    }
}
