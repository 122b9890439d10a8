package dev.sluice.runtime;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** Where {@link Bytes} come from. */
interface ByteContent {

    InputStream open() throws IOException;

    /** -1 where it is not known. */
    long length();

    record InMemory(byte[] bytes) implements ByteContent {
        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public long length() {
            return bytes.length;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof InMemory that && Arrays.equals(bytes, that.bytes);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(bytes);
        }
    }

    record OfFile(Path file) implements ByteContent {
        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(file);
        }

        /** Of a file that cannot be read nothing is known; opening it says why. */
        @Override
        public long length() {
            try {
                return Files.size(file);
            } catch (IOException e) {
                return -1;
            }
        }
    }

    final class OfStream implements ByteContent {
        private final AtomicReference<InputStream> unread;

        OfStream(InputStream stream) {
            this.unread = new AtomicReference<>(stream);
        }

        @Override
        public InputStream open() throws IOException {
            InputStream stream = unread.getAndSet(null);
            if (stream == null) {
                throw new IOException("the stream was read already, so that it cannot be sent again");
            }
            return stream;
        }

        @Override
        public long length() {
            return -1;
        }
    }

    /** One after the other, each opened when the one before is at its end. */
    record Joined(List<Bytes> parts) implements ByteContent {
        @Override
        public InputStream open() {
            return new JoinedStream(parts.iterator());
        }

        @Override
        public long length() {
            boolean known = parts.stream().noneMatch(part -> part.length() < 0);
            return known ? parts.stream().mapToLong(Bytes::length).sum() : -1;
        }
    }

    final class JoinedStream extends InputStream {
        private final Iterator<Bytes> rest;
        private InputStream current = nullInputStream();

        private JoinedStream(Iterator<Bytes> rest) {
            this.rest = rest;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            for (int count; ; ) {
                count = current.read(into, offset, length);
                if (count >= 0 || !rest.hasNext()) {
                    return count;
                }
                current.close();
                current = rest.next().open();
            }
        }

        @Override
        public void close() throws IOException {
            current.close();
        }
    }
}
