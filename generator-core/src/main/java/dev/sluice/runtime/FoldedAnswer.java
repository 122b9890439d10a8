package dev.sluice.runtime;

import java.util.Map;

/** An answer that chunks add up to. */
final class FoldedAnswer<T, R> implements Answer<T, R> {
    private final JsonReader.Decoder<R> decoder;
    private final FoldedObject answer;
    private boolean started;

    FoldedAnswer(FoldRules rules, JsonReader.Decoder<R> decoder) {
        this.decoder = decoder;
        this.answer = new FoldedObject(rules);
    }

    @Override
    public synchronized void add(T chunk) {
        if (TreeWriter.tree(chunk) instanceof Map<?, ?> members) {
            answer.add(members);
            started = true;
        }
    }

    @Override
    public synchronized R soFar() {
        return started ? JsonReader.fromTree(answer.tree(), decoder) : null;
    }
}
