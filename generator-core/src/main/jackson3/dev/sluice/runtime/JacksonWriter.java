package dev.sluice.runtime;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteConstraints;
import tools.jackson.core.json.JsonFactory;

/** Writes JSON text by Jackson 3. */
public final class JacksonWriter extends JsonWriter {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamWriteConstraints(
                    StreamWriteConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
            .build();
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
        try (JsonGenerator generator = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            new JacksonWriter(generator).writeAny(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a model's own, since memory takes all
        }
        return text.toByteArray();
    }

    @Override
    void openObject() {
        generator.writeStartObject();
    }

    @Override
    void closeObject() {
        generator.writeEndObject();
    }

    @Override
    void openArray() {
        generator.writeStartArray();
    }

    @Override
    void closeArray() {
        generator.writeEndArray();
    }

    @Override
    void writeName(String name) {
        generator.writeName(name);
    }

    @Override
    void writeNull() {
        generator.writeNull();
    }

    @Override
    void writeText(String value) {
        generator.writeString(value);
    }

    @Override
    void writeBoolean(boolean value) {
        generator.writeBoolean(value);
    }

    @Override
    void writeLong(long value) {
        generator.writeNumber(value);
    }

    /** As text, since only {@code Double.toString} is what the reader has compared with. */
    @Override
    void writeFraction(double value) {
        generator.writeNumber(Double.toString(value));
    }

    @Override
    void writeInteger(BigInteger value) {
        generator.writeNumber(value);
    }

    @Override
    void writeDecimal(BigDecimal value) {
        generator.writeNumber(value);
    }
}
