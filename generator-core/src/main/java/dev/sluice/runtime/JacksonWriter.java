package dev.sluice.runtime;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;

/** Writes JSON text by Jackson 2. */
public final class JacksonWriter extends JsonWriter {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final int USUAL_SIZE = 512;

    private final JsonGenerator generator;

    private JacksonWriter(JsonGenerator generator) {
        this.generator = generator;
    }

    /**
     * A JSON value as UTF-8 text.
     *
     * @param value a model, or whatever {@link JsonWriter#writeAny} takes
     * @throws IllegalArgumentException when the value holds, at some depth, something that is no JSON value
     */
    public static byte[] encode(Object value) {
        ByteArrayOutputStream text = new ByteArrayOutputStream(USUAL_SIZE);
        try (JsonGenerator generator = FACTORY.createGenerator(text)) {
            new JacksonWriter(generator).writeAny(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a model's own, since memory takes all
        }
        return text.toByteArray();
    }

    @Override
    void openObject() throws IOException {
        generator.writeStartObject();
    }

    @Override
    void closeObject() throws IOException {
        generator.writeEndObject();
    }

    @Override
    void openArray() throws IOException {
        generator.writeStartArray();
    }

    @Override
    void closeArray() throws IOException {
        generator.writeEndArray();
    }

    @Override
    void writeName(String name) throws IOException {
        generator.writeFieldName(name);
    }

    @Override
    void writeNull() throws IOException {
        generator.writeNull();
    }

    @Override
    void writeText(String value) throws IOException {
        generator.writeString(value);
    }

    @Override
    void writeBoolean(boolean value) throws IOException {
        generator.writeBoolean(value);
    }

    @Override
    void writeLong(long value) throws IOException {
        generator.writeNumber(value);
    }

    /** As text, since only {@code Double.toString} is what the reader has compared with. */
    @Override
    void writeFraction(double value) throws IOException {
        generator.writeNumber(Double.toString(value));
    }

    @Override
    void writeInteger(BigInteger value) throws IOException {
        generator.writeNumber(value);
    }

    @Override
    void writeDecimal(BigDecimal value) throws IOException {
        generator.writeNumber(value);
    }
}
