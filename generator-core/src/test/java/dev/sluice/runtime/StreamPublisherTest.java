package dev.sluice.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The executor of most of these tests is the caller's thread, so that what has not happened by then never will. */
class StreamPublisherTest {
    private static final EventFormat<Object> NUMBERS = EventFormat.json(JsonReader::asAny);

    @Test
    void deliversExactlyWhatIsAskedFor() {
        Collector subscriber = subscribe(EventStream.of(List.of(1, 2, 3, 4)));
        assertEquals(List.of(), subscriber.signals);
        subscriber.subscription.request(1);
        assertEquals(List.of(1), subscriber.signals);
        subscriber.subscription.request(2);
        assertEquals(List.of(1, 2, 3), subscriber.signals);
        subscriber.subscription.request(Long.MAX_VALUE);
        assertEquals(List.of(1, 2, 3, 4, "complete"), subscriber.signals);
        subscriber.subscription.request(1);
        assertEquals(List.of(1, 2, 3, 4, "complete"), subscriber.signals);
    }

    @Test
    void readsNothingThatIsNotAskedFor() {
        EventStream<Integer> stream = EventStream.of(List.of(1, 2, 3));
        Collector subscriber = subscribe(stream);
        subscriber.subscription.request(1);
        assertEquals(2, stream.iterator().next());
    }

    @Test
    void mayBeAskedFromWithinASignal() {
        Collector subscriber = new Collector() {
            @Override
            public void onNext(Object value) {
                super.onNext(value);
                subscription.request(1);
            }
        };
        List<Integer> many = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            many.add(i);
        }
        EventStream.of(many).publisher(Runnable::run).subscribe(subscriber);
        subscriber.subscription.request(1);
        assertEquals(100_001, subscriber.signals.size());
    }

    @Test
    void endsInTheErrorOfTheStream() {
        Collector subscriber = subscribe(TestClient.stream(NUMBERS, "data: 1\n\ndata: {\n\n"));
        subscriber.subscription.request(5);
        assertEquals(1, subscriber.signals.get(0));
        assertInstanceOf(MalformedEventException.class, subscriber.signals.get(1));
    }

    @Test
    void cancellingClosesTheStream() {
        EventStream<Object> stream = TestClient.stream(NUMBERS, "data: 1\n\ndata: 2\n\n");
        Collector subscriber = subscribe(stream);
        subscriber.subscription.request(1);
        subscriber.subscription.cancel();
        subscriber.subscription.request(1);
        assertEquals(List.of(1), subscriber.signals);
        assertThrows(StreamCancelledException.class, () -> stream.iterator().hasNext());
    }

    @Test
    void forgetsASubscriberThatThrows() {
        EventStream<Object> stream = TestClient.stream(NUMBERS, "data: 1\n\ndata: 2\n\n");
        Collector subscriber = new Collector() {
            @Override
            public void onNext(Object value) {
                throw new IllegalStateException("a bug");
            }
        };
        stream.publisher(Runnable::run).subscribe(subscriber);
        assertThrows(IllegalStateException.class, () -> subscriber.subscription.request(2));
        assertEquals(List.of(), subscriber.signals);
        assertThrows(StreamCancelledException.class, () -> stream.iterator().hasNext());
    }

    @Test
    void refusesToBeAskedForNothing() {
        Collector subscriber = subscribe(EventStream.of(List.of(1)));
        subscriber.subscription.request(0);
        assertInstanceOf(IllegalArgumentException.class, subscriber.signals.get(0));
        assertEquals(1, subscriber.signals.size());
    }

    @Test
    void servesOneSubscriberOnly() {
        Flow.Publisher<Integer> publisher = EventStream.of(List.of(1)).publisher();
        publisher.subscribe(new Collector());
        Collector second = new Collector();
        publisher.subscribe(second);
        assertInstanceOf(IllegalStateException.class, second.signals.get(0));
        assertThrows(NullPointerException.class, () -> publisher.subscribe(null));
    }

    @Test
    void reportsAnExecutorThatRefuses() {
        Collector subscriber = new Collector();
        EventStream.of(List.of(1))
                .publisher(task -> {
                    throw new RejectedExecutionException("full");
                })
                .subscribe(subscriber);
        subscriber.subscription.request(1);
        assertInstanceOf(RejectedExecutionException.class, subscriber.signals.get(0));
    }

    @Test
    void deliversOnThreadsOfItsOwn() throws InterruptedException {
        Collector subscriber = new Collector();
        EventStream.of(List.of(1, 2, 3)).publisher().subscribe(subscriber);
        for (int i = 0; i < 4; i++) {
            subscriber.subscription.request(1);
        }
        assertTrue(subscriber.completed.await(10, TimeUnit.SECONDS));
        assertEquals(List.of(1, 2, 3, "complete"), subscriber.signals);
    }

    private static Collector subscribe(EventStream<?> stream) {
        Collector subscriber = new Collector();
        stream.publisher(Runnable::run).subscribe(subscriber);
        return subscriber;
    }

    private static class Collector implements Flow.Subscriber<Object> {
        final List<Object> signals = new ArrayList<>();
        final CountDownLatch completed = new CountDownLatch(1);
        Flow.Subscription subscription;

        @Override
        public void onSubscribe(Flow.Subscription given) {
            subscription = given;
        }

        @Override
        public void onNext(Object value) {
            signals.add(value);
        }

        @Override
        public void onError(Throwable failure) {
            signals.add(failure);
        }

        @Override
        public void onComplete() {
            signals.add("complete");
            completed.countDown();
        }
    }
}
