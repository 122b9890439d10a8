package dev.sluice.runtime;

import java.util.function.Function;

/** An answer that some of the events carry whole. */
final class CarriedAnswer<T, R> implements Answer<T, R> {
    private final Function<? super T, ? extends R> answerIn;
    private volatile R last;

    CarriedAnswer(Function<? super T, ? extends R> answerIn) {
        this.answerIn = answerIn;
    }

    @Override
    public void add(T event) {
        R found = answerIn.apply(event);
        if (found != null) {
            last = found;
        }
    }

    @Override
    public R soFar() {
        return last;
    }
}
