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
import java.util.function.IntConsumer;

/**
 * Reads JSON text by Jackson 2, straight from its tokens. One reader can read one document after another; it is not
 * safe for use by several threads at once.
 */
public final class JacksonReader extends TokenReader {
    /** Makes a parser, which may already look at the text. */
    private interface Source {
        JsonParser open() throws IOException;
    }

    /** What is done with a document that follows others. */
    private interface Step<T> {
        T read() throws IOException;
    }

    /** Marks where tokens are. No lambda, since a program's first of this shape costs as much as its first document. */
    private final class Marker implements IntConsumer {
        private TapeEditor editor;

        @Override
        public void accept(int token) {
            long from = parser.currentTokenLocation().getByteOffset();
            long to = parser.currentLocation().getByteOffset();
            editor.mark(token, (int) (from - start), (int) (to - start));
        }
    }

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(JsonWriter.MAX_DEPTH)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    /** Larger documents are not recorded: they are worth a parser of their own, and a stream has few of them. */
    private static final int MAX_RECORDED = 8_000;

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
    private JsonParser parser;
    private Tapes tapes; // null, as the next three are, until there is a document to record
    private TapeReader recorded;
    private Marker marker;
    private Feed feed;
    private JsonParser stream; // reads from the feed, and counts from its beginning
    private long start; // of the document at hand, as it counts
    private boolean hasRead;

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
     * nesting, a number of more than 1,000 characters or with an exponent of more than 32 bits, a name of more than
     * 50,000. Strings may be of any length.
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
        if (length > MAX_RECORDED) {
            return readAll(() -> FACTORY.createParser(json, offset, length), decoder);
        }
        if (!hasRead) { // a first chunk should not wait for the classes that record, and an only one needs none
            hasRead = true;
            return feed(json, offset, length, () -> readDocument(decoder));
        }
        if (recorded == null) {
            tapes = new Tapes(this::string);
            recorded = new TapeReader(listener());
            marker = new Marker();
        }
        TapeEditor alike = tapes.edited(json, offset, offset + length);
        return recorded.read(alike != null ? alike.tape : record(json, offset, length), decoder);
    }

    private Tape record(byte[] json, int offset, int length) throws IOException {
        marker.editor = tapes.next();
        Tape tape = marker.editor.tape;
        feed(json, offset, length, () -> {
            tape.record(this, marker);
            return null;
        });
        marker.editor.finish(json, offset, offset + length);
        return tape;
    }

    /** The string that this part of an array is; null when it is malformed, as then the whole document is. */
    private String string(byte[] json, int from, int to) throws IOException {
        try {
            return feed(json, from, to - from, this::text);
        } catch (JsonDecodingException e) {
            return null;
        }
    }

    /** Reads one document by the parser that reads one after another. */
    private <T> T feed(byte[] json, int offset, int length, Step<T> step) throws IOException {
        if (stream == null) {
            feed = new Feed();
            stream = FACTORY.createParser(feed);
        }
        start = feed.taken();
        feed.put(json, offset, length);
        boolean reusable = false;
        try {
            begin(stream);
            T value = step.read();
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
            begin(document);
            T value = readDocument(decoder);
            if (document.nextToken() != null) {
                throw new JsonDecodingException(TRAILING);
            }
            return value;
        } catch (JsonProcessingException e) {
            throw malformed(e, 0);
        }
    }

    private void begin(JsonParser document) throws IOException {
        parser = document;
        if (parser.nextToken() == null) {
            throw new JsonDecodingException("expected a JSON value, but there is none");
        }
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
    Number integer() throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_NUMBER_INT) {
            return null;
        }
        boolean isBig = parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER;
        return isBig ? parser.getBigIntegerValue() : (Number) parser.getLongValue();
    }
}
