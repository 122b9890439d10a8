package dev.sluice.runtime;

import java.util.Arrays;
import java.util.Base64;

/**
 * Immutable bytes, written as base64 (RFC 4648, section 4), and as they are in a multipart body. Two of them are equal
 * when their content is.
 */
public final class Bytes {
    private final byte[] content;
    private final String fileName;

    private Bytes(byte[] content, String fileName) {
        this.content = content;
        this.fileName = fileName;
    }

    /** A copy of these bytes. */
    public static Bytes of(byte... content) {
        return new Bytes(content.clone(), null);
    }

    /**
     * What this base64 text stands for.
     *
     * @throws IllegalArgumentException when it is not base64
     */
    public static Bytes fromBase64(String text) {
        return new Bytes(Base64.getDecoder().decode(text), null);
    }

    /** The same, under this name where it is uploaded as a file (RFC 7578, section 4.2). */
    public Bytes named(String name) {
        return new Bytes(content, name);
    }

    /** The name it is uploaded under; null where it has none. */
    public String fileName() {
        return fileName;
    }

    /** A copy of the bytes. */
    public byte[] toByteArray() {
        return content.clone();
    }

    /** The bytes as base64, with padding. */
    public String toBase64() {
        return Base64.getEncoder().encodeToString(content);
    }

    /** How many bytes these are. */
    public int length() {
        return content.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes bytes && Arrays.equals(content, bytes.content);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(content);
    }

    /** The length only: content may be large or secret. */
    @Override
    public String toString() {
        return "Bytes[" + content.length + "]";
    }
}
