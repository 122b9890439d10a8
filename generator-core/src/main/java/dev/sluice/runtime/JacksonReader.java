package dev.sluice.runtime;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;

/**
 * Reads JSON text by Jackson 2, straight from its tokens. One reader can read one document after another; it is not
 * safe for use by several threads at once.
 */
public final class JacksonReader extends TokenReader {
    /** Makes a parser, which may already look at the text. */
    private interface Source {
        JsonParser open() throws IOException;
    }

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(JsonWriter.MAX_DEPTH)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    /** A larger document is worth a parser of its own, which need not copy it. */
    private static final int MAX_FED = 8_000;

    /** Names once seen are remembered by a parser, so that none may live for ever. */
    private static final long MAX_REUSE = 1 << 20;

    private static final String TRAILING = "expected nothing after the JSON value, but there is more";

    /** What a token begins, by its id. */
    private static final JsonKind[] KINDS = new JsonKind[JsonToken.values().length];

    static {
        KINDS[JsonToken.START_OBJECT.id()] = JsonKind.OBJECT;
        KINDS[JsonToken.START_ARRAY.id()] = JsonKind.ARRAY;
        KINDS[JsonToken.VALUE_STRING.id()] = JsonKind.STRING;
        KINDS[JsonToken.VALUE_NUMBER_INT.id()] = JsonKind.NUMBER;
        KINDS[JsonToken.VALUE_NUMBER_FLOAT.id()] = JsonKind.NUMBER;
        KINDS[JsonToken.VALUE_TRUE.id()] = JsonKind.BOOLEAN;
        KINDS[JsonToken.VALUE_FALSE.id()] = JsonKind.BOOLEAN;
        KINDS[JsonToken.VALUE_NULL.id()] = JsonKind.NULL;
    }

