package dev.sluice.config;

import dev.sluice.GeneratorOptions;
import dev.sluice.JacksonFlavour;
import dev.sluice.Nullness;
import dev.sluice.diagnostics.Diagnostics;
import dev.sluice.diagnostics.GenerationFailed;
import dev.sluice.spec.DataFile;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Reads {@code sluice.yaml}. Its keys are the names of the options on the command line and in a pom. Paths in it are
 * relative to its own folder, so it means the same wherever the generator is started.
 */
public final class ConfigFile {
    private final Path file;
    private final OverrideSettings overrides = new OverrideSettings();
    private final GeneratorOptions.Builder options;

    private ConfigFile(Path file, GeneratorOptions.Builder options) {
        this.file = file;
        this.options = options;
    }

    /**
     * The options that a file sets. Those of a command line or a pom come on top.
     *
     * @throws GenerationFailed if the file cannot be read, or says what no option means, with all that is wrong
     */
    public static GeneratorOptions.Builder read(Path file) throws GenerationFailed {
        return read(file, GeneratorOptions.builder());
    }

    /**
     * The same, on top of defaults.
     *
     * @throws GenerationFailed if the file cannot be read, or says what no option means, with all that is wrong
     */
    public static GeneratorOptions.Builder read(Path file, GeneratorOptions.Builder defaults) throws GenerationFailed {
        Diagnostics diagnostics = new Diagnostics();
        ConfigFile config = new ConfigFile(file, defaults);
        config.options.config(file);
        DataFile.read(file, diagnostics)
                .filter(root -> !root.isNull()) // nothing but comments
                .ifPresent(root -> new Setting(root, diagnostics).object(config.keys()));
        config.options.overrides(config.overrides.build());
        diagnostics.failIfErrors();
        return config.options;
    }

    /** The keys that a file may have. */
    public static Set<String> knownKeys() {
        return Collections.unmodifiableSet(
                new ConfigFile(Path.of(""), GeneratorOptions.builder()).keys().keySet());
    }

    private Map<String, Consumer<Setting>> keys() {
        Map<String, Consumer<Setting>> keys = new LinkedHashMap<>();
        keys.put("spec", value -> value.text(this::path).ifPresent(options::spec));
        keys.put("output", value -> value.text(this::path).ifPresent(options::output));
        keys.put("package", value -> value.text(options::basePackage));
        keys.put("jackson", value -> value.text(JacksonFlavour::of).ifPresent(options::jackson));
        keys.put("nullness", value -> value.text(Nullness::of).ifPresent(options::nullness));
        keys.put("modelsOnly", value -> value.flag().ifPresent(options::modelsOnly));
        keys.put("clientName", value -> value.text(options::clientName));
        keys.put("refRoot", value -> value.text(this::path).ifPresent(options::refRoot));
        keys.put("strict", value -> value.flag().ifPresent(options::strict));
        keys.put("tags", value -> options.tags(value.texts()));
        keys.put("paths", value -> options.paths(value.texts()));
        keys.put("operations", value -> options.operations(value.texts()));
        keys.putAll(overrides.keys());
        keys.put("runtimePackage", value -> value.text(options::runtimePackage));
        keys.put("lock", value -> value.text(this::path).ifPresent(options::lock));
        return keys;
    }

    private Path path(String text) {
        try {
            return file.resolveSibling(text);
        } catch (InvalidPathException wrong) {
            throw new IllegalArgumentException("not a path: " + wrong.getMessage(), wrong);
        }
    }
}
