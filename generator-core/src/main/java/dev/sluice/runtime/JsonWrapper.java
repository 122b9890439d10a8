package dev.sluice.runtime;

import java.io.IOException;

/**
 * A model that is written as the one value it holds: an open enum, or the member of a union that is no object.
 *
 * @param <T> what it holds: anything that is a JSON value
 */
public interface JsonWrapper<T> extends JsonModel {
    /** What this is written as. */
    T value();

    @Override
    default void write(JsonWriter out) throws IOException {
        out.writeAny(value());
    }
}
