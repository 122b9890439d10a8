package dev.sluice.model;

import java.util.List;

/**
 * Which operations are generated: those that any of the lists names, or all of them where no list does. Of the types
 * then only those are left that these operations lead to.
 *
 * @param tags names of tags
 * @param paths path templates as the document has them, with {@code *} for any text: {@code /chat/*}
 * @param operations operationIds as the document has them
 */
public record OperationFilter(List<String> tags, List<String> paths, List<String> operations) {

    /** Lets every operation through. */
    public static final OperationFilter ALL = new OperationFilter(List.of(), List.of(), List.of());

    public OperationFilter {
        tags = List.copyOf(tags);
        paths = List.copyOf(paths);
        operations = List.copyOf(operations);
    }

    public boolean isAll() {
        return tags.isEmpty() && paths.isEmpty() && operations.isEmpty();
    }
}
