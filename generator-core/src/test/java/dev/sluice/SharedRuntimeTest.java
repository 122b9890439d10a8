package dev.sluice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.sluice.corpus.Compilation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Several documents on one runtime: the execution whose package encloses it emits it, the others use it. */
class SharedRuntimeTest {

    private static final String SHOP = """
            openapi: 3.1.0
            info: {title: Shop, version: '1'}
            paths:
              /things: {get: {responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}}}}
            components: {schemas: {Thing: {properties: {name: {type: string}, size: {enum: [s, m]}}}}}
            """;

    @TempDir
    private Path folder;

    private Path emit(String name, Path document, JacksonFlavour jackson, boolean modelsOnly) throws IOException {
        Path output = folder.resolve(name);
        Generator.generate(GeneratorOptions.builder(document, output, "com.example." + name)
                .runtimePackage("com.example.shop.runtime")
                .jackson(jackson)
                .modelsOnly(modelsOnly)
                .build());
        return output;
    }

    private static List<String> runtimeFiles(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> file.contains("/runtime/") && file.endsWith(".java"))
                    .toList();
        }
    }

    @ParameterizedTest
    @EnumSource
    void clientsAndModelsCompileTogether(JacksonFlavour jackson) throws IOException {
        Path shop = Files.writeString(folder.resolve("shop.yaml"), SHOP);
        Path owner = emit("shop", shop, jackson, false);
        Path chat = emit("chat", Path.of("../schemas/openrouter-chat.yaml"), jackson, false);
        Path models = emit("models", shop, jackson, true);

        assertEquals(List.of(), runtimeFiles(chat));
        assertEquals(List.of(), runtimeFiles(models));
        assertEquals(List.of(), Compilation.of(owner, chat, models).problems());
    }

    @Test
    void modelsOfSeveralDocumentsAreOfOneKind() throws IOException, ReflectiveOperationException {
        Path shop = Files.writeString(folder.resolve("shop.yaml"), SHOP);
        Path owner = emit("shop", shop, JacksonFlavour.JACKSON_2, true);
        Path other = emit("other", shop, JacksonFlavour.JACKSON_2, true);

        Compilation classes = Compilation.of(owner, other);
        assertEquals(List.of(), classes.problems());
        Class<?> model = classes.loadClass("com.example.shop.runtime.JsonModel");
        for (String name : List.of("shop", "other")) {
            Class<?> thing = classes.loadClass("com.example." + name + ".model.Thing");
            assertSame(model, thing.getInterfaces()[0]);
        }
    }
}
