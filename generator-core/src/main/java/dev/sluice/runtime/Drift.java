package dev.sluice.runtime;

/**
 * A value that did not fit the type the document declares for it. It is not lost: it is kept as it came.
 *
 * @param path where it stands, as a JSON Pointer (RFC 6901), for example {@code /choices/0/index}
 * @param expected what was expected there, for example {@code int64}, {@code object} or {@code date-time}
 * @param raw the value itself: a string, number, boolean, list or map
 */
public record Drift(String path, String expected, Object raw) {}
