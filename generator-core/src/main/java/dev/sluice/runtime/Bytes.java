package dev.sluice.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLConnection;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Objects;

/**
 * Immutable bytes, written as base64 (RFC 4648, section 4), and as they are in a body or a part of one. Those of a file
 * or a stream are not held in memory, but read while they are sent:
 *
 * <pre>{@code
 * Bytes.of(Path.of("cat.png"))
 * Bytes.of(stream).named("cat.png").as("image/png")
 * }</pre>
 *
 * <p>Two of them are equal when their content in memory is, or when they stand for the same file or stream.
 */
public final class Bytes {
    private final ByteContent content;
    private final String fileName;
    private final String mediaType;

    private Bytes(ByteContent content, String fileName, String mediaType) {
        this.content = content;
        this.fileName = fileName;
        this.mediaType = mediaType;
    }

    static Bytes of(ByteContent content) {
        return new Bytes(content, null, null);
    }

    /** A copy of these bytes. */
    public static Bytes of(byte... content) {
        return wrap(content.clone());
    }

    /** These bytes, which nobody may change any more. */
    static Bytes wrap(byte[] content) {
        return of(new ByteContent.InMemory(content));
    }

    /** What is in a file when it is sent, under the file's name. */
    public static Bytes of(Path file) {
        return new Bytes(new ByteContent.OfFile(file), Objects.toString(file.getFileName(), null), null);
    }

    /**
     * What is left of a stream, which is closed once it is sent. That can be done only once: a call with such a body
     * fails where it would have to be sent again, after a redirect or for another try.
     */
    public static Bytes of(InputStream stream) {
        return of(new ByteContent.OfStream(stream));
    }

    /**
     * What this base64 text stands for.
     *
     * @throws IllegalArgumentException when it is not base64
     */
    public static Bytes fromBase64(String text) {
        return wrap(Base64.getDecoder().decode(text));
    }

    /** The same, under this name where it is uploaded as a file (RFC 7578, section 4.2). */
    public Bytes named(String name) {
        return new Bytes(content, name, mediaType);
    }

    /**
     * The same, of this media type where it is uploaded. Otherwise the document says it, or else the file's name.
     *
     * @throws IllegalArgumentException when there are control characters in it, which could end its line (RFC 9110,
     *     section 5.5)
     */
    public Bytes as(String type) {
        if (type != null && type.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a media type has no control characters");
        }
        return new Bytes(content, fileName, type);
    }

    /** The name it is uploaded under; null where it has none. */
    public String fileName() {
        return fileName;
    }

    /** The media type that it was given; null where it was given none. */
    public String mediaType() {
        return mediaType;
    }

    /** The media type that it was given or that is usual for its name; null where there is none. */
    String likelyType() {
        return mediaType != null || fileName == null ? mediaType : URLConnection.guessContentTypeFromName(fileName);
    }

    /**
     * The bytes, from the first one on.
     *
     * @throws IOException if the file cannot be read, or if the stream was opened before
     */
    public InputStream open() throws IOException {
        return content.open();
    }

    /**
     * A copy of the bytes.
     *
     * @throws UncheckedIOException if they are those of a file or stream that cannot be read
     */
    public byte[] toByteArray() {
        try (InputStream in = open()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The bytes as base64, with padding.
     *
     * @throws UncheckedIOException if they are those of a file or stream that cannot be read
     */
    public String toBase64() {
        return Base64.getEncoder().encodeToString(toByteArray());
    }

    /** How many bytes these are; -1 where that is not known before they are read. */
    public long length() {
        return content.length();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes bytes && content.equals(bytes.content);
    }

    @Override
    public int hashCode() {
        return content.hashCode();
    }

    /** The length only: content may be large or secret. */
    @Override
    public String toString() {
        return "Bytes[" + (length() < 0 ? "?" : length()) + "]";
    }
}
