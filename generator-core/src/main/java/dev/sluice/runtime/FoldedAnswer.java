package dev.sluice.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * An answer that chunks add up to. They are taken in by the dozen: while chunks are read, code that reads is at hand for
 * the processor, and code that folds would have to be fetched for each of them.
 */
final class FoldedAnswer<T, R> implements Answer<T, R> {
    private static final int MAX_PENDING = 48;

    private final JsonReader.Decoder<R> decoder;
    private final FoldWriter answer;
    private final Consumer<T> taking;
    private final List<T> pending = new ArrayList<>(MAX_PENDING);

    FoldedAnswer(FoldRules rules, JsonReader.Decoder<R> decoder) {
        this.decoder = decoder;
        this.answer = new FoldWriter(rules);
        this.taking = answer::add;
    }

    /** @param adding puts what an event holds where it belongs */
    FoldedAnswer(FoldRules rules, BiConsumer<AnswerPart, ? super T> adding, JsonReader.Decoder<R> decoder) {
        this.decoder = decoder;
        this.answer = new FoldWriter(rules);
        AnswerPart whole = new AnswerPart(answer, answer.root());
        this.taking = event -> adding.accept(whole, event);
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
        pending.forEach(taking);
        pending.clear();
    }
}
