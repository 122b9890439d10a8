package dev.sluice.spec;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** What references lead to, each target once, where a walk over the main file would not meet it anyway. */
final class ForeignTargets {
    private final SpecFile main;
    private final Set<String> met = new HashSet<>();

    ForeignTargets(SpecFile main) {
        this.main = main;
    }

    /** What a node's {@code $ref} leads to, if that is in another file and is met for the first time. */
    Optional<Node> elsewhere(Node node) {
        boolean here = node.file() == main && node.ref().text().startsWith("#");
        return here ? Optional.empty() : anywhere(node).filter(target -> target.file() != main);
    }

    /** What a node's {@code $ref} leads to, wherever that is, if it is met for the first time. */
    Optional<Node> anywhere(Node node) {
        return node.isRef() ? node.lookUp(node.ref().text()).filter(target -> met.add(target.id())) : Optional.empty();
    }
}
