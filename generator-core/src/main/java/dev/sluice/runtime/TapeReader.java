package dev.sluice.runtime;

import java.io.IOException;

/** Reads a document whose tokens were recorded. */
final class TapeReader extends TokenReader {
    private Tape tape;
    private int at;

    TapeReader(DriftListener listener) {
        super(listener);
    }

    /** Reads the document on a tape, from its beginning. */
    <T> T read(Tape document, Decoder<T> decoder) throws IOException {
        tape = document;
        at = 0;
        return readDocument(decoder);
    }

    @Override
    JsonKind currentToken() {
        return tape.kind(at);
    }

    @Override
    JsonKind nextToken() {
        return tape.kind(++at);
    }

    @Override
    String nextTokenName() {
        return (String) tape.value(++at);
    }

    @Override
    String nextText() {
        return nextToken() == JsonKind.STRING ? text() : null;
    }

    @Override
    String name() {
        return (String) tape.value(tape.begin(at) - 1);
    }

    @Override
    String pointer() {
        return tape.pointer(tape.begin(at));
    }

    @Override
    String text() {
        return (String) tape.value(at);
    }

    @Override
    boolean truth() {
        return (Boolean) tape.value(at);
    }

    @Override
    Number integer() {
        return tape.value(at) instanceof Number integer ? integer : null;
    }
}
