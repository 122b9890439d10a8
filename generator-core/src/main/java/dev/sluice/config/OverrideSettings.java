package dev.sluice.config;

import dev.sluice.model.Additions;
import dev.sluice.model.Overrides;
import dev.sluice.model.ResultOverride;
import dev.sluice.model.StreamOverride;
import dev.sluice.model.TypeOverride;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.lang.model.SourceVersion;

/** The keys for what a user decides otherwise than the document suggests: too much for a command line. */
final class OverrideSettings {
    private final Map<String, String> names = new LinkedHashMap<>();
    private final List<TypeOverride> types = new ArrayList<>();
    private final List<StreamOverride> streams = new ArrayList<>();
    private final List<ResultOverride> results = new ArrayList<>();
    private boolean patchNulls;

    Map<String, Consumer<Setting>> keys() {
        Map<String, Consumer<Setting>> keys = new LinkedHashMap<>();
        keys.put(
                "names",
                value -> value.members((pointer, name) -> name.text().ifPresent(text -> names.put(pointer, text))));
        keys.put("types", value -> value.items(this::addType));
        keys.put("streams", value -> streams.addAll(StreamSettings.read(value)));
        keys.put("results", value -> results.addAll(ResultSettings.read(value)));
        keys.put("patchNulls", value -> value.flag().ifPresent(flag -> patchNulls = flag));
        return keys;
    }

    Overrides build() {
        return new Overrides(names, types, streams, results, patchNulls);
    }

    private void addType(Setting item) {
        Type type = new Type();
        item.object(type.keys());
        Optional<TypeOverride> complete = type.build();
        complete.ifPresent(types::add);
        if (complete.isEmpty()) {
            item.refuse(
                    "this must have 'schema', with 'class', 'implements' or 'annotations', or 'format' with 'class'");
        }
    }

    /** One entry of {@code types}. */
    private static final class Type {
        private String schema;
        private String format;
        private String javaClass;
        private final List<String> interfaces = new ArrayList<>();
        private final List<String> annotations = new ArrayList<>();

        Map<String, Consumer<Setting>> keys() {
            Map<String, Consumer<Setting>> keys = new LinkedHashMap<>();
            keys.put("schema", value -> value.text().ifPresent(text -> schema = text));
            keys.put("format", value -> value.text().ifPresent(text -> format = text));
            keys.put("class", value -> value.text(Type::className).ifPresent(text -> javaClass = text));
            keys.put("implements", value -> interfaces.addAll(value.texts()));
            keys.put("annotations", value -> annotations.addAll(value.texts()));
            return keys;
        }

        Optional<TypeOverride> build() {
            Additions additions = new Additions(annotations, interfaces);
            boolean emitsNothing = javaClass == null && additions.equals(Additions.NONE);
            if (schema != null && format == null && !emitsNothing) {
                return Optional.of(
                        new TypeOverride(new TypeOverride.OfSchema(schema), Optional.ofNullable(javaClass), additions));
            }
            return format != null && schema == null && javaClass != null && additions.equals(Additions.NONE)
                    ? Optional.of(
                            new TypeOverride(new TypeOverride.OfFormat(format), Optional.of(javaClass), additions))
                    : Optional.empty();
        }

        private static String className(String text) {
            if (!SourceVersion.isName(text, SourceVersion.RELEASE_17) || !text.contains(".")) {
                throw new IllegalArgumentException("not the full name of a class: '" + text + "'");
            }
            return text;
        }
    }
}
