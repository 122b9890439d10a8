package dev.sluice.model;

import java.util.List;

/**
 * What the document says about something, for its Javadoc.
 *
 * @param text CommonMark, as the document has it; empty when it says nothing
 * @param constraints what a value must hold ({@code minimum: 0}), one entry per rule, in CommonMark
 */
public record Doc(String text, List<String> constraints) {

    public static final Doc NONE = new Doc("", List.of());

    public Doc {
        constraints = List.copyOf(constraints);
    }

    public static Doc of(String text) {
        return new Doc(text, List.of());
    }

    public boolean isEmpty() {
        return text.isBlank() && constraints.isEmpty();
    }
}
