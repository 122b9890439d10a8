package dev.sluice.runtime;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What the builders of all models share.
 *
 * <p>A new builder is strict: what is required must be there. A builder that starts from a model is strict only about
 * the properties that are set on it, since a model that was read may lack what its document requires, and must still
 * be buildable.
 *
 * @param <B> the builder itself
 */
public abstract class ModelBuilder<B extends ModelBuilder<B>> {
    /** What is written beside the declared properties, and what was read but did not fit, under its own name. */
    protected Map<String, Object> additionalProperties;

    private final Set<String> replaced;

    /** A builder of something new. */
    protected ModelBuilder() {
        additionalProperties = Map.of();
        replaced = null;
    }

    /** A builder that starts from a model with these additional properties. */
    protected ModelBuilder(Map<String, Object> additionalProperties) {
        this.additionalProperties = additionalProperties;
        replaced = new HashSet<>();
    }

    /**
     * Adds a property the document does not declare, or writes a declared one with a value that its type does not allow.
     *
     * @param name its name in JSON
     * @param value a JSON value: null, a string, number, boolean, model, or a collection or map of these
     */
    public final B additionalProperty(String name, Object value) {
        Map<String, Object> copy = new LinkedHashMap<>(additionalProperties);
        copy.put(name, value);
        additionalProperties = Copies.map(copy);
        return self();
    }

    /** Called by the setter of a declared property: drops the value that was kept under its name because it did not fit. */
    protected final B set(String name) {
        if (additionalProperties.containsKey(name)) {
            Map<String, Object> copy = new LinkedHashMap<>(additionalProperties);
            copy.remove(name);
            additionalProperties = Copies.map(copy);
        }
        if (replaced != null) {
            replaced.add(name);
        }
        return self();
    }

    /** Called by the setter of a property of which null is not the same as nothing: it is written. */
    protected final B setOrNull(String name, Object value) {
        return value == null ? additionalProperty(name, null) : set(name);
    }

    /** Begins the check of what is required, for messages about the given type. */
    protected final Required require(String type) {
        return new Required(type, this);
    }

    /** Whether a required property may be missing: it was not there before, or what was there did not fit. */
    final boolean excuses(String name) {
        return replaced != null && !replaced.contains(name) || additionalProperties.containsKey(name);
    }

    /** The value, or 0 where there is none. */
    protected static long orZero(Long value) {
        return value == null ? 0 : value;
    }

    /** The value, or 0 where there is none. */
    protected static int orZero(Integer value) {
        return value == null ? 0 : value;
    }

    /** The value, or 0 where there is none. */
    protected static double orZero(Double value) {
        return value == null ? 0 : value;
    }

    /** The value, or false where there is none. */
    protected static boolean orFalse(Boolean value) {
        return value != null && value;
    }

    @SuppressWarnings("unchecked")
    private B self() {
        return (B) this;
    }
}
