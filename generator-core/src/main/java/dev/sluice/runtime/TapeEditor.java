package dev.sluice.runtime;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Makes the tape of one document that of the next, where these differ in nothing but strings and integers. Nearly every
 * chunk of a stream is like the one before, but for a word.
 *
 * <p>A parser goes from left to right. After the same bytes, and with a string in the place of a string, it makes the same
 * tokens of the same bytes that follow; so only what differs has to be read.
 */
final class TapeEditor {
    /** Reads the string that this part of an array is, with its quotes; null when it is malformed. */
    interface StringParser {
        String parse(byte[] json, int from, int to) throws IOException;
    }

    private static final int MAX_DIGITS = 18; // any of as many is a long

    final Tape tape = new Tape();

    private final StringParser parser;
    private byte[] text = {};
    private int length;
    private int[] tokens = new int[32]; // the strings and integers, by their places on the tape
    private int[] gaps = new int[32]; // so many bytes are between each of them and the one before
    private int[] lengths = new int[32];
    private int count;
    private int end; // of the last of them, in the text
    private int[] changed = new int[32]; // those that differ in the document at hand, and where they are in it
    private int[] changedFrom = new int[32];
    private int[] changedTo = new int[32];
    private int changes;

    TapeEditor(StringParser parser) {
        this.parser = parser;
    }

    /** Begins a tape anew. */
    void begin() {
        tape.clear();
        length = 0;
        count = 0;
        end = 0;
    }

    /** Takes note of a string or integer that was put on the tape, and from where to where it is in the text. */
    void mark(int token, int from, int to) {
        if (count == tokens.length) {
            tokens = Arrays.copyOf(tokens, 2 * count);
            gaps = Arrays.copyOf(gaps, 2 * count);
            lengths = Arrays.copyOf(lengths, 2 * count);
            changed = new int[2 * count];
            changedFrom = new int[2 * count];
            changedTo = new int[2 * count];
        }
        tokens[count] = token;
        gaps[count] = from - end;
        lengths[count] = to - from;
        count++;
        end = to;
    }

    /** Takes note of the text, all of whose tokens are on the tape now. */
    void finish(byte[] json, int from, int to) {
        length = to - from;
        if (length > text.length) {
            text = new byte[2 * length];
        }
        System.arraycopy(json, from, text, 0, length);
    }

    /** Makes the tape that of this document, if it is alike; if not, nothing changes. */
    boolean edit(byte[] json, int from, int to) throws IOException {
        if (length == 0 || !isAlike(json, from, to)) {
            return false;
        }
        for (int i = 0; i < changes; i++) {
            if (!replace(changed[i], json, changedFrom[i], changedTo[i])) {
                begin(); // what is malformed is like nothing, and some of it may be on the tape
                return false;
            }
        }
        finish(json, from, to);
        return true;
    }

    /** Whether this document differs in strings and integers alone, and in which. */
    private boolean isAlike(byte[] json, int from, int to) {
        changes = 0;
        int old = 0;
        int at = from;
        int scalar = 0;
        for (int same; (same = Arrays.mismatch(text, old, length, json, at, to)) >= 0; scalar++) {
            int difference = old + same;
            int shift = at - old;
            while (scalar < count && old + gaps[scalar] + lengths[scalar] < difference) {
                old += gaps[scalar] + lengths[scalar];
                scalar++;
            }
            if (scalar == count || old + gaps[scalar] > difference) {
                return false;
            }
            int start = old + gaps[scalar];
            old = start + lengths[scalar];
            at = isString(scalar) ? endOfString(json, start + shift, to) : endOfInteger(json, start + shift, to);
            if (at < 0) {
                return false;
            }
            changed[changes] = scalar;
            changedFrom[changes] = start + shift;
            changedTo[changes++] = at;
        }
        return true;
    }

    private boolean isString(int scalar) {
        return tape.kind(tokens[scalar]) == JsonKind.STRING;
    }

    /** Reads a string in the place of a string, an integer in that of an integer. */
    private boolean replace(int scalar, byte[] json, int from, int to) throws IOException {
        Object value = isString(scalar) ? string(json, from, to) : integer(json, from, to);
        tape.replace(tokens[scalar], value);
        lengths[scalar] = to - from;
        return value != null;
    }

    private static int endOfString(byte[] json, int from, int to) {
        if (from == to || json[from] != '"') {
            return -1;
        }
        for (int at = from + 1; at < to; at++) {
            if (json[at] == '"') {
                return at + 1;
            }
            if (json[at] == '\\') {
                at++;
            }
        }
        return -1;
    }

    /** Of a positive integer that is a long. */
    private static int endOfInteger(byte[] json, int from, int to) {
        int at = from;
        while (at < to && json[at] >= '0' && json[at] <= '9') {
            at++;
        }
        return at > from && json[from] != '0' && at - from <= MAX_DIGITS ? at : -1;
    }

    private String string(byte[] json, int from, int to) throws IOException {
        for (int at = from + 1; at < to - 1; at++) {
            if (json[at] < ' ' || json[at] == '\\') { // which all bytes are that are not ASCII
                return parser.parse(json, from, to);
            }
        }
        return new String(json, from + 1, to - from - 2, StandardCharsets.ISO_8859_1);
    }

    private static Long integer(byte[] json, int from, int to) {
        long value = 0;
        for (int at = from; at < to; at++) {
            value = 10 * value + json[at] - '0';
        }
        return value;
    }
}
