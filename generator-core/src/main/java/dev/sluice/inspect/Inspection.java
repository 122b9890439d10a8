package dev.sluice.inspect;

import java.util.List;

/**
 * What is generated for a document, and how it is decided. As JSON it has the same names.
 *
 * @param client the client's name; empty where there is none
 * @param operations in the order of the client's interfaces
 * @param types by name
 * @param unions by name
 * @param unsupported what is read as any JSON, each with its place
 */
public record Inspection(
        String client,
        List<OperationView> operations,
        List<TypeView> types,
        List<UnionView> unions,
        List<String> unsupported) {

    /**
     * An operation.
     *
     * @param request such as {@code POST /chat/completions}
     * @param accessor the client's method that leads to it
     * @param methods the signatures
     * @param streams how it streams; empty if it does not
     * @param result what the stream adds up to, or why to nothing; empty if it does not stream
     */
    public record OperationView(String request, String accessor, List<String> methods, String streams, String result) {}

    /**
     * A type.
     *
     * @param kind record, class, enum, or sealed interface
     * @param name its name
     * @param origin what it is made from
     * @param members how many components, values or members it has
     */
    public record TypeView(String kind, String name, String origin, int members) {}

    /**
     * A union.
     *
     * @param name its name
     * @param members its members
     * @param decidedBy which questions tell them apart, the first one first
     * @param ambiguous whether they may leave it open
     */
    public record UnionView(String name, List<String> members, List<String> decidedBy, boolean ambiguous) {}

    /** What matters first: one line of counts. */
    public String summary() {
        long streaming = operations.stream()
                .filter(operation -> !operation.streams().isEmpty())
                .count();
        long ambiguous = unions.stream().filter(UnionView::ambiguous).count();
        return count(operations, "operation") + ", " + streaming + " of them streaming; " + count(types, "type") + ", "
                + unions.size() + " of them unions, " + ambiguous + " ambiguous; "
                + count(unsupported, "schema") + " unsupported";
    }

    private static String count(List<?> things, String name) {
        return things.size() + " " + name + (things.size() == 1 ? "" : "s");
    }
}
