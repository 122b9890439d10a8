package dev.sluice.runtime;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;

/** Looks into an element for what tells it from others: its index, id and type. */
final class IndexProbe extends JsonWriter {
    private int depth;
    private String name;
    private boolean found;
    private long index;
    private String id;
    private String type;

    /**
     * Whether the element is an object with an integer index.
     *
     * @param unsaid the index of one that does not say it; negative if that has none
     */
    boolean look(Object item, long unsaid) throws IOException {
        depth = 0;
        found = false;
        id = "";
        type = "";
        if (item instanceof JsonModel || item instanceof Map) {
            found = unsaid >= 0;
            index = unsaid;
            writeAny(item);
        }
        return found;
    }

    long index() {
        return index;
    }

    String id() {
        return id;
    }

    String type() {
        return type;
    }

    @Override
    boolean wants(String member) {
        return switch (member) {
            case "index", "id", "type" -> true;
            default -> false;
        };
    }

    /** What is deeper inside tells nothing. */
    @Override
    boolean takes(Object item) {
        return true;
    }

    @Override
    void openObject() {
        depth++;
    }

    @Override
    void closeObject() {
        depth--;
    }

    @Override
    void openArray() {
        depth++;
    }

    @Override
    void closeArray() {
        depth--;
    }

    @Override
    void writeName(String name) {
        this.name = name;
    }

    @Override
    void writeNull() {}

    @Override
    void writeText(String value) {
        if (depth == 1 && name.equals("id")) {
            id = value;
        } else if (depth == 1 && name.equals("type")) {
            type = value;
        }
    }

    @Override
    void writeBoolean(boolean value) {}

    @Override
    void writeLong(long value) {
        if (depth == 1 && name.equals("index")) {
            found = true;
            index = value;
        }
    }

    @Override
    void writeFraction(double value) {}

    @Override
    void writeInteger(BigInteger value) {}

    @Override
    void writeDecimal(BigDecimal value) {}
}
