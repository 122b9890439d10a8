package dev.sluice.runtime;

/** An answer that chunks add up to. */
final class FoldedAnswer<T, R> implements Answer<T, R> {
    private final JsonReader.Decoder<R> decoder;
    private final FoldWriter answer;

    FoldedAnswer(FoldRules rules, JsonReader.Decoder<R> decoder) {
        this.decoder = decoder;
        this.answer = new FoldWriter(rules);
    }

    @Override
    public synchronized void add(T chunk) {
        answer.add(chunk);
    }

    @Override
    public synchronized R soFar() {
        Object tree = answer.tree();
        return tree == null ? null : JsonReader.fromTree(tree, decoder);
    }
}
