package dev.sluice.runtime;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** What models write themselves to: JSON text, or a tree of maps, lists and scalars. */
public abstract class JsonWriter {
    /** As deep as the reader goes, and a stop for what contains itself. */
    static final int MAX_DEPTH = 1_000;

    private final Path path = new Path();
    private Map<?, ?>[] kept = new Map<?, ?>[8];
    private Map<?, ?> keptHere; // null where nothing was kept

    JsonWriter() {}

    abstract void openObject() throws IOException;

    abstract void closeObject() throws IOException;

    abstract void openArray() throws IOException;

    abstract void closeArray() throws IOException;

    abstract void writeName(String name) throws IOException;

    abstract void writeNull() throws IOException;

    abstract void writeText(String value) throws IOException;

    abstract void writeBoolean(boolean value) throws IOException;

    abstract void writeLong(long value) throws IOException;

    /** A finite number that is not integral, or too large to be written as an integer. */
    abstract void writeFraction(double value) throws IOException;

    abstract void writeInteger(BigInteger value) throws IOException;

    abstract void writeDecimal(BigDecimal value) throws IOException;

    void writeBytes(Bytes value) throws IOException {
        writeText(value.toBase64());
    }

    /** Whether this element needs no writing. */
    boolean takes(Object item) throws IOException {
        return false;
    }

    /** Whether a member of this name is to be written. */
    boolean wants(String name) {
        return true;
    }

    /** Begins an object; what was kept of it is written last, in place of the declared properties of the same names. */
    public final void beginObject(Map<String, Object> additionalProperties) throws IOException {
        enter(additionalProperties);
        openObject();
    }

    /** Writes a property, unless it is null. */
    public final void put(String name, Object value) throws IOException {
        if (value != null) {
            putAlways(name, value);
        }
    }

    /** Writes a property, unless it is null. */
    public final void put(String name, JsonModel value) throws IOException {
        if (value != null && isWritten(name)) {
            value.write(this);
        }
    }

    /** Writes a string property, unless it is null. */
    public final void put(String name, String value) throws IOException {
        if (value != null && isWritten(name)) {
            writeText(value);
        }
    }

    /** Writes an integer property. */
    public final void put(String name, long value) throws IOException {
        if (isWritten(name)) {
            writeLong(value);
        }
    }

    /** Writes a number property. */
    public final void put(String name, double value) throws IOException {
        if (isWritten(name)) {
            writeDouble(value);
        }
    }

    /** Writes a boolean property. */
    public final void put(String name, boolean value) throws IOException {
        if (isWritten(name)) {
            writeBoolean(value);
        }
    }

    /** Writes a property, as null when it is null. */
    public final void putAlways(String name, Object value) throws IOException {
        if (isWritten(name)) {
            writeAny(value);
        }
    }

    /** Ends the object. */
    public final void endObject() throws IOException {
        if (keptHere != null) {
            writeMembers(keptHere);
        }
        closeObject();
        leave();
    }

    /**
     * Writes any JSON value.
     *
     * @param value null, a string, number, boolean, date, date-time, UUID, URI, bytes, model, or a collection or map of
     *     these
     * @throws IllegalArgumentException naming the place of what is none of these, or is nested too deep
     */
    public final void writeAny(Object value) throws IOException {
        if (value == null) {
            writeNull();
        } else if (value instanceof String text) {
            writeText(text);
        } else if (value instanceof Number number) {
            writeNumber(number);
        } else if (value instanceof Boolean truth) {
            writeBoolean(truth);
        } else if (value instanceof JsonModel model) {
            model.write(this);
        } else if (value instanceof Collection<?> items) {
            writeItems(items);
        } else if (value instanceof Map<?, ?> members) {
            enter(Map.of());
            openObject();
            writeMembers(members);
            closeObject();
            leave();
        } else {
            writeFormatted(value);
        }
    }

    private boolean isWritten(String name) throws IOException {
        if (!wants(name) || keptHere != null && keptHere.containsKey(name)) {
            return false;
        }
        path.at(name);
        writeName(name);
        return true;
    }

    private void writeItems(Collection<?> items) throws IOException {
        enter(Map.of());
        openArray();
        for (Object item : items) {
            path.next();
            if (!takes(item)) {
                writeAny(item);
            }
        }
        closeArray();
        leave();
    }

    private void writeMembers(Map<?, ?> members) throws IOException {
        for (Map.Entry<?, ?> member : members.entrySet()) {
            if (!(member.getKey() instanceof String name)) {
                throw refusal("the name " + member.getKey() + " is no string");
            }
            if (wants(name)) {
                path.at(name);
                writeName(name);
                writeAny(member.getValue());
            }
        }
    }

    private void writeNumber(Number value) throws IOException {
        if (value instanceof Long || value instanceof Integer || value instanceof Short || value instanceof Byte) {
            writeLong(value.longValue());
        } else if (value instanceof Double) {
            writeDouble(value.doubleValue());
        } else if (value instanceof Float) {
            writeDouble(Double.parseDouble(value.toString()));
        } else if (value instanceof BigInteger integer) {
            writeInteger(integer);
        } else if (value instanceof BigDecimal decimal) {
            writeDecimal(decimal);
        } else {
            throw refusal(value.getClass().getName() + " is not a JSON value");
        }
    }

    private void writeDouble(double value) throws IOException {
        if (!Double.isFinite(value)) {
            throw refusal(value + " is not a JSON number");
        }
        Number written = Numbers.written(value);
        if (written instanceof Long integer) {
            writeLong(integer);
        } else if (written instanceof BigInteger integer) {
            writeInteger(integer);
        } else {
            writeFraction(value);
        }
    }

    private void writeFormatted(Object value) throws IOException {
        if (value instanceof OffsetDateTime dateTime) {
            writeText(TextFormats.text(dateTime));
        } else if (value instanceof LocalDate || value instanceof UUID || value instanceof URI) {
            writeText(value.toString());
        } else if (value instanceof Bytes bytes) {
            writeBytes(bytes);
        } else {
            throw refusal(value.getClass().getName() + " is not a JSON value");
        }
    }

    private void enter(Map<?, ?> additionalProperties) {
        if (path.depth() == MAX_DEPTH) {
            throw refusal("nested deeper than " + MAX_DEPTH + " levels");
        }
        path.enter();
        if (path.depth() > kept.length) {
            kept = Arrays.copyOf(kept, 2 * kept.length);
        }
        keptHere = additionalProperties.isEmpty() ? null : additionalProperties;
        kept[path.depth() - 1] = keptHere;
    }

    private void leave() {
        path.leave();
        keptHere = path.depth() == 0 ? null : kept[path.depth() - 1];
    }

    private IllegalArgumentException refusal(String reason) {
        return new IllegalArgumentException(path + ": " + reason);
    }
}
