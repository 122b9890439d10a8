package com.example.openrouter.runtime;

import com.example.openrouter.ChatStream;
import com.example.openrouter.model.ChatStreamingResponseChunk;
import dev.sluice.benchmarks.Recording;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** What the parts cost that a chunk goes through, each alone. In the emitted runtime's package, since they are its own. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(Recording.CHUNKS)
public class Parts {
    private static final int MAX_BYTES = 1 << 20;

    @Param({"text", "reasoning"})
    public String stream;

    private byte[] body;
    private List<byte[]> json;
    private List<byte[]> unlike;
    private List<ChatStreamingResponseChunk> chunks;

    @Setup
    public void prepare() throws IOException {
        Recording recording = stream.equals("text") ? Recording.text() : Recording.reasoning();
        body = recording.body();
        json = recording.chunks();
        unlike = Recording.unlike(10);
        chunks = new ArrayList<>();
        for (byte[] chunk : json) {
            chunks.add(JacksonReader.decode(chunk, ChatStreamingResponseChunk::read));
        }
    }

    /** Bytes to the data of events. */
    @Benchmark
    public void events(Blackhole sink) throws IOException {
        ServerSentEvents events = new ServerSentEvents(new ByteArrayInputStream(body), MAX_BYTES);
        while (events.next()) {
            sink.consume(events.data.length());
        }
    }

    /** The data of events to chunks: the emitted codec. */
    @Benchmark
    public void codec(Blackhole sink) throws IOException {
        JacksonReader reader = new JacksonReader();
        for (byte[] chunk : json) {
            sink.consume(reader.read(chunk, 0, chunk.length, ChatStreamingResponseChunk::read));
        }
    }

    /** The same where no chunk is like any of the last few; always text. */
    @Benchmark
    public void codecUnlike(Blackhole sink) throws IOException {
        JacksonReader reader = new JacksonReader();
        for (byte[] chunk : unlike) {
            sink.consume(reader.read(chunk, 0, chunk.length, ChatStreamingResponseChunk::read));
        }
    }

    /** Chunks to the answer. */
    @Benchmark
    public void fold(Blackhole sink) {
        sink.consume(new ChatStream(EventStream.of(chunks)).result());
    }
}
