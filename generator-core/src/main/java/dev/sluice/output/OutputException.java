package dev.sluice.output;

import java.io.IOException;

/** The output folder cannot take what is to be written. The message is one line for the user; nothing was written. */
public final class OutputException extends IOException {
    private static final long serialVersionUID = 1L;

    OutputException(String message) {
        super(message);
    }
}
