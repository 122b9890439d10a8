package dev.sluice.model;

import java.util.List;

/**
 * An enum schema: an open enum, which keeps a value that it does not know.
 *
 * @param name the Java name
 * @param kind what the values are in JSON: STRING, LONG, DOUBLE or BOOLEAN
 * @param constants the known values, in the document's order
 * @param deprecated whether the schema says so
 * @param doc what the document says about it
 * @param source where it is declared
 */
public record EnumDecl(
        JavaName name, ScalarKind kind, List<Constant> constants, boolean deprecated, Doc doc, SourceRef source)
        implements TypeDecl {

    public EnumDecl {
        constants = List.copyOf(constants);
    }

    /**
     * A known value.
     *
     * @param javaName the constant's name
     * @param value a String, Long, BigDecimal or Boolean, as {@link EnumDecl#kind()} says
     * @param doc what the document says about it
     */
    public record Constant(String javaName, Object value, Doc doc) {}

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitEnum(this);
    }
}
