package dev.sluice.runtime;

import java.util.Arrays;

/** Bytes that grow and are used again: its array is handed out without a copy. */
final class ByteBuilder {
    private byte[] bytes = new byte[512];
    private int length;

    void append(byte[] source, int from, int to) {
        int needed = length + to - from;
        if (needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(needed, bytes.length * 2));
        }
        System.arraycopy(source, from, bytes, length, to - from);
        length = needed;
    }

    void append(byte value) {
        if (length == bytes.length) {
            bytes = Arrays.copyOf(bytes, length * 2);
        }
        bytes[length++] = value;
    }

    void truncate(int newLength) {
        length = newLength;
    }

    int length() {
        return length;
    }

    byte[] array() {
        return bytes;
    }
}
