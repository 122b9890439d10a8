package dev.sluice.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sluice.Generator;
import dev.sluice.GeneratorOptions;
import dev.sluice.JacksonFlavour;
import dev.sluice.TemporaryFolder;
import dev.sluice.diagnostics.Diagnostics;
import dev.sluice.mapping.ApiMapper;
import dev.sluice.mapping.MappingOptions;
import dev.sluice.model.ApiModel;
import dev.sluice.model.JavaName;
import dev.sluice.naming.FixedNames;
import dev.sluice.spec.LoadedSpec;
import dev.sluice.spec.SpecLoader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The code that is generated for a document, compiled and loaded. */
record GeneratedCode(JacksonFlavour jackson, ClassLoader classes) {

    /** The runtime's types that a program uses which knows no model. */
    private static final List<String> ENTRY_POINTS = List.of("JacksonReader", "JacksonWriter");

    /** What is emitted for a document, as far as these types need it. */
    static GeneratedCode of(Corpus.Document document, JacksonFlavour jackson, Collection<JavaName> types)
            throws IOException {
        try (TemporaryFolder output = TemporaryFolder.create()) {
            generate(document, jackson, output.path());
            Set<Path> sources = new LinkedHashSet<>();
            types.forEach(type -> sources.add(
                    source(output.path(), type.packageName(), type.topLevel().simpleName())));
            return compile(output.path(), jackson, sources);
        }
    }

    /** What is emitted for a document, as far as a program in the unnamed package needs it, and the program. */
    static GeneratedCode with(Corpus.Document document, JacksonFlavour jackson, String program, String source)
            throws IOException {
        try (TemporaryFolder output = TemporaryFolder.create()) {
            generate(document, jackson, output.path());
            Path file = output.write(program + ".java", source);
            return compile(output.path(), jackson, Set.of(file));
        }
    }

    private static void generate(Corpus.Document document, JacksonFlavour jackson, Path output) throws IOException {
        GeneratorOptions.Builder options = GeneratorOptions.builder(document.file(), output, basePackage(jackson))
                .jackson(jackson);
        document.refRoot().ifPresent(options::refRoot);
        Generator.generate(options.build());
    }

    private static GeneratedCode compile(Path output, JacksonFlavour jackson, Set<Path> needed) throws IOException {
        Set<Path> sources = new LinkedHashSet<>(needed);
        ENTRY_POINTS.forEach(name -> sources.add(source(output, basePackage(jackson) + ".runtime", name)));
        Compilation compilation = Compilation.of(output, sources);
        assertEquals(List.of(), compilation.problems());
        return new GeneratedCode(jackson, compilation);
    }

    /** What the generator knows of a document before it emits the code. */
    static ApiModel model(Corpus.Document document, JacksonFlavour jackson) throws IOException {
        Diagnostics diagnostics = Diagnostics.lenient();
        LoadedSpec spec = SpecLoader.load(document.file(), document.refRoot().orElse(null), diagnostics);
        return ApiMapper.map(
                spec, new MappingOptions(basePackage(jackson), false, Optional.empty(), FixedNames.NONE), diagnostics);
    }

    private static String basePackage(JacksonFlavour jackson) {
        return "com.example.jackson" + jackson;
    }

    private static Path source(Path output, String packageName, String type) {
        return output.resolve(packageName.replace('.', '/')).resolve(type + ".java");
    }

    Class<?> type(JavaName name) {
        return load(name.packageName() + "." + String.join("$", name.simpleNames()));
    }

    Class<?> runtime(String name) {
        return load(basePackage(jackson) + ".runtime." + name);
    }

    private Class<?> load(String name) {
        try {
            return classes.loadClass(name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
