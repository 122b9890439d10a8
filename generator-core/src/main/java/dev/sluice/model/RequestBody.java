package dev.sluice.model;

/**
 * What an operation sends.
 *
 * @param format how it is sent
 * @param mediaType the Content-Type, as the document declares it
 * @param type its type; {@link TypeRef.AnyJson} for BYTES and TEXT
 * @param required whether a call must have it
 * @param javaName the method parameter's name
 * @param doc what the document says about it
 */
public record RequestBody(Format format, String mediaType, TypeRef type, boolean required, String javaName, Doc doc) {

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
