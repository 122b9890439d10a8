package dev.sluice;

import dev.sluice.emit.EmitOptions;
import dev.sluice.mapping.MappingOptions;
import java.nio.file.Path;
import java.util.Optional;
import javax.lang.model.SourceVersion;

/**
 * What to generate, from what, and where to. The command line and the Maven plugin both build this, and nothing else
 * configures the generator.
 *
 * @param spec the OpenAPI document
 * @param output the folder for the emitted files: a source root, not a package's folder
 * @param basePackage the package of the client; models and runtime go to {@code .model} and {@code .runtime} below it
 * @param jackson what the emitted code reads and writes JSON with
 * @param modelsOnly whether to leave out the client
 * @param nullness how the emitted code says that a value may be null
 * @param clientName the client's name without {@code Client}; without it the document's title gives the name
 * @param refRoot the folder that {@code $ref}s may lead to; without it that is the document's own folder
 * @param runtimePackage the package of the runtime, to share one between several documents
 */
public record GeneratorOptions(
        Path spec,
        Path output,
        String basePackage,
        JacksonFlavour jackson,
        boolean modelsOnly,
        Nullness nullness,
        Optional<String> clientName,
        Optional<Path> refRoot,
        Optional<String> runtimePackage) {

    /**
     * Checks the names.
     *
     * @throws IllegalArgumentException if a name is no legal Java name, with one line for the user
     */
    public GeneratorOptions {
        requirePackage(basePackage);
        runtimePackage.ifPresent(GeneratorOptions::requirePackage);
        clientName.ifPresent(GeneratorOptions::requireIdentifier);
    }

    /** Options with the defaults: a client and models for Jackson 2, without annotations for null. */
    public static Builder builder(Path spec, Path output, String basePackage) {
        return new Builder(spec, output, basePackage);
    }

    MappingOptions forMapping() {
        return new MappingOptions(basePackage, modelsOnly, clientName);
    }

    EmitOptions forEmission() {
        return new EmitOptions(
                basePackage,
                runtimePackage.orElse(basePackage + ".runtime"),
                nullness == Nullness.JSPECIFY,
                modelsOnly,
                jackson == JacksonFlavour.JACKSON_3);
    }

    private static void requirePackage(String name) {
        if (!SourceVersion.isName(name, SourceVersion.RELEASE_17)) {
            throw new IllegalArgumentException("not a legal package name: '" + name + "'");
        }
        if (name.equals("java") || name.startsWith("java.")) {
            throw new IllegalArgumentException("package " + name + " is reserved for the Java platform");
        }
    }

    private static void requireIdentifier(String name) {
        if (!SourceVersion.isIdentifier(name)) {
            throw new IllegalArgumentException("not a legal class name: '" + name + "'");
        }
    }

    /** Collects options. What is set to null keeps its default. */
    public static final class Builder {
        private final Path spec;
        private final Path output;
        private final String basePackage;
        private JacksonFlavour jackson = JacksonFlavour.JACKSON_2;
        private boolean modelsOnly;
        private Nullness nullness = Nullness.NONE;
        private Optional<String> clientName = Optional.empty();
        private Optional<Path> refRoot = Optional.empty();
        private Optional<String> runtimePackage = Optional.empty();

        private Builder(Path spec, Path output, String basePackage) {
            this.spec = spec;
            this.output = output;
            this.basePackage = basePackage;
        }

        public Builder jackson(JacksonFlavour value) {
            this.jackson = value == null ? jackson : value;
            return this;
        }

        public Builder modelsOnly(boolean value) {
            this.modelsOnly = value;
            return this;
        }

        public Builder nullness(Nullness value) {
            this.nullness = value == null ? nullness : value;
            return this;
        }

        public Builder clientName(String value) {
            this.clientName = Optional.ofNullable(value);
            return this;
        }

        public Builder refRoot(Path value) {
            this.refRoot = Optional.ofNullable(value);
            return this;
        }

        public Builder runtimePackage(String value) {
            this.runtimePackage = Optional.ofNullable(value);
            return this;
        }

        /**
         * The options.
         *
         * @throws IllegalArgumentException if a name is no legal Java name, with one line for the user
         */
        public GeneratorOptions build() {
            return new GeneratorOptions(
                    spec, output, basePackage, jackson, modelsOnly, nullness, clientName, refRoot, runtimePackage);
        }
    }
}
