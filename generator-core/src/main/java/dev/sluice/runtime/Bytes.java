package dev.sluice.runtime;

import java.util.Arrays;
import java.util.Base64;

/** Immutable bytes, written as base64 (RFC 4648, section 4). Two of them are equal when their content is. */
public final class Bytes {
    private final byte[] content;

    private Bytes(byte[] content) {
        this.content = content;
    }

    /** A copy of these bytes. */
    public static Bytes of(byte... content) {
        return new Bytes(content.clone());
    }

    /**
     * What this base64 text stands for.
     *
     * @throws IllegalArgumentException when it is not base64
     */
    public static Bytes fromBase64(String text) {
        return new Bytes(Base64.getDecoder().decode(text));
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
