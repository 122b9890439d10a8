package dev.sluice.runtime;

/** What can go wrong in a call: the server refused it, could not be reached, or broke off its stream. */
public abstract sealed class ClientException extends RuntimeException
        permits ApiException, ApiConnectionException, StreamException {
    private static final long serialVersionUID = 1;
    private static final int EXCERPT_LENGTH = 300;

    ClientException(String message, Throwable cause) {
        super(message, cause);
    }

    /** The beginning of a text on one line, for a message. */
    static String excerpt(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= EXCERPT_LENGTH ? line : line.substring(0, EXCERPT_LENGTH) + "…";
    }
}
