package dev.sluice.runtime;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
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

    @Test
    void areOfAMediaTypeOfOneLine() {
        Bytes bytes = Bytes.of((byte) 1);
        for (String type : new String[] {"text/plain\r\nX-Admin: 1", "a\nb", "a\u0000b"}) {
            assertThrows(IllegalArgumentException.class, () -> bytes.as(type));
        }
        assertEquals(
                "text/plain; charset=utf-8",
                bytes.as("text/plain; charset=utf-8").mediaType());
        assertNull(bytes.as(null).mediaType());
    }

    @Test
    void areEqualWhereTheyComeFromTheSamePlace() {
        InputStream stream = InputStream.nullInputStream();
        Bytes ofStream = Bytes.of(stream);

        assertEquals(Bytes.of(Path.of("a", "b.png")), Bytes.of(Path.of("a", "b.png")));
        assertNotEquals(Bytes.of(Path.of("a", "b.png")), Bytes.of(Path.of("b.png")));
        assertEquals(ofStream, ofStream.named("a").as("text/plain"));
        assertNotEquals(ofStream, Bytes.of(stream));
        assertEquals("b.png", Bytes.of(Path.of("a", "b.png")).fileName());
        assertEquals("Bytes[?]", ofStream.toString());
        assertEquals("", ofStream.toBase64());
        assertThrows(UncheckedIOException.class, ofStream::toByteArray, "it was read");
    }
}
