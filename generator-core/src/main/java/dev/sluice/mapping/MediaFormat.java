package dev.sluice.mapping;

import java.util.Locale;
import java.util.regex.Pattern;

/** What a media type (RFC 6838) holds, as far as a client cares. */
enum MediaFormat {
    JSON,
    SERVER_SENT_EVENTS,
    JSON_LINES,
    JSON_SEQ,
    FORM,
    MULTIPART,
    TEXT,
    BYTES;

    /** No such type is registered; these are what servers call a JSON value to a line. */
    private static final Pattern LINES = Pattern.compile(
            "(application|text)/(.*[.-])?(ndjson|ldjson|json-?l(ines)?|json-stream|stream\\+json)(\\+json)?");

    static MediaFormat of(String mediaType) {
        String lower = mediaType.toLowerCase(Locale.ROOT).replace(" ", "");
        String type = lower.contains(";") ? lower.substring(0, lower.indexOf(';')) : lower;
        if (LINES.matcher(type).matches() || type.equals("application/json") && lower.contains(";stream=")) {
            return JSON_LINES;
        }
        return switch (type) {
            case "text/event-stream" -> SERVER_SENT_EVENTS;
            case "application/x-www-form-urlencoded" -> FORM;
            case "application/json", "text/json", "*/*", "application/*" -> JSON;
            default -> ofOther(type);
        };
    }

    private static MediaFormat ofOther(String type) {
        if (type.equals("application/json-seq") || type.endsWith("+json-seq")) { // RFC 8091
            return JSON_SEQ;
        }
        if (type.endsWith("+json")) {
            return JSON;
        }
        if (type.startsWith("multipart/")) {
            return MULTIPART;
        }
        return type.startsWith("text/") || type.endsWith("/xml") || type.endsWith("+xml") || type.endsWith("yaml")
                ? TEXT
                : BYTES;
    }

    boolean isStream() {
        return this == SERVER_SENT_EVENTS || this == JSON_LINES || this == JSON_SEQ;
    }
}
