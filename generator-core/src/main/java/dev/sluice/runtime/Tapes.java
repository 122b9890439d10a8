package dev.sluice.runtime;

import java.io.IOException;

/** The tapes of the last few documents that were not like each other, since a stream may have events of several kinds. */
final class Tapes {
    private static final int MANY = 4;

    private final TapeEditor.StringParser parser;
    private final TapeEditor[] editors = new TapeEditor[MANY];
    private int latest;
    private int oldest;

    Tapes(TapeEditor.StringParser parser) {
        this.parser = parser;
    }

    /** One whose tape is now that of this document; null if it is like none. */
    TapeEditor edited(byte[] json, int from, int to) throws IOException {
        for (int i = 0; i < MANY; i++) {
            int at = (latest + i) % MANY;
            if (editors[at] != null && editors[at].edit(json, from, to)) {
                latest = at;
                return editors[at];
            }
        }
        return null;
    }

    /** One to record a document anew. */
    TapeEditor next() {
        latest = oldest;
        oldest = (oldest + 1) % MANY;
        if (editors[latest] == null) {
            editors[latest] = new TapeEditor(parser);
        }
        editors[latest].begin();
        return editors[latest];
    }
}
