package dev.sluice.config;

import dev.sluice.model.ResultOverride;
import dev.sluice.model.SourceRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The entry of an operation under {@code results}. */
final class ResultSettings {
    private Optional<String> type = Optional.empty();
    private final Map<String, String> rename = new LinkedHashMap<>();
    private final Map<String, String> merge = new LinkedHashMap<>();
    private List<String> append = List.of();
    private List<String> replace = List.of();
    private List<String> bytes = List.of();

    private ResultSettings() {}

    static List<ResultOverride> read(Setting results) {
        List<ResultOverride> overrides = new ArrayList<>();
        results.members((operation, entry) -> {
            ResultSettings settings = new ResultSettings();
            entry.object(settings.keys());
            overrides.add(settings.of(operation, entry.source()));
        });
        return overrides;
    }

    private Map<String, Consumer<Setting>> keys() {
        Map<String, Consumer<Setting>> keys = new LinkedHashMap<>();
        keys.put("type", value -> type = value.text());
        keys.put("rename", value -> texts(value, rename));
        keys.put("merge", value -> texts(value, merge));
        keys.put("append", value -> append = value.texts());
        keys.put("replace", value -> replace = value.texts());
        keys.put("bytes", value -> bytes = value.texts());
        return keys;
    }

    private ResultOverride of(String operation, SourceRef at) {
        return new ResultOverride(operation, type, new ResultOverride.Rules(rename, merge, append, replace, bytes), at);
    }

    private static void texts(Setting value, Map<String, String> into) {
        value.members((path, text) -> text.text().ifPresent(found -> into.put(path, found)));
    }
}
