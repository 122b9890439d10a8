package dev.sluice.model;

/**
 * A place in an input document.
 *
 * @param file the file, relative to the folder of the main document, with {@code /} between its parts
 * @param pointer the JSON pointer (RFC 6901) of the node inside that file, {@code ""} for its root
 * @param line the line, counted from 1
 * @param column the column, counted from 1
 */
public record SourceRef(String file, String pointer, int line, int column) {

    /** The place of what was read from no file. */
    public static final SourceRef NOWHERE = new SourceRef("", "", 0, 0);

    /** The place as a reader of the emitted code is told: {@code #/components/schemas/Pet} or {@code pets.yaml#/Pet}. */
    public String reference() {
        return "#" + pointer;
    }

    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
