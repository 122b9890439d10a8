package dev.sluice.runtime;

import java.io.IOException;

/** The member of a union for a value that the document does not declare; it is written back unchanged. */
public interface JsonUnknown extends JsonModel {
    /** The value as it came: a string, number, boolean, list, map or null. */
    Object raw();

    @Override
    default void write(JsonWriter out) throws IOException {
        out.writeAny(raw());
    }
}
