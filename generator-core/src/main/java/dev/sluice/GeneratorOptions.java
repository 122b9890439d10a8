package dev.sluice;

import dev.sluice.diagnostics.Diagnostics;
import dev.sluice.emit.EmitOptions;
import dev.sluice.inputs.Relative;
import dev.sluice.lock.LockFile;
import dev.sluice.mapping.MappingOptions;
import dev.sluice.model.OperationFilter;
import dev.sluice.model.Overrides;
import dev.sluice.naming.FixedNames;
import dev.sluice.output.Origin;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.SourceVersion;

/**
 * What to generate, from what, and where to. The command line and the Maven plugin both build this, and nothing else
 * configures the generator.
 *
 * @param config the {@code sluice.yaml} that some of the options come from
 * @param spec the OpenAPI document
 * @param output the folder for the emitted files: a source root, not a package's folder
 * @param basePackage the package of the client; models and runtime go to {@code .model} and {@code .runtime} below it
 * @param jackson what the emitted code reads and writes JSON with
 * @param modelsOnly whether to leave out the client
 * @param nullness how the emitted code says that a value may be null
 * @param clientName the client's name without {@code Client}; without it the document's title gives the name
 * @param refRoot the folder that {@code $ref}s may lead to; without it that is the document's own folder
 * @param strict whether defects of the document that leave the rest of it usable are errors, not warnings
 * @param filter which operations are generated
 * @param overrides what the user decides otherwise than the document suggests
 * @param runtimePackage the package of the runtime, to share one between several documents
 * @param lock the file that keeps the names; without it that is {@code sluice.lock} beside the document
 */
