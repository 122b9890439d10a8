package dev.sluice.runtime;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class BytesTest {
    @Test
    void areAValue() {
        byte[] source = {1, 2, 3};
        Bytes bytes = Bytes.of(source);
        source[0] = 9;
        bytes.toByteArray()[1] = 9;

        assertArrayEquals(new byte[] {1, 2, 3}, bytes.toByteArray());
        assertEquals(Bytes.fromBase64("AQID"), bytes);
        assertEquals(Bytes.fromBase64("AQID").hashCode(), bytes.hashCode());
        assertNotEquals(Bytes.of((byte) 1), bytes);
        assertEquals("AQID", bytes.toBase64());
        assertEquals(3, bytes.length());
        assertEquals("Bytes[3]", bytes.toString());
        assertThrows(IllegalArgumentException.class, () -> Bytes.fromBase64("?"));
    }
}
