package dev.sluice.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * An answer that chunks add up to. They are taken in by the dozen: while chunks are read, code that reads is at hand for
 * the processor, and code that folds would have to be fetched for each of them.
 */
final class FoldedAnswer<T, R> implements Answer<T, R> {
    private static final int MAX_PENDING = 48;

    private final JsonReader.Decoder<R> decoder;
    private final FoldRules rules;
    private final BiConsumer<AnswerPart, ? super T> adding;
    private final List<T> pending = new ArrayList<>(MAX_PENDING);
    private FoldWriter answer; // null, as the next is, until chunks are taken in: the first need not wait for it
    private AnswerPart whole;

    FoldedAnswer(FoldRules rules, JsonReader.Decoder<R> decoder) {
        this(rules, null, decoder);
    }

    /** @param adding puts what an event holds where it belongs; null where it is part of the answer as it is */
    FoldedAnswer(FoldRules rules, BiConsumer<AnswerPart, ? super T> adding, JsonReader.Decoder<R> decoder) {
        this.decoder = decoder;
        this.rules = rules;
        this.adding = adding;
    }

    @Override
    public synchronized void add(T chunk) {
        pending.add(chunk);
        if (pending.size() == MAX_PENDING) {
            takeIn();
        }
    }

    @Override
    public synchronized R soFar() {
        takeIn();
        Object tree = answer.tree();
        return tree == null ? null : JsonReader.fromTree(tree, decoder);
    }

    private void takeIn() {
        if (answer == null) {
            answer = new FoldWriter(rules);
            whole = new AnswerPart(answer, answer.root());
        }
        for (T chunk : pending) {
            if (adding == null) {
                answer.add(chunk);
            } else {
                adding.accept(whole, chunk);
            }
        }
        pending.clear();
    }
}
