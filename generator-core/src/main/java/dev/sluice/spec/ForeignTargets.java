package dev.sluice.spec;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** The nodes of other files that references lead to, each once: a walk over the main file does not meet them. */
final class ForeignTargets {
    private final SpecFile main;
    private final Set<String> met = new HashSet<>();

    ForeignTargets(SpecFile main) {
        this.main = main;
    }

    /** What a node's {@code $ref} leads to, if that is in another file and is met for the first time. */
    Optional<Node> of(Node node) {
        String ref = node.get("$ref").text();
        boolean here = !node.isRef() || (node.file() == main && ref.startsWith("#"));
        return here
                ? Optional.empty()
                : node.lookUp(ref).filter(target -> target.file() != main && met.add(target.id()));
    }
}
