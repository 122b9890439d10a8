package dev.sluice.runtime;

import java.util.Iterator;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Publishes a stream to one subscriber. Nothing is read that was not asked for, so nothing can be lost.
 *
 * @see <a href="https://github.com/reactive-streams/reactive-streams-jvm#specification">Reactive Streams</a>, whose
 *     rules the comments name
 */
final class StreamPublisher<T> implements Flow.Publisher<T> {
    private final EventStream<T> stream;
    private final Executor executor;
    private final AtomicBoolean subscribed = new AtomicBoolean();

    StreamPublisher(EventStream<T> stream, Executor executor) {
        this.stream = stream;
        this.executor = executor;
    }

    @Override
    public void subscribe(Flow.Subscriber<? super T> subscriber) {
        Objects.requireNonNull(subscriber, "subscriber"); // 1.9
        if (subscribed.compareAndSet(false, true)) {
            Subscription subscription = new Subscription(subscriber);
            subscriber.onSubscribe(subscription);
            subscription.open();
        } else {
            subscriber.onSubscribe(new Refused()); // 1.9: also before an error
            subscriber.onError(new IllegalStateException("this stream has a subscriber already"));
        }
    }

    private static final class Refused implements Flow.Subscription {
        @Override
        public void request(long n) {}

        @Override
        public void cancel() {}
    }

    private final class Subscription implements Flow.Subscription {
        private final Flow.Subscriber<? super T> subscriber;
        private final Iterator<T> values = stream.iterator();
        private final AtomicLong demand = new AtomicLong(1); // of nobody's, until it is open
        private volatile boolean invalid;
        private volatile boolean finished;

        Subscription(Flow.Subscriber<? super T> subscriber) {
            this.subscriber = subscriber;
        }

        @Override
        public void request(long n) {
            if (n <= 0) {
                invalid = true; // 3.9: signalled by the thread that signals everything else
            }
            if (demand.getAndAccumulate(Math.max(1, n), Subscription::add) == 0) {
                start();
            }
        }

        /** Lets the delivery of what was asked for begin, now that {@code onSubscribe} is over (1.3). */
        void open() {
            if (demand.decrementAndGet() > 0) {
                start();
            }
        }

        @Override
        public void cancel() {
            finished = true;
            stream.close();
        }

        private void start() {
            try {
                executor.execute(this::deliver);
            } catch (RejectedExecutionException e) {
                fail(e); // 3.16: request itself must return normally
            }
        }

        /** Runs on one thread at a time: it starts when the demand leaves 0, and ends when that is 0 again. */
        private void deliver() {
            long asked = demand.get();
            while (asked > 0 && !finished) {
                for (long i = 0; i < asked && !finished; i++) {
                    deliverNext();
                }
                asked = demand.addAndGet(-asked);
            }
        }

        private void deliverNext() {
            if (invalid) {
                fail(new IllegalArgumentException("asked for less than one element (Reactive Streams 3.9)"));
                return;
            }
            boolean found;
            try {
                found = values.hasNext();
            } catch (RuntimeException e) {
                fail(e);
                return;
            }
            if (found) {
                signal(values.next());
            } else if (!finished) {
                finished = true;
                subscriber.onComplete();
            }
        }

        private void signal(T value) {
            try {
                subscriber.onNext(value);
            } catch (RuntimeException e) {
                cancel(); // 2.13: a subscriber that throws is no longer one
                throw e;
            }
        }

        /** A failure is the last signal; after a cancellation there is none. */
        private void fail(RuntimeException failure) {
            if (!finished) {
                finished = true;
                stream.close();
                subscriber.onError(failure);
            }
        }

        private static long add(long demand, long more) {
            return demand + more < 0 ? Long.MAX_VALUE : demand + more; // 3.17
        }
    }
}
