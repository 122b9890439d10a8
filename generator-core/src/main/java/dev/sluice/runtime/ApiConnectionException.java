package dev.sluice.runtime;

import java.io.IOException;

/** The request could not be sent, or its answer could not be read; the cause says why. */
public final class ApiConnectionException extends ClientException {
    private static final long serialVersionUID = 1;

    ApiConnectionException(Transport.Request request, IOException cause) {
        super(
                request + ": " + (cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage()),
                cause);
    }
}
