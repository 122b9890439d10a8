package dev.sluice.runtime;

import com.fasterxml.jackson.annotation.JsonValue;
import java.io.IOException;

/**
 * A value that writes itself as JSON.
 *
 * <p>This interface must never hold a field: open enums inherit its default method, and an interface that has both is
 * initialised together with its implementations (JLS 12.4.1), so that a constant could be seen as {@code null}.
 */
public interface JsonModel {
    /**
     * Writes this value.
     *
     * @throws IOException when the target cannot take it
     * @throws IllegalArgumentException when this holds, at some depth, something that is no JSON value
     */
    void write(JsonWriter out) throws IOException;

    /** This value as new maps, lists, strings, numbers and booleans: the form in which any {@code ObjectMapper} writes it. */
    @JsonValue
    default Object toJson() {
        return TreeWriter.tree(this);
    }
}
