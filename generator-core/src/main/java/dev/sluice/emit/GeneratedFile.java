package dev.sluice.emit;

/**
 * A file that is to be written.
 *
 * @param path where, relative to the output folder, with {@code /} between its parts
 * @param content its text, written as UTF-8
 */
public record GeneratedFile(String path, String content) {}
