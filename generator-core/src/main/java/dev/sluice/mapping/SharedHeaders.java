package dev.sluice.mapping;

import dev.sluice.naming.FixedNames;
import dev.sluice.spec.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Header parameters that more than half of the operations declare: they belong to the client, not to each call. One that
 * was in either place before stays there.
 */
final class SharedHeaders {

    private static final int FEWEST_OPERATIONS = 3;

    private SharedHeaders() {}

    /** By the header's name in lower case. */
    static Map<String, Node> of(List<OperationSketch> operations, FixedNames names) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        Map<String, Node> first = new LinkedHashMap<>();
        for (OperationSketch operation : operations) {
            for (Node parameter : operation.parameters()) {
                String key = ParameterMapper.headerKey(parameter);
                if (!key.isEmpty()) {
                    counts.merge(key, 1, Integer::sum);
                    first.putIfAbsent(key, parameter);
                }
            }
        }
        first.entrySet().removeIf(header -> {
            String key = ParameterMapper.key(header.getValue());
            boolean many =
                    operations.size() >= FEWEST_OPERATIONS && counts.get(header.getKey()) * 2 > operations.size();
            boolean wasShared = names.in(FixedNames.SETTINGS).containsKey(key);
            boolean wasInCalls = names.members().values().stream().anyMatch(scope -> scope.containsKey(key));
            return !wasShared && (wasInCalls || !many);
        });
        return first;
    }
}
