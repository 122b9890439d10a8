package dev.sluice.model;

import java.util.List;

/**
 * What an operation sends.
 *
 * @param format how it is sent
 * @param mediaType the Content-Type, as the document declares it
 * @param type its type; {@link TypeRef.AnyJson} for BYTES and TEXT
 * @param required whether a call must have it
 * @param javaName the method parameter's name
 * @param doc what the document says about it
 * @param encodings how properties are sent, where it is not as their type has it
 */
public record RequestBody(
        Format format,
        String mediaType,
        TypeRef type,
        boolean required,
        String javaName,
        Doc doc,
        List<Encoding> encodings) {

    public RequestBody {
        encodings = List.copyOf(encodings);
    }

    /** How a property of a form or a multipart body is sent (OpenAPI: Encoding Object). */
    public sealed interface Encoding {
        /** The property, by its name in JSON. */
        String property();
    }

    /** The Content-Type of a part of a multipart body. */
    public record PartType(String property, String mediaType) implements Encoding {}

    /** The layout of a field of a form, all in one field. */
    public record FieldStyle(String property, Parameter.Style style) implements Encoding {}

    /** A field of a form that is JSON text. */
    public record JsonField(String property) implements Encoding {}

    public enum Format {
        JSON,
        /** {@code application/x-www-form-urlencoded}: each property of the object is a field. */
        FORM,
        /** Likewise, with a field for each leaf of an object inside, named by the path to it: {@code filter[age]=3}. */
        DEEP_FORM,
        /** {@code multipart/form-data}: each property of the object is a part. */
        MULTIPART,
        TEXT,
        BYTES
    }
}
