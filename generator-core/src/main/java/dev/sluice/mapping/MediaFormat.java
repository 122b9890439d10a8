package dev.sluice.mapping;

import java.util.Locale;
import java.util.Set;

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

    private static final Set<String> LINES = Set.of(
            "application/x-ndjson",
            "application/ndjson",
            "application/jsonl",
            "application/x-jsonl",
            "application/jsonlines",
            "application/x-json-stream",
            "application/stream+json");

    static MediaFormat of(String mediaType) {
        String lower = mediaType.toLowerCase(Locale.ROOT).replace(" ", "");
        String type = lower.contains(";") ? lower.substring(0, lower.indexOf(';')) : lower;
        if (LINES.contains(type) || type.equals("application/json") && lower.contains(";stream=")) {
            return JSON_LINES;
        }
        return switch (type) {
            case "text/event-stream" -> SERVER_SENT_EVENTS;
            case "application/json-seq" -> JSON_SEQ;
            case "application/x-www-form-urlencoded" -> FORM;
            case "application/json", "text/json", "*/*", "application/*" -> JSON;
            default -> ofOther(type);
        };
    }

    private static MediaFormat ofOther(String type) {
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
