package dev.sluice.model;

import java.util.ArrayList;
import java.util.List;

/**
 * The way from a JSON value to a part of it: of the property {@code content} the first item, say. Where there is no
 * such part, null stands for it.
 *
 * @param steps from the outside to the inside; none lead to the value itself
 */
public record ValuePath(List<Step> steps) {

    /** To the value itself. */
    public static final ValuePath SELF = new ValuePath(List.of());

    public ValuePath {
        steps = List.copyOf(steps);
    }

    /** From a value to what it directly holds. */
    public sealed interface Step {}

    /** To the value of a property, of its name in JSON. */
    public record OfProperty(String name) implements Step {}

    /** To the first item of an array. */
    public record FirstItem() implements Step {}

    /** To the value of an object's first property, whatever its name. */
    public record FirstValue() implements Step {}

    public ValuePath property(String name) {
        return then(new OfProperty(name));
    }

    public ValuePath firstItem() {
        return then(new FirstItem());
    }

    public ValuePath firstValue() {
        return then(new FirstValue());
    }

    private ValuePath then(Step step) {
        List<Step> longer = new ArrayList<>(steps);
        longer.add(step);
        return new ValuePath(longer);
    }

    public boolean isSelf() {
        return steps.isEmpty();
    }
}
