package dev.sluice.config;

import dev.sluice.model.ResponseShape.Format;
import dev.sluice.model.SourceRef;
import dev.sluice.model.StreamOverride;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The entry of an operation under {@code streams}. */
final class StreamSettings {
    private static final Map<String, Format> FORMATS =
            Map.of("sse", Format.SSE, "json-lines", Format.JSON_LINES, "json-seq", Format.JSON_SEQ);

    private Optional<String> event = Optional.empty();
    private Optional<String> sentinel = Optional.empty();
    private Optional<String> streamSwitch = Optional.empty();
    private Optional<Format> format = Optional.empty();
    private Optional<String> errorProperty = Optional.empty();

    private StreamSettings() {}

    static List<StreamOverride> read(Setting streams) {
        List<StreamOverride> overrides = new ArrayList<>();
        streams.members((operation, entry) -> {
            StreamSettings settings = new StreamSettings();
            entry.object(settings.keys());
            overrides.add(settings.of(operation, entry.source()));
        });
        return overrides;
    }

    private Map<String, Consumer<Setting>> keys() {
        Map<String, Consumer<Setting>> keys = new LinkedHashMap<>();
        keys.put("event", value -> event = value.text());
        keys.put("sentinel", value -> sentinel = value.text());
        keys.put("switch", value -> streamSwitch = value.text());
        keys.put("format", value -> format = value.text(StreamSettings::format));
        keys.put("errorProperty", value -> errorProperty = value.text());
        return keys;
    }

    private static Format format(String text) {
        return Optional.ofNullable(FORMATS.get(text))
                .orElseThrow(() ->
                        new IllegalArgumentException("format must be sse, json-lines or json-seq, not '" + text + "'"));
    }

    private StreamOverride of(String operation, SourceRef at) {
        return new StreamOverride(operation, event, sentinel, streamSwitch, format, errorProperty, at);
    }
}