public record GeneratorOptions(
        Optional<Path> config,
        Path spec,
        Path output,
        String basePackage,
        JacksonFlavour jackson,
        boolean modelsOnly,
        Nullness nullness,
        Optional<String> clientName,
        Optional<Path> refRoot,
        boolean strict,
        OperationFilter filter,
        Overrides overrides,
        Optional<String> runtimePackage,
        Optional<Path> lock) {

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
        return builder().spec(spec).output(output).basePackage(basePackage);
    }

    /** The same; document, output and package are still to be set. */
    public static Builder builder() {
        return new Builder();
    }

    /** What the output is made from: every option, but nothing of where it was said or of where the files are. */
    Origin origin() {
        Path document = spec.toAbsolutePath().normalize();
        Path here = Path.of("");
        Optional<Path> refs = refRoot.map(root -> fromFolderOf(document, root));
        GeneratorOptions anywhere = new GeneratorOptions(
                Optional.empty(),
                document.getFileName(),
                here,
                basePackage,
                jackson,
                modelsOnly,
                nullness,
                clientName,
                refs,
                strict,
                filter,
                overrides.anywhere(),
                runtimePackage,
                lock.map(file -> fromFolderOf(document, file)));
        return new Origin(document, basePackage, anywhere + " by " + Version.identity());
    }

    private static Path fromFolderOf(Path document, Path other) {
        return Path.of(Relative.path(document.getParent(), other));
    }

    /** The file that keeps the names of this document, in its place. */
    public LockFile lockFile() {
        return new LockFile(lock.orElseGet(() -> spec.resolveSibling(LockFile.NAME)), spec);
    }

    /** What was chosen about the API, by the names of the options. */
    Map<String, String> choices() {
        Map<String, String> choices = new LinkedHashMap<>();
        choices.put("package", basePackage);
        choices.put("jackson", jackson.toString());
        choices.put("modelsOnly", String.valueOf(modelsOnly));
        choices.put("nullness", nullness.toString());
        clientName.ifPresent(name -> choices.put("clientName", name));
        runtimePackage.ifPresent(name -> choices.put("runtimePackage", name));
        if (!filter.isAll()) {
            choices.put("filter", filter.toString());
        }
        if (!overrides.equals(Overrides.NONE)) {
            choices.put("overrides", overrides.anywhere().toString());
        }
        return choices;
    }

    MappingOptions forMapping(FixedNames names) {
        return new MappingOptions(basePackage, modelsOnly, clientName, names, filter, overrides);
    }

    /** Where problems go: strict users take no defect. */
    Diagnostics diagnostics() {
        return strict ? new Diagnostics() : Diagnostics.lenient();
    }

    EmitOptions forEmission() {
        return new EmitOptions(
                basePackage,
                runtimePackage.orElse(basePackage + ".runtime"),
                nullness == Nullness.JSPECIFY,
                modelsOnly,
                jackson == JacksonFlavour.JACKSON_3);
    }

    private static String requirePackage(String name) {
        if (!SourceVersion.isName(name, SourceVersion.RELEASE_17)) {
            throw new IllegalArgumentException("not a legal package name: '" + name + "'");
        }
        if (name.equals("java") || name.startsWith("java.")) {
            throw new IllegalArgumentException("package " + name + " is reserved for the Java platform");
        }
        return name;
    }

    private static String requireIdentifier(String name) {
        if (!SourceVersion.isIdentifier(name)) {
            throw new IllegalArgumentException("not a legal class name: '" + name + "'");
        }
        return name;
    }

    /** Collects options. What is set to null keeps the value that it has. */
    public static final class Builder {
        private Path config;
        private Path spec;
        private Path output;
        private String basePackage;
        private JacksonFlavour jackson = JacksonFlavour.JACKSON_2;
        private boolean modelsOnly;
        private Nullness nullness = Nullness.NONE;
        private String clientName;
        private Path refRoot;
        private boolean strict;
        private List<String> tags = List.of();
        private List<String> paths = List.of();
        private List<String> operations = List.of();
        private Overrides overrides = Overrides.NONE;
        private String runtimePackage;
        private Path lock;

        private Builder() {}

        public Builder config(Path value) {
            this.config = value == null ? config : value;
            return this;
        }

        public Builder spec(Path value) {
            this.spec = value == null ? spec : value;
            return this;
        }

        public Builder output(Path value) {
            this.output = value == null ? output : value;
            return this;
        }

        /**
         * The package of the client.
         *
         * @throws IllegalArgumentException if the name is no legal package, with one line for the user
         */
        public Builder basePackage(String value) {
            this.basePackage = value == null ? basePackage : requirePackage(value);
            return this;
        }

        public Builder jackson(JacksonFlavour value) {
            this.jackson = value == null ? jackson : value;
            return this;
        }

        public Builder modelsOnly(Boolean value) {
            this.modelsOnly = value == null ? modelsOnly : value;
            return this;
        }

        public Builder nullness(Nullness value) {
            this.nullness = value == null ? nullness : value;
            return this;
        }

        /**
         * The client's name without {@code Client}.
         *
         * @throws IllegalArgumentException if the name is no legal identifier, with one line for the user
         */
        public Builder clientName(String value) {
            this.clientName = value == null ? clientName : requireIdentifier(value);
            return this;
        }

        public Builder refRoot(Path value) {
            this.refRoot = value == null ? refRoot : value;
            return this;
        }

        public Builder strict(Boolean value) {
            this.strict = value == null ? strict : value;
            return this;
        }

        public Builder tags(List<String> value) {
            this.tags = value == null ? tags : value;
            return this;
        }

        public Builder paths(List<String> value) {
            this.paths = value == null ? paths : value;
            return this;
        }

        public Builder operations(List<String> value) {
            this.operations = value == null ? operations : value;
            return this;
        }

        public Builder overrides(Overrides value) {
            this.overrides = value == null ? overrides : value;
            return this;
        }

        /**
         * The package of the runtime.
         *
         * @throws IllegalArgumentException if the name is no legal package, with one line for the user
         */
        public Builder runtimePackage(String value) {
            this.runtimePackage = value == null ? runtimePackage : requirePackage(value);
            return this;
        }

        public Builder lock(Path value) {
            this.lock = value == null ? lock : value;
            return this;
        }

        /**
         * The options.
         *
         * @throws IllegalArgumentException if the document, the output or the package is not set, with one line for the
         *     user
         */
        public GeneratorOptions build() {
            return new GeneratorOptions(
                    Optional.ofNullable(config),
                    required("spec", spec),
                    required("output", output),
                    required("package", basePackage),
                    jackson,
                    modelsOnly,
                    nullness,
                    Optional.ofNullable(clientName),
                    Optional.ofNullable(refRoot),
                    strict,
                    new OperationFilter(tags, paths, operations),
                    overrides,
                    Optional.ofNullable(runtimePackage),
                    Optional.ofNullable(lock));
        }

        private static <T> T required(String name, T value) {
            if (value == null) {
                throw new IllegalArgumentException("'" + name + "' is not set, and no configuration file sets it");
            }
            return value;
        }
    }
}
