package dev.sluice.mapping;

import dev.sluice.spec.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Header parameters that more than half of the operations declare: they belong to the client, not to each call. */
final class SharedHeaders {

    private static final int FEWEST_OPERATIONS = 3;

    private SharedHeaders() {}

    /** By the header's name in lower case. */
    static Map<String, Node> of(List<OperationSketch> operations) {
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
        first.keySet()
                .removeIf(key -> operations.size() < FEWEST_OPERATIONS || counts.get(key) * 2 <= operations.size());
        return first;
    }
}
