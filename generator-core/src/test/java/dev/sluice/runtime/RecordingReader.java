package dev.sluice.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Readers whose first document, which is not recorded, is behind them. */
public final class RecordingReader {
    private static final byte[] FIRST = {'[', ']'};

    private RecordingReader() {}

    /** @param listener is told of drift, or null */
    public static JacksonReader create(DriftListener listener) {
        JacksonReader reader = new JacksonReader(listener);
        try {
            reader.read(FIRST, 0, FIRST.length, JsonReader::asAny);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return reader;
    }
}
