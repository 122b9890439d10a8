package dev.sluice.runtime;

import java.io.IOException;

/** The text is not JSON (RFC 8259), or it is JSON of an altogether different kind than the one expected. */
public final class JsonDecodingException extends IOException {
    private static final long serialVersionUID = 1L;

    JsonDecodingException(String message) {
        super(message);
    }

    JsonDecodingException(String message, Throwable cause) {
        super(message, cause);
    }
}
