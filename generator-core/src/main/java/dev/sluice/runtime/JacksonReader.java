package dev.sluice.runtime;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads JSON text by Jackson 2, straight from its tokens. One reader can read one document after another; it is not
 * safe for use by several threads at once.
 */
public final class JacksonReader extends JsonReader {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(JsonWriter.MAX_DEPTH)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private JsonParser parser;
    private String tag = "";
    private String tagProperty; // its value is at hand, while the object it is in counts as unread
    private boolean onTag; // the value at hand was reached when the tag was looked for

    /** A reader that tells nobody of what does not fit. */
    public JacksonReader() {
        this(null);
    }

    /**
     * A reader that reports what does not fit.
     *
     * @param listener is told, or null
     */
    public JacksonReader(DriftListener listener) {
        super(listener, null);
    }

    /**
     * Reads one document.
     *
     * @throws JsonDecodingException when it is no JSON, has something behind it, or is of another kind than expected
     */
    public static <T> T decode(byte[] json, Decoder<T> decoder) throws IOException {
        return new JacksonReader().read(json, 0, json.length, decoder);
    }

    /** See {@link #decode(byte[], Decoder)}. */
    public static <T> T decode(String json, Decoder<T> decoder) throws IOException {
        return new JacksonReader().read(FACTORY.createParser(json), decoder);
    }

    /** See {@link #read(InputStream, Decoder)}. */
    public static <T> T decode(InputStream json, Decoder<T> decoder) throws IOException {
        return new JacksonReader().read(json, decoder);
    }

    /** Reads the one document in this part of an array; see {@link #decode(byte[], Decoder)}. */
    public <T> T read(byte[] json, int offset, int length, Decoder<T> decoder) throws IOException {
        return read(FACTORY.createParser(json, offset, length), decoder);
    }

    /** Reads the one document in this stream, and closes it; see {@link #decode(byte[], Decoder)}. */
    public <T> T read(InputStream json, Decoder<T> decoder) throws IOException {
        return read(FACTORY.createParser(json), decoder);
    }

    private <T> T read(JsonParser document, Decoder<T> decoder) throws IOException {
        reset();
        parser = document;
        tagProperty = null;
        onTag = false;
        try (document) {
            if (parser.nextToken() == null) {
                throw new JsonDecodingException("expected a JSON value, but there is none");
            }
            JsonKind kind = kind();
            T value = decoder.read(this);
            if (value == null) {
                throw new JsonDecodingException("expected " + expected() + ", but found " + kind);
            }
            if (parser.nextToken() != null) {
                throw new JsonDecodingException("expected nothing after the JSON value, but found more");
            }
            return value;
        } catch (JsonProcessingException e) {
            throw new JsonDecodingException(e.getOriginalMessage() + at(e), e);
        }
    }

    private static String at(JsonProcessingException e) {
        return e.getLocation() == null
                ? ""
                : " at line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr();
    }

    @Override
    boolean openObject() {
        return token() == JsonToken.START_OBJECT;
    }

    @Override
    String readName() throws IOException {
        if (tagProperty == null) {
            return parser.nextFieldName();
        }
        String name = tagProperty;
        tagProperty = null;
        onTag = true;
        return name;
    }

    @Override
    boolean readValue() throws IOException {
        if (onTag) {
            onTag = false;
            return true;
        }
        return parser.nextToken() != JsonToken.VALUE_NULL;
    }

    @Override
    boolean openArray() {
        return token() == JsonToken.START_ARRAY;
    }

    @Override
    boolean readItem() throws IOException {
        return parser.nextToken() != JsonToken.END_ARRAY;
    }

    @Override
    boolean isNull() {
        return token() == JsonToken.VALUE_NULL;
    }

    @Override
    String readString() throws IOException {
        return token() == JsonToken.VALUE_STRING ? parser.getText() : null;
    }

    @Override
    Boolean readBoolean() {
        JsonToken token = token();
        return token == JsonToken.VALUE_TRUE ? Boolean.TRUE : token == JsonToken.VALUE_FALSE ? Boolean.FALSE : null;
    }

    @Override
    Long readLong() throws IOException {
        if (token() == JsonToken.VALUE_NUMBER_INT) {
            return isBig() ? null : (Long) parser.getLongValue();
        }
        Double value = readDouble();
        return value == null ? null : Numbers.toLong(value.doubleValue());
    }

    @Override
    Double readDouble() throws IOException {
        if (token() == JsonToken.VALUE_NUMBER_INT) {
            return isBig() ? Numbers.toDouble(parser.getDecimalValue()) : Numbers.toDouble(parser.getLongValue());
        }
        if (token() != JsonToken.VALUE_NUMBER_FLOAT) {
            return null;
        }
        double value = parser.getDoubleValue();
        return Numbers.isPlainlyExact(value, parser.getTextLength()) ? (Double) value : Numbers.toDouble(decimal());
    }

    @Override
    BigDecimal readDecimal() throws IOException {
        return token() == JsonToken.VALUE_NUMBER_INT || token() == JsonToken.VALUE_NUMBER_FLOAT ? decimal() : null;
    }

    @Override
    Object readTree() throws IOException {
        if (tagProperty != null) {
            String name = tagProperty;
            tagProperty = null;
            return restAfter(name, tag);
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> rest(new Members<>());
            case START_ARRAY -> items();
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT -> parser.getNumberValue();
            case VALUE_NUMBER_FLOAT -> fraction();
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            default -> null;
        };
    }

    @Override
    public JsonKind kind() {
        return switch (token()) {
            case START_OBJECT -> JsonKind.OBJECT;
            case START_ARRAY -> JsonKind.ARRAY;
            case VALUE_STRING -> JsonKind.STRING;
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> JsonKind.NUMBER;
            case VALUE_TRUE, VALUE_FALSE -> JsonKind.BOOLEAN;
            default -> JsonKind.NULL;
        };
    }

    @Override
    public JsonReader tagged(String property) throws IOException {
        if (property.equals(tagProperty)) {
            return this;
        }
        tag = "";
        if (tagProperty == null && token() == JsonToken.START_OBJECT) {
            String first = parser.nextFieldName();
            if (first != null && parser.nextToken() == JsonToken.VALUE_STRING && first.equals(property)) {
                tag = parser.getText();
                tagProperty = property;
                return this;
            }
            hold(first == null ? Map.of() : restAfter(first, readTree()));
        } else if (tagProperty == null) {
            return this;
        }
        return buffered().tagged(property);
    }

    @Override
    public String tag() {
        return tag;
    }

    /** An object whose tag was looked for is still unread to the outside. */
    private JsonToken token() {
        return tagProperty == null ? parser.currentToken() : JsonToken.START_OBJECT;
    }

    private boolean isBig() throws IOException {
        return parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER;
    }

    /** From the text: what the parser made of it may have been rounded. */
    private BigDecimal decimal() throws IOException {
        return new BigDecimal(parser.getText());
    }

    private Number fraction() throws IOException {
        Double value = readDouble();
        return value != null ? value : decimal();
    }

    private List<Object> items() throws IOException {
        List<Object> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(readTree());
        }
        return Copies.own(items.toArray());
    }

    private Object restAfter(String name, Object value) throws IOException {
        Members<Object> members = new Members<>();
        members.put(name, value);
        return rest(members);
    }

    private Object rest(Members<Object> members) throws IOException {
        for (String name; (name = parser.nextFieldName()) != null; ) {
            parser.nextToken();
            members.put(name, readTree());
        }
        return members.take();
    }
}
