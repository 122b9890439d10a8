package dev.sluice.runtime;

import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * A stream that is also the answer: its chunks, as they arrive, add up to what the same request would have been answered
 * in one piece.
 *
 * <pre>{@code
 * try (ChatStream chunks = client.chat().sendStreaming(request)) {
 *     for (Chunk chunk : chunks) {
 *         print(chunk);
 *     }
 *     ChatResponse answer = chunks.result();
 * }
 * }</pre>
 *
 * <p>It does not matter by which view the chunks are read, or whether they are read at all. A stream holds as much as
 * the answer and a few chunks do, however many there are.
 *
 * @param <T> what an event is decoded to
 * @param <R> the answer
 */
public abstract class AnswerStream<T, R> extends EventStream<T> {
    private final Answer<T, R> answer;

    /**
     * Chunks that are put together.
     *
     * @param chunks of which none was read yet
     * @param rules say how
     * @param decoder makes the answer of what they add up to
     */
    protected AnswerStream(EventStream<T> chunks, FoldRules rules, JsonReader.Decoder<R> decoder) {
        super(chunks);
        this.answer = new FoldedAnswer<>(rules, decoder);
    }

    /**
     * Events of several types, each of which tells of another part of the answer.
     *
     * @param events of which none was read yet
     * @param adding puts what an event holds where it belongs
     * @param rules say how parts join
     * @param decoder makes the answer of what they add up to
     */
    protected AnswerStream(
            EventStream<T> events,
            BiConsumer<AnswerPart, ? super T> adding,
            FoldRules rules,
            JsonReader.Decoder<R> decoder) {
        super(events);
        this.answer = new FoldedAnswer<>(rules, adding, decoder);
    }

    /**
     * Events some of which carry the answer, as far as it has come. The last of them counts.
     *
     * @param events of which none was read yet
     * @param answerIn returns the answer in an event, or null
     */
    protected AnswerStream(EventStream<T> events, Function<? super T, ? extends R> answerIn) {
        super(events);
        this.answer = new CarriedAnswer<>(answerIn);
    }

    /**
     * The answer. Reads what is left of the stream first; may be called again.
     *
     * @throws StreamException if the stream does not end as it should, with what there is of the answer in
     *     {@link StreamException#soFar}; a {@link StreamTruncatedException} also if it ends without any
     */
    public final R result() {
        drain();
        R whole = answer.soFar();
        if (whole == null) {
            throw new StreamTruncatedException(
                    "the stream ended without an answer", new StreamContext(headers(), lastEventId()));
        }
        return whole;
    }

    /**
     * What there is of the answer now, which reads nothing; null while there is nothing. May be called by any thread.
     */
    public final R soFar() {
        return answer.soFar();
    }

    @Override
    final boolean advance() {
        try {
            boolean found = super.advance();
            if (found) {
                answer.add(value());
            }
            return found;
        } catch (StreamException e) {
            e.keep(answer.soFar());
            throw e;
        }
    }
}
