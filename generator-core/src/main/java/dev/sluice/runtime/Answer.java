package dev.sluice.runtime;

/** What the events of a stream have told of the answer. Safe for use by several threads. */
interface Answer<T, R> {
    /** Takes the next event in. */
    void add(T event);

    /** The answer as far as it has come; null while there is none. */
    R soFar();
}
