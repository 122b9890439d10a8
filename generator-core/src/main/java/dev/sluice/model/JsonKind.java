package dev.sluice.model;

/** The kinds of JSON value (RFC 8259) that a decoder can tell apart at a glance; {@code null} is presence, not a kind. */
public enum JsonKind {
    STRING,
    NUMBER,
    BOOLEAN,
    ARRAY,
    OBJECT
}
