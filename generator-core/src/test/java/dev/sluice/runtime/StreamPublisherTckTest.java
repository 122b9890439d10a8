package dev.sluice.runtime;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Flow;
import org.reactivestreams.tck.TestEnvironment;
import org.reactivestreams.tck.flow.FlowPublisherVerification;
import org.testng.annotations.Test;

/** The Reactive Streams project's own tests (TCK) of what a publisher must do. */
@Test
public class StreamPublisherTckTest extends FlowPublisherVerification<Object> {
    private static final EventFormat<Object> NUMBERS = EventFormat.json(JsonReader::asAny);

    /** How long the kit waits for a signal that must come: the machine that tests may be busy. */
    private static final long TIMEOUT_MILLIS = 3_000;

    /** How long it waits for one that must not. */
    private static final long NO_SIGNAL_MILLIS = 100;

    public StreamPublisherTckTest() {
        super(new TestEnvironment(TIMEOUT_MILLIS, NO_SIGNAL_MILLIS));
    }

    @Override
    public Flow.Publisher<Object> createFlowPublisher(long elements) {
        return stream(elements).publisher();
    }

    /** A stream has one subscriber: the second one is refused. */
    @Override
    public Flow.Publisher<Object> createFailedFlowPublisher() {
        Flow.Publisher<Object> publisher = stream(1).publisher();
        publisher.subscribe(new Idle());
        return publisher;
    }

    private static EventStream<Object> stream(long elements) {
        return TestClient.stream(NUMBERS, new Numbers(elements), RequestOptions.none());
    }

    /** As many events as asked for, made as they are read. */
    private static final class Numbers extends InputStream {
        private static final byte[] EVENT = "data: 1\n\n".getBytes(StandardCharsets.US_ASCII);

        private long left;

        Numbers(long left) {
            this.left = left;
        }

        @Override
        public int read() {
            throw new UnsupportedOperationException();
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (left == 0) {
                return -1;
            }
            left--;
            System.arraycopy(EVENT, 0, target, offset, EVENT.length);
            return EVENT.length;
        }
    }

    private static final class Idle implements Flow.Subscriber<Object> {
        @Override
        public void onSubscribe(Flow.Subscription subscription) {}

        @Override
        public void onNext(Object value) {}

        @Override
        public void onError(Throwable failure) {}

        @Override
        public void onComplete() {}
    }
}
