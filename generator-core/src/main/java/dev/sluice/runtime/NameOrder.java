package dev.sluice.runtime;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Guesses the name of the next member: the one that came after the last name when that was here before. The chunks of a
 * stream look alike, and comparing a name with what is there costs less than finding out which it is.
 *
 * @param <N> a name in the form in which a parser compares it
 */
final class NameOrder<N> {
    /** No more names are remembered, so that a map whose keys are always new takes no memory. */
    private static final int MAX_NAMES = 256;

    private static final class Link<N> {
        final N name;
        Link<N> next;

        Link(N name) {
            this.name = name;
        }
    }

    private final Function<String, N> form;
    private final Map<String, Link<N>> links = new HashMap<>();
    private Link<N> last = new Link<>(null);

    NameOrder(Function<String, N> form) {
        this.form = form;
    }

    /** The name that may come next, or null. */
    N guess() {
        return last.next == null ? null : last.next.name;
    }

    /** The guess was right. */
    void confirm() {
        last = last.next;
    }

    /** What came instead. */
    void learn(String name) {
        Link<N> link = links.get(name);
        if (link == null && links.size() < MAX_NAMES) {
            link = new Link<>(form.apply(name));
            links.put(name, link);
        }
        if (link != null) {
            last.next = link;
            last = link;
        }
    }
}
