package dev.sluice.mapping;

import dev.sluice.diagnostics.Code;
import dev.sluice.diagnostics.Diagnostics;
import dev.sluice.model.SourceRef;
import dev.sluice.naming.Identifiers;
import dev.sluice.spec.Node;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Gives every operation an id of its own, which its types are named by: what it declares, without a tail that only
 * repeats path and method; where groups repeat each other's ids ({@code list}), after the name of its group; else one
 * made of path and method.
 */
final class OperationIds {

    private final Diagnostics diagnostics;
    private final Set<String> taken = new HashSet<>();
    private final Set<String> declaredIds = new HashSet<>();
    private final Set<String> ofSeveralGroups;

    OperationIds(List<Node> operations, Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
        Map<String, Set<String>> groups = operations.stream()
                .collect(Collectors.groupingBy(
                        operation -> key(declared(operation)),
                        Collectors.mapping(
                                operation -> Identifiers.memberName(ClientNames.groupOf(operation)),
                                Collectors.toSet())));
        this.ofSeveralGroups =
                groups.keySet().stream().filter(id -> groups.get(id).size() > 1).collect(Collectors.toSet());
    }

    String of(String method, String path, Node operation) {
        String declared = declared(operation);
        String made = fromPath(method, path);
        if (declared.isBlank()) {
            return claim(made, made + "Operation");
        }
        boolean isFirst = declaredIds.add(declared);
        if (ofSeveralGroups.contains(key(declared))) {
            String inGroup = inGroup(operation);
            String id = isFree(inGroup) ? claim(inGroup, inGroup) : claim(made, made + "Operation");
            report(operation, isFirst, "the types of this one are named by " + id);
            return id;
        }
        String tail = path.replaceAll("\\W", "_") + "_" + method;
        String shortened = declared.endsWith(tail) ? declared.substring(0, declared.length() - tail.length()) : "";
        if (!shortened.isEmpty() && isFree(shortened)) {
            return claim(shortened, shortened);
        }
        if (isFree(declared)) {
            return claim(declared, declared);
        }
        String id = claim(made, made + "Operation");
        report(operation, isFirst, "this one becomes " + id);
        return id;
    }

    private void report(Node operation, boolean isFirst, String consequence) {
        SourceRef at = operation.get("operationId").source();
        if (!isFirst) {
            diagnostics.defect(
                    Code.DUPLICATE_OPERATION_ID,
                    at,
                    "operationId " + declared(operation) + " is used twice: " + consequence);
        } else if (!ofSeveralGroups.contains(key(declared(operation)))) {
            diagnostics.warning(
                    Code.NAME_COLLISION,
                    at,
                    "operationId " + declared(operation) + " and another one are the same in Java: " + consequence);
        }
    }

    /** The id that is unique where groups repeat each other's. */
    static String inGroup(Node operation) {
        return Identifiers.memberName(ClientNames.groupOf(operation) + " " + declared(operation));
    }

    private static String declared(Node operation) {
        return operation.get("operationId").text();
    }

    private boolean isFree(String id) {
        return !taken.contains(key(id));
    }

    private String claim(String id, String otherwise) {
        String free = id;
        while (!taken.add(key(free))) {
            free = free.equals(id) ? otherwise : free + "X";
        }
        return free;
    }

    private static String key(String id) {
        return Identifiers.typeName(id).toLowerCase(Locale.ROOT);
    }

    private static String fromPath(String method, String path) {
        StringBuilder id = new StringBuilder(method.toLowerCase(Locale.ROOT));
        for (String segment : path.split("/")) {
            if (segment.startsWith("{")) {
                id.append("By");
            }
            if (!segment.isEmpty()) {
                id.append(Identifiers.typeName(segment));
            }
        }
        return id.toString();
    }
}
