package dev.sluice.runtime;

import static dev.sluice.runtime.TestClient.CHAT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** An answer is the same whichever way its chunks are read, and what there is of it outlives every other ending. */
class AnswerStreamTest {
    private static final String TWO = "data: {\"t\":\"Hel\"}\n\ndata: {\"t\":\"lo\",\"n\":2}\n\n";
    private static final String END = "data: [DONE]\n\n";
    private static final Map<String, Object> WHOLE = Map.of("t", "Hello", "n", 2);

    /** As it is emitted. */
    private static final class Answers extends AnswerStream<Map<String, Object>, Map<String, Object>> {
        private static final FoldRules RULES = FoldRules.none().append("t");

        Answers(EventStream<Map<String, Object>> events) {
            super(events, RULES, TestClient.OBJECT);
        }

        static Answers of(String body) {
            return new Answers(TestClient.stream(CHAT, body));
        }
    }

    @Test
    void withoutReadingTheChunks() {
        Answers chunks = Answers.of(TWO + END);
        assertNull(chunks.soFar());
        assertEquals(WHOLE, chunks.result());
        assertEquals(WHOLE, chunks.result());
        assertEquals(WHOLE, chunks.soFar());
    }

    @Test
    void whileTheyAreRead() {
        Answers chunks = Answers.of(TWO + END);
        Iterator<Map<String, Object>> values = chunks.iterator();
        values.next();
        assertEquals(Map.of("t", "Hel"), chunks.soFar());
        assertEquals(WHOLE, chunks.result());
        assertEquals(false, values.hasNext());
    }

    @Test
    void afterwardsByEveryView() {
        Answers iterated = Answers.of(TWO + END);
        iterated.forEach(chunk -> {});
        assertEquals(WHOLE, iterated.result());
        Answers streamed = Answers.of(TWO + END);
        assertEquals(2, streamed.stream().count());
        assertEquals(WHOLE, streamed.result());
        Answers events = Answers.of(TWO + END);
        events.events().forEach(event -> {});
        assertEquals(WHOLE, events.result());
    }

    @Test
    void throughThePublisherAndNoFasterThanAskedFor() throws Exception {
        Answers chunks = Answers.of(TWO + END);
        List<Object> soFar = new ArrayList<>();
        CompletableFuture<Map<String, Object>> whole = new CompletableFuture<>();
        chunks.publisher().subscribe(new Flow.Subscriber<>() {
            private Flow.Subscription subscription;

            @Override
            public void onSubscribe(Flow.Subscription subscription) {
                this.subscription = subscription;
                subscription.request(1);
            }

            @Override
            public void onNext(Map<String, Object> chunk) {
                soFar.add(chunks.soFar());
                subscription.request(1);
            }

            @Override
            public void onError(Throwable failure) {
                whole.completeExceptionally(failure);
            }

            @Override
            public void onComplete() {
                whole.complete(chunks.result());
            }
        });
        assertEquals(WHOLE, whole.get(1, TimeUnit.MINUTES));
        assertEquals(List.of(Map.of("t", "Hel"), WHOLE), soFar);
    }

    @Test
    void otherEndingsCarryWhatThereIs() {
        Map<String, Class<? extends StreamException>> endings = Map.of(
                "", StreamTruncatedException.class,
                "data: {\"t\":\"!\",\"error\":{}}\n\n", StreamErrorException.class,
                "data: {\n\n", MalformedEventException.class);
        endings.forEach((ending, type) -> {
            Answers chunks = Answers.of(TWO + ending);
            StreamException failure = assertThrows(type, chunks::result);
            assertEquals(Optional.of(WHOLE), failure.soFar(Map.class));
            assertEquals(Optional.empty(), failure.soFar(String.class));
            assertEquals(WHOLE, chunks.soFar());
        });
        Answers closed = Answers.of(TWO + END);
        closed.iterator().next();
        closed.close();
        StreamException cancelled = assertThrows(StreamCancelledException.class, closed::result);
        assertEquals(Optional.of(Map.of("t", "Hel")), cancelled.soFar(Map.class));
    }

    @Test
    void nothingIsNoAnswer() {
        Answers chunks = Answers.of(END);
        StreamException failure = assertThrows(StreamTruncatedException.class, chunks::result);
        assertEquals(Optional.empty(), failure.soFar(Map.class));
        assertEquals(
                Optional.empty(),
                assertThrows(
                                StreamTruncatedException.class,
                                () -> TestClient.stream(CHAT, "").forEach(chunk -> {}))
                        .soFar(Map.class));
    }

    @Test
    void theLastEventThatCarriesItCounts() {
        EventStream<Map<String, Object>> events = EventStream.of(List.of(
                Map.of("type", "created", "response", "empty"),
                Map.of("type", "delta"),
                Map.of("type", "completed", "response", "full"),
                Map.of("type", "bye")));
        AnswerStream<Map<String, Object>, Object> stream =
                new AnswerStream<Map<String, Object>, Object>(events, event -> event.get("response")) {};
        stream.iterator().next();
        assertEquals("empty", stream.soFar());
        assertEquals("full", stream.result());
    }

    @Test
    void holdsTheAnswerAndNotTheStream() {
        Map<String, Object> chunk = Map.of("c", List.of(Map.of("index", 0, "t", "x")), "id", "1");
        FoldedAnswer<Map<String, Object>, Map<String, Object>> answer =
                new FoldedAnswer<>(FoldRules.none().append("c/t").last("id"), TestClient.OBJECT);
        for (int i = 0; i < 100_000; i++) {
            answer.add(chunk);
        }
        assertEquals(Map.of("c", List.of(Map.of("index", 0, "t", "x".repeat(100_000))), "id", "1"), answer.soFar());
    }
}
