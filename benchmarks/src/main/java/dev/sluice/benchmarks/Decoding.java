package dev.sluice.benchmarks;

import com.example.openrouter.ChatStream;
import com.example.openrouter.OpenRouterClient;
import com.example.openrouter.model.ChatGenerationParams;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.openai.client.OpenAIClient;
import com.openai.core.http.StreamResponse;
import com.openai.models.chat.completions.ChatCompletionChunk;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import java.io.IOException;
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

/** What a chunk costs. The clients read the same bytes, from the request to the last chunk. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(Recording.CHUNKS)
public class Decoding {

    @Param({"text", "reasoning"})
    public String stream;

    private static final JsonFactory FACTORY = new JsonFactory();

    private List<byte[]> chunks;
    private OpenRouterClient sluice;
    private ChatGenerationParams sluiceRequest;
    private OpenAIClient openai;
    private ChatCompletionCreateParams openaiRequest;

    @Setup
    public void prepare() {
        Recording recording = stream.equals("text") ? Recording.text() : Recording.reasoning();
        chunks = recording.chunks();
        sluice = OpenRouter.client(recording.body());
        sluiceRequest = OpenRouter.request();
        openai = OpenAi.client(recording.body());
        openaiRequest = OpenAi.request();
    }

    /** The least that any decoder does: Jackson's tokens, from a parser for each chunk. */
    @Benchmark
    public void tokens(Blackhole sink) throws IOException {
        for (byte[] chunk : chunks) {
            try (JsonParser parser = FACTORY.createParser(chunk)) {
                for (JsonToken token; (token = parser.nextToken()) != null; ) {
                    if (token == JsonToken.VALUE_STRING) {
                        sink.consume(parser.getText());
                    } else if (token == JsonToken.VALUE_NUMBER_INT) {
                        sink.consume(parser.getLongValue());
                    }
                }
            }
        }
    }

    /** The generated client: events, codec and the answer that they add up to. */
    @Benchmark
    public void sluice(Blackhole sink) {
        try (ChatStream events = sluice.chat().sendStreaming(sluiceRequest)) {
            events.forEach(sink::consume);
        }
    }

    /** The same, and the answer is asked for. */
    @Benchmark
    public void sluiceWithResult(Blackhole sink) {
        try (ChatStream events = sluice.chat().sendStreaming(sluiceRequest)) {
            events.forEach(sink::consume);
            sink.consume(events.result());
        }
    }

    @Benchmark
    public void openai(Blackhole sink) {
        try (StreamResponse<ChatCompletionChunk> events =
                openai.chat().completions().createStreaming(openaiRequest)) {
            events.stream().forEach(sink::consume);
        }
    }
}
