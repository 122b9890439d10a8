package dev.sluice.runtime;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * What a reader of JSON text does whichever parser makes its tokens.
 *
 * <p>The tag of a union mostly is the first property of its object. It can then be read ahead without reading the
 * object: the parser stands on its value, while to the outside the object still is to be entered.
 */
abstract class TokenReader extends JsonReader {
    private JsonKind token = JsonKind.NULL; // what the token of the value at hand begins
    private String tag = "";
    private String tagProperty; // as long as the parser stands on its value, and the object counts as not entered
    private boolean onTag; // the object was entered since, and the value of its first property is at hand

    TokenReader(DriftListener listener) {
        super(listener);
    }

    /** What the parser stands on; null at the end of an object or array. */
    abstract JsonKind currentToken();

    /** Moves to the next token; null at the end of an array. */
    abstract JsonKind nextToken() throws IOException;

    /** Moves to the name of the next member; null at the end of the object. */
    abstract String nextTokenName() throws IOException;

    /** Moves to the next value, and returns it if it is a string. */
    abstract String nextText() throws IOException;

    /** The string at hand, or the text of the number. */
    abstract String text() throws IOException;

    /** The boolean at hand. */
    abstract boolean truth();

    /** The number at hand, if it is written as an integer, as a {@code Long} or else a {@code BigInteger}; else null. */
    abstract Number integer() throws IOException;

    /** Reads the value the parser stands on, as a whole document. */
    final <T> T readDocument(Decoder<T> decoder) throws IOException {
        reset();
        token = currentToken();
        tagProperty = null;
        onTag = false;
        JsonKind kind = token;
        T value = decoder.read(this);
        if (value == null) {
            throw new JsonDecodingException("expected " + expected() + ", but found " + kind);
        }
        return value;
    }

    /** The most frequent of all reads: one call of the parser. */
    @Override
    public final String string() throws IOException {
        if (onTag) {
            onTag = false;
            forgetMisfit();
            return tag;
        }
        String value = nextText();
        if (value == null) {
            token = currentToken();
            if (token != JsonKind.NULL) {
                expect("string");
                keepMisfit();
                return null;
            }
        }
        forgetMisfit();
        return value;
    }

    @Override
    public final JsonKind kind() {
        return tagProperty == null ? token : JsonKind.OBJECT;
    }

    @Override
    final boolean openObject() {
        return kind() == JsonKind.OBJECT;
    }

    @Override
    final String readName() throws IOException {
        if (tagProperty == null) {
            return nextTokenName();
        }
        onTag = true;
        return takeTagProperty();
    }

    @Override
    final boolean readValue() throws IOException {
        if (onTag) {
            onTag = false;
        } else {
            token = nextToken();
        }
        return token != JsonKind.NULL;
    }

    @Override
    final boolean openArray() {
        return kind() == JsonKind.ARRAY;
    }

    @Override
    final boolean readItem() throws IOException {
        token = nextToken();
        return token != null;
    }

    @Override
    final boolean isNull() {
        return kind() == JsonKind.NULL;
    }

    @Override
    final String readString() throws IOException {
        return kind() == JsonKind.STRING ? text() : null;
    }

    @Override
    final Boolean readBoolean() {
        return kind() == JsonKind.BOOLEAN ? truth() : null;
    }

    @Override
    final Long readLong() throws IOException {
        if (kind() != JsonKind.NUMBER) {
            return null;
        }
        Number integer = integer();
        if (integer instanceof Long value) {
            return value;
        }
        Double value = integer == null ? fraction() : null;
        return value == null ? null : Numbers.toLong(value.doubleValue());
    }

    @Override
    final Double readDouble() throws IOException {
        if (kind() != JsonKind.NUMBER) {
            return null;
        }
        Number integer = integer();
        return integer != null ? Numbers.toDouble(integer) : fraction();
    }

    @Override
    final BigDecimal readDecimal() throws IOException {
        if (kind() != JsonKind.NUMBER) {
            return null;
        }
        Number integer = integer();
        return integer != null ? Numbers.toDecimal(integer) : decimal();
    }

    /** The number at hand, in the first type that holds it exactly. */
    private Number number() throws IOException {
        Number integer = integer();
        if (integer != null) {
            return integer instanceof Long value ? Numbers.integer(value) : integer;
        }
        Double value = fraction();
        return value != null ? value : decimal();
    }

    /** What is written with a point or exponent as a double, if that is the same number. */
    private Double fraction() throws IOException {
        String text = text();
        double value = Double.parseDouble(text);
        return Numbers.isPlainlyExact(value, text.length()) ? (Double) value : Numbers.toDouble(decimal());
    }

    private BigDecimal decimal() throws IOException {
        try {
            return new BigDecimal(text());
        } catch (NumberFormatException e) {
            throw new JsonDecodingException("a number with too large an exponent", e);
        }
    }

    @Override
    final Object readTree() throws IOException {
        if (tagProperty != null) {
            return membersAfter(takeTagProperty(), tag);
        }
        return switch (token) {
            case OBJECT -> members(new Members<>());
            case ARRAY -> items();
            case STRING -> text();
            case NUMBER -> number();
            case BOOLEAN -> truth();
            case NULL -> null;
        };
    }

    @Override
    public final JsonReader tagged(String property) throws IOException {
        if (property.equals(tagProperty)) {
            return this;
        }
        if (tagProperty == null) {
            tag = "";
            if (token != JsonKind.OBJECT) {
                return this;
            }
            String first = nextTokenName();
            if (first != null) {
                token = nextToken();
            }
            if (property.equals(first) && token == JsonKind.STRING) {
                tag = text();
                tagProperty = property;
                return this;
            }
            hold(first == null ? Map.of() : membersAfter(first, readTree()));
        }
        return buffered().tagged(property);
    }

    @Override
    public final String tag() {
        return tag;
    }

    @Override
    public final int count(String... names) {
        throw notBuffered();
    }

    @Override
    public final JsonKind kindOf(String property) {
        throw notBuffered();
    }

    @Override
    public final JsonReader inside(String property) {
        throw notBuffered();
    }

    @Override
    public final JsonReader firstItem() {
        throw notBuffered();
    }

    @Override
    public final JsonReader firstValue() {
        throw notBuffered();
    }

    private static IllegalStateException notBuffered() {
        return new IllegalStateException("not buffered");
    }

    private String takeTagProperty() {
        String name = tagProperty;
        tagProperty = null;
        return name;
    }

    private Map<String, Object> membersAfter(String name, Object value) throws IOException {
        Members<Object> members = new Members<>();
        members.put(name, value);
        return members(members);
    }

    private Map<String, Object> members(Members<Object> members) throws IOException {
        for (String name; (name = nextTokenName()) != null; ) {
            token = nextToken();
            members.put(name, readTree());
        }
        return members.take();
    }

    private List<Object> items() throws IOException {
        Scratch items = scratch();
        int start = items.size();
        while ((token = nextToken()) != null) {
            items.push(readTree());
        }
        return items.take(start);
    }
}
