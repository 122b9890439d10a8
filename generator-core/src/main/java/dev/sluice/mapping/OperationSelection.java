package dev.sluice.mapping;

import dev.sluice.diagnostics.Code;
import dev.sluice.diagnostics.Diagnostics;
import dev.sluice.model.OperationFilter;
import dev.sluice.model.SourceRef;
import dev.sluice.spec.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Selects the operations that a user wants. */
final class OperationSelection {

    private OperationSelection() {}

    /** Those of the operations that are let through; an entry that names none of them is an error at that place. */
    static List<OperationSketch> select(
            List<OperationSketch> all, OperationFilter filter, SourceRef document, Diagnostics diagnostics) {
        if (filter.isAll()) {
            return all;
        }
        List<Criterion> criteria = criteria(filter);
        for (Criterion criterion : criteria) {
            if (all.stream().noneMatch(criterion.matches())) {
                diagnostics.error(Code.UNMATCHED_OPTION, document, "no operation has the " + criterion.description());
            }
        }
        return all.stream()
                .filter(operation -> criteria.stream()
                        .anyMatch(criterion -> criterion.matches().test(operation)))
                .toList();
    }

    private record Criterion(String description, Predicate<OperationSketch> matches) {}

    private static List<Criterion> criteria(OperationFilter filter) {
        List<Criterion> criteria = new ArrayList<>();
        for (String tag : filter.tags()) {
            criteria.add(new Criterion(
                    "tag '" + tag + "'",
                    operation -> operation.node().get("tags").items().stream()
                            .map(Node::text)
                            .anyMatch(tag::equals)));
        }
        for (String path : filter.paths()) {
            Pattern pattern = Pattern.compile(
                    Stream.of(path.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")));
            criteria.add(new Criterion(
                    "path '" + path + "'",
                    operation -> pattern.matcher(operation.path()).matches()));
        }
        for (String id : filter.operations()) {
            criteria.add(new Criterion(
                    "operationId '" + id + "'",
                    operation -> id.equals(operation.id())
                            || id.equals(operation.node().get("operationId").text())));
        }
        return criteria;
    }
}
