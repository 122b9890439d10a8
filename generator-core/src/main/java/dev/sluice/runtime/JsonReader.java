package dev.sluice.runtime;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * What models read themselves from: JSON text, or a tree of maps, lists and scalars.
 *
 * <p>Nothing that is read is lost, and only malformed JSON is an error. There are two ways to read:
 *
 * <ul>
 *   <li>A <em>property</em> is read after {@link #nextName()} by {@link #string()}, {@link #int64()}, {@link #list} and
 *       so on. It is null when it is null in JSON or does not fit; in the latter case it is kept as it came, under its
 *       own name, in what {@link #endObject()} returns. So is what reads as less than it is, a decimal for one.
 *   <li>A <em>value</em>, be it an element, a member of a union or a whole document, is read by a method whose name
 *       begins with {@code as}. It is null when it does not fit; it then waits to be taken by {@link #asAny()}.
 * </ul>
 */
public abstract class JsonReader extends Cursor {
    /**
     * Reads one value.
     *
     * @param <T> what it is read as
     */
    @FunctionalInterface
    public interface Decoder<T> {
        /** The value at hand; null when it does not fit. */
        T read(JsonReader in) throws IOException;
    }

    JsonReader(DriftListener listener) {
        super(listener);
    }

    /** Reads a tree, such as an {@code ObjectMapper} makes; null when it does not fit. */
    public static <T> T fromTree(Object tree, Decoder<T> decoder) {
        return TreeReader.read(tree, decoder);
    }

    /** A string property. */
    public String string() throws IOException {
        return value(JsonReader::asString);
    }

    /** An integer property. */
    public final Long int64() throws IOException {
        return value(JsonReader::asInt64);
    }

    /** An integer property of 32 bits. */
    public final Integer int32() throws IOException {
        return value(JsonReader::asInt32);
    }

    /** A number property. */
    public final Double float64() throws IOException {
        return value(JsonReader::asFloat64);
    }

    /** A boolean property. */
    public final Boolean bool() throws IOException {
        return value(JsonReader::asBool);
    }

    /** A property of any type. */
    public final <T> T value(Decoder<? extends T> decoder) throws IOException {
        return readValue() ? property(decoder.read(this)) : absent();
    }

    /** A list. An item that does not fit is null in its place, and the whole array is kept as well. */
    public final <T> List<T> list(Decoder<T> item) throws IOException {
        return readValue() ? property(Elements.list(this, item)) : absent();
    }

    /** A map. A value that does not fit is null in its place, and the whole object is kept as well. */
    public final <T> Map<String, T> map(Decoder<T> value) throws IOException {
        return readValue() ? property(Elements.map(this, value)) : absent();
    }

    private <T> T property(T value) throws IOException {
        if (isWhole(value)) {
            forgetMisfit();
        } else {
            keepMisfit();
        }
        return value;
    }

    private <T> T absent() {
        forgetMisfit();
        return null;
    }

    /** A property of no declared type. */
    public final Object any() throws IOException {
        return value(JsonReader::asAny);
    }

    /** A property, just read, of which null is not the same as nothing: it is written back. */
    public final <T> T orNull(String name, T value) {
        if (value == null) {
            keepNull(name);
        }
        return value;
    }

    /** A required property; 0 when it is missing, and then written back as null, since nobody sent a 0. */
    public final long required(String name, Long value) {
        return isPresent(name, value) ? value : 0;
    }

    /** A required property; 0 when it is missing, and then written back as null. */
    public final int required(String name, Integer value) {
        return isPresent(name, value) ? value : 0;
    }

    /** A required property; 0 when it is missing, and then written back as null. */
    public final double required(String name, Double value) {
        return isPresent(name, value) ? value : 0;
    }

    /** A required property; false when it is missing, and then written back as null. */
    public final boolean required(String name, Boolean value) {
        return isPresent(name, value) ? value : false;
    }

    /** A required property; empty when it is missing, and then written back as null. */
    public final <T> List<T> required(String name, List<T> value) {
        return isPresent(name, value) ? value : List.of();
    }

    /** A required property; empty when it is missing, and then written back as null. */
    public final <T> Map<String, T> required(String name, Map<String, T> value) {
        return isPresent(name, value) ? value : Map.of();
    }

    private boolean isPresent(String name, Object value) {
        if (value == null) {
            markMissing(name);
        }
        return value != null;
    }

    /** What the value at hand is. */
    public abstract JsonKind kind();

    /** A string. */
    public final String asString() throws IOException {
        return orMisfit(readString(), "string");
    }

    /** An integer; {@code 5.0} is one. Beyond 64 bits it does not fit. */
    public final Long asInt64() throws IOException {
        return orMisfit(readLong(), "int64");
    }

    /** An integer of 32 bits. */
    public final Integer asInt32() throws IOException {
        Long value = readLong();
        return value != null && value == value.intValue() ? (Integer) value.intValue() : expect("int32");
    }

    /** A number: the nearest double (IEEE 754), which may be less than the whole value. Beyond them it does not fit. */
    public final Double asFloat64() throws IOException {
        Double value = readDouble();
        return value != null ? value : nearestDouble();
    }

    private Double nearestDouble() throws IOException {
        expect("double");
        BigDecimal exact = readDecimal();
        if (exact == null || Double.isInfinite(exact.doubleValue())) {
            return null;
        }
        report(exact);
        holdWhole(exact);
        return exact.doubleValue();
    }

    /** A number of any size and precision. */
    public final BigDecimal asDecimal() throws IOException {
        return orMisfit(readDecimal(), "decimal");
    }

    /** A boolean. */
    public final Boolean asBool() throws IOException {
        return orMisfit(readBoolean(), "boolean");
    }

    /** A date and time with its offset (RFC 3339). */
    public final OffsetDateTime asDateTime() throws IOException {
        return asFormat("date-time", TextFormats::dateTime);
    }

    /** A date (RFC 3339). */
    public final LocalDate asDate() throws IOException {
        return asFormat("date", TextFormats::date);
    }

    /** A UUID (RFC 9562). */
    public final UUID asUuid() throws IOException {
        return asFormat("uuid", TextFormats::uuid);
    }

    /** A URI or relative reference (RFC 3986). */
    public final URI asUri() throws IOException {
        return asFormat("uri", TextFormats::uri);
    }

    /** Bytes as base64 (RFC 4648, section 4). */
    public final Bytes asBytes() throws IOException {
        return asFormat("base64", TextFormats::bytes);
    }

    private <T> T asFormat(String format, Function<String, T> parse) throws IOException {
        String text = readString();
        return orMisfit(text == null ? null : parse.apply(text), format);
    }

    private <T> T orMisfit(T value, String type) {
        return value != null ? value : expect(type);
    }

    /** The value as it is: a string, number, boolean, list or map that cannot be changed, or null. */
    public final Object asAny() throws IOException {
        return raw();
    }

    /** A list; less than the whole when an item does not fit, which is null in its place. */
    public final <T> List<T> asList(Decoder<T> item) throws IOException {
        return Elements.list(this, item);
    }

    /** A map; less than the whole when a value does not fit, which is null in its place. */
    public final <T> Map<String, T> asMap(Decoder<T> value) throws IOException {
        return Elements.map(this, value);
    }

    /** What a wrapper makes of the value at hand, since it has no place for the rest of one that was read in part. */
    public final <V, T> T wrap(Decoder<V> decoder, Function<? super V, ? extends T> wrapper) throws IOException {
        V value = decoder.read(this);
        return isWhole(value) ? wrapper.apply(value) : null;
    }

    /** What a wrapper makes of the value at hand, or what the last resort of a union makes of it when it does not fit. */
    public final <V, T> T wrap(
            Decoder<V> decoder, Function<? super V, ? extends T> wrapper, Function<Object, ? extends T> unknown)
            throws IOException {
        V value = decoder.read(this);
        return isWhole(value) ? wrapper.apply(value) : unknown.apply(misfit());
    }

    /** The value at hand, or what the last resort of a union makes of it when it does not fit. */
    public final <T> T orUnknown(Decoder<? extends T> decoder, Function<Object, ? extends T> unknown)
            throws IOException {
        T value = decoder.read(this);
        return isWhole(value) ? value : unknown.apply(misfit());
    }

    /** The value as it is, reported as none of those that the document declares here. */
    public final Object asUnknown() throws IOException {
        expect("a declared value");
        return misfit();
    }

    /**
     * A reader of the object at hand that knows its {@link #tag()}. It looks ahead no further than to the first property
     * when the tag is there.
     */
    public abstract JsonReader tagged(String property) throws IOException;

    /**
     * The value of the property that was asked for last by {@link #tagged}: strings as they are, other scalars as JSON
     * text; empty when there is none.
     */
    public abstract String tag();

    /** A reader of the value at hand that can look into it: {@link #has}, {@link #count}, {@link #kindOf} and so on. */
    public final JsonReader buffered() throws IOException {
        if (this instanceof TreeReader) {
            return this;
        }
        Object value = raw();
        hold(value);
        return new TreeReader(value, this);
    }

    /** Whether the value is an object with all of these properties. */
    public final boolean has(String... names) {
        return count(names) == names.length;
    }

    /** How many of these properties the value has; null is none. */
    public abstract int count(String... names);

    /** What the value of this property is; null when there is none. */
    public abstract JsonKind kindOf(String property);

    /** A reader of the value of this property; of null when there is none. */
    public abstract JsonReader inside(String property);

    /** A reader of the first element of the array at hand; of null when there is none. */
    public abstract JsonReader firstItem();

    /** A reader of the value of the first property of the object at hand; of null when there is none. */
    public abstract JsonReader firstValue();
}
