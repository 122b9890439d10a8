package dev.sluice.runtime;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

/** The formats of strings that have a Java type of their own. What a text does not stand for exactly is null. */
final class TextFormats {
    private static final int UUID_LENGTH = 36;

    private TextFormats() {}

    /** RFC 3339, section 5.6. */
    static OffsetDateTime dateTime(String text) {
        try {
            return OffsetDateTime.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** RFC 3339 wants the seconds, which {@code toString} leaves out when they are zero. */
    static String text(OffsetDateTime value) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(value);
    }

    /** RFC 3339, section 5.6, {@code full-date}. */
    static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** RFC 9562, where upper and lower case mean the same. {@code UUID.fromString} would also take {@code 1-1-1-1-1}. */
    static UUID uuid(String text) {
        if (text.length() != UUID_LENGTH) {
            return null;
        }
        try {
            UUID value = UUID.fromString(text);
            return value.toString().equalsIgnoreCase(text) ? value : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** RFC 3986. */
    static URI uri(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            return null;
        }
    }

    /** RFC 4648, section 4. Text that would come out differently, without padding for instance, does not count. */
    static Bytes bytes(String text) {
        try {
            Bytes value = Bytes.fromBase64(text);
            return value.toBase64().equals(text) ? value : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
