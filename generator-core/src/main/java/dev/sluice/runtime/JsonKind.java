package dev.sluice.runtime;

/** What a JSON value is, as far as can be seen without reading it. */
public enum JsonKind {
    STRING,
    NUMBER,
    BOOLEAN,
    ARRAY,
    OBJECT,
    NULL
}
