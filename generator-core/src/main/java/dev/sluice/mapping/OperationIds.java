package dev.sluice.mapping;

import dev.sluice.diagnostics.Code;
import dev.sluice.diagnostics.Diagnostics;
import dev.sluice.naming.Identifiers;
import dev.sluice.spec.Node;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Gives every operation an id: its own, without a tail that only repeats path and method, else one made of them. */
final class OperationIds {

    private final Diagnostics diagnostics;
    private final Set<String> taken = new HashSet<>();
    private final Set<String> declaredIds = new HashSet<>();

    OperationIds(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    String of(String method, String path, Node operation) {
        String declared = operation.get("operationId").text();
        String made = fromPath(method, path);
        if (declared.isBlank()) {
            return claim(made, made + "Operation");
        }
        boolean isFirst = declaredIds.add(declared);
        String tail = path.replaceAll("\\W", "_") + "_" + method;
        String shortened = declared.endsWith(tail) ? declared.substring(0, declared.length() - tail.length()) : "";
        if (!shortened.isEmpty() && isFree(shortened)) {
            return claim(shortened, shortened);
        }
        if (isFree(declared)) {
            return claim(declared, declared);
        }
        String id = claim(made, made + "Operation");
        if (isFirst) {
            diagnostics.warning(
                    Code.NAME_COLLISION,
                    operation.get("operationId").source(),
                    "operationId " + declared + " and another one are the same in Java: this one becomes " + id);
        } else {
            diagnostics.defect(
                    Code.DUPLICATE_OPERATION_ID,
                    operation.get("operationId").source(),
                    "operationId " + declared + " is used twice: this one becomes " + id);
        }
        return id;
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
