package dev.sluice.model;

/** The Java type that stands for a JSON string, number or boolean. */
public enum ScalarKind {
    STRING(JsonKind.STRING),
    INT(JsonKind.NUMBER),
    LONG(JsonKind.NUMBER),
    DOUBLE(JsonKind.NUMBER),
    DECIMAL(JsonKind.NUMBER),
    BOOLEAN(JsonKind.BOOLEAN),
    DATE_TIME(JsonKind.STRING),
    DATE(JsonKind.STRING),
    UUID(JsonKind.STRING),
    URI(JsonKind.STRING),
    /** Base64 in JSON. */
    BYTES(JsonKind.STRING);

    private final JsonKind jsonKind;

    ScalarKind(JsonKind jsonKind) {
        this.jsonKind = jsonKind;
    }

    public JsonKind jsonKind() {
        return jsonKind;
    }

    /** Whether a required property of this kind is a Java primitive. */
    public boolean isPrimitive() {
        return this == INT || this == LONG || this == DOUBLE || this == BOOLEAN;
    }
}