    private final NameOrder<SerializedString> names = new NameOrder<>(SerializedString::new);
    private Feed feed;
    private JsonParser stream; // reads from the feed, unless it is null
    private JsonParser parser;

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
        super(listener);
    }

    /**
     * Reads one document. What makes a reader work more than the document is long is refused: more than 1,000 levels of
     * nesting, a number of more than 1,000 characters, a name of more than 50,000. Strings may be of any length.
     *
     * @throws JsonDecodingException when it is no JSON, has something behind it, is of another kind than expected, or
     *     beyond these limits
     */
    public static <T> T decode(byte[] json, Decoder<T> decoder) throws IOException {
        return new JacksonReader().readAll(() -> FACTORY.createParser(json), decoder);
    }

    /** See {@link #decode(byte[], Decoder)}. */
    public static <T> T decode(String json, Decoder<T> decoder) throws IOException {
        return new JacksonReader().readAll(() -> FACTORY.createParser(json), decoder);
    }

    /** See {@link #decode(byte[], Decoder)}. Closes the stream. */
    public static <T> T decode(InputStream json, Decoder<T> decoder) throws IOException {
        return new JacksonReader().read(json, decoder);
    }

    /** Reads the one document in this stream, and closes it; see {@link #decode(byte[], Decoder)}. */
    public <T> T read(InputStream json, Decoder<T> decoder) throws IOException {
        return readAll(() -> FACTORY.createParser(json), decoder);
    }

    /**
     * Reads the one document in this part of an array, which is UTF-8; see {@link #decode(byte[], Decoder)}. This is
     * the fast way through many small documents.
     */
    public <T> T read(byte[] json, int offset, int length, Decoder<T> decoder) throws IOException {
        if (length > MAX_FED) {
            return readAll(() -> FACTORY.createParser(json, offset, length), decoder);
        }
        if (stream == null) {
            feed = new Feed();
            stream = FACTORY.createParser(feed);
        }
        long start = feed.taken();
        feed.put(json, offset, length);
        boolean reusable = false;
        try {
            T value = readValue(stream, decoder);
            stream.releaseBuffered(feed.readAhead);
            if (!feed.isSpent()) {
                throw new JsonDecodingException(TRAILING);
            }
            reusable = !feed.isExhausted() && feed.taken() < MAX_REUSE;
            return value;
        } catch (JsonProcessingException e) {
            throw malformed(e, start);
        } finally {
            if (!reusable) {
                stream.close();
                stream = null;
            }
        }
    }

    private <T> T readAll(Source source, Decoder<T> decoder) throws IOException {
        try (JsonParser document = source.open()) {
            T value = readValue(document, decoder);
            if (document.nextToken() != null) {
                throw new JsonDecodingException(TRAILING);
            }
            return value;
        } catch (JsonProcessingException e) {
            throw malformed(e, 0);
        }
    }

    private <T> T readValue(JsonParser document, Decoder<T> decoder) throws IOException {
        parser = document;
        if (parser.nextToken() == null) {
            throw new JsonDecodingException("expected a JSON value, but there is none");
        }
        begin();
        JsonKind kind = kind();
        T value = decoder.read(this);
        if (value == null) {
            throw new JsonDecodingException("expected " + expected() + ", but found " + kind);
        }
        return value;
    }

    private static JsonDecodingException malformed(JsonProcessingException e, long start) {
        JsonLocation at = e.getLocation();
        long offset = at == null ? -1 : Math.max(at.getByteOffset(), at.getCharOffset()) - start;
        return new JsonDecodingException(e.getOriginalMessage() + (offset < 0 ? "" : " at offset " + offset), e);
    }

    @Override
    JsonKind currentToken() {
        return KINDS[parser.currentTokenId()];
    }

    @Override
    JsonKind nextToken() throws IOException {
        return KINDS[parser.nextToken().id()];
    }

    @Override
    String nextTokenName() throws IOException {
        SerializedString guess = names.guess();
        if (guess == null) {
            return learned(parser.nextFieldName());
        }
        if (parser.nextFieldName(guess)) {
            names.confirm();
            return guess.getValue();
        }
        return parser.currentToken() == JsonToken.FIELD_NAME ? learned(parser.currentName()) : null;
    }

    private String learned(String name) {
        if (name != null) {
            names.learn(name);
        }
        return name;
    }

    @Override
    String nextText() throws IOException {
        return parser.nextTextValue();
    }

    @Override
    String name() {
        return parser.getParsingContext().getCurrentName();
    }

    @Override
    String pointer() {
        return parser.getParsingContext().pathAsPointer().toString();
    }

    @Override
    String text() throws IOException {
        return parser.getText();
    }

    @Override
    boolean truth() {
        return parser.currentToken() == JsonToken.VALUE_TRUE;
    }

    @Override
    Number number() throws IOException {
        if (isInteger()) {
            return parser.getNumberValue();
        }
        Double value = readDouble();
        return value != null ? value : decimal();
    }

    @Override
    Long readLong() throws IOException {
        if (isInteger()) {
            return isBig() ? null : (Long) parser.getLongValue();
        }
        Double value = readDouble();
        return value == null ? null : Numbers.toLong(value.doubleValue());
    }

    @Override
    Double readDouble() throws IOException {
        if (kind() != JsonKind.NUMBER) {
            return null;
        }
        if (isInteger()) {
            return isBig() ? Numbers.toDouble(decimal()) : Numbers.toDouble(parser.getLongValue());
        }
        double value = parser.getDoubleValue();
        return Numbers.isPlainlyExact(value, parser.getTextLength()) ? (Double) value : Numbers.toDouble(decimal());
    }

    @Override
    BigDecimal readDecimal() throws IOException {
        return kind() == JsonKind.NUMBER ? decimal() : null;
    }

    private boolean isInteger() {
        return parser.currentToken() == JsonToken.VALUE_NUMBER_INT;
    }

    private boolean isBig() throws IOException {
        return parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER;
    }

    /** From the text, since what the parser made of it may have been rounded. */
    private BigDecimal decimal() throws IOException {
        return new BigDecimal(parser.getText());
    }
}
