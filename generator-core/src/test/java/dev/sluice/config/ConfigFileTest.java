package dev.sluice.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.sluice.GeneratorOptions;
import dev.sluice.JacksonFlavour;
import dev.sluice.Nullness;
import dev.sluice.diagnostics.Diagnostic;
import dev.sluice.diagnostics.GenerationFailed;
import dev.sluice.model.ResponseShape.Format;
import dev.sluice.model.ResultOverride;
import dev.sluice.model.SourceRef;
import dev.sluice.model.StreamOverride;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigFileTest {
    private static final String EVERYTHING = """
            spec: api/pets.yaml
            output: ../out
            package: com.acme
            jackson: 3
            nullness: jspecify
            modelsOnly: true
            clientName: Pets
            refRoot: .
            runtimePackage: com.acme.shared
            """;

    @TempDir
    private Path folder;

    @Test
    void setsOptionsWithPathsRelativeToItself() throws IOException {
        GeneratorOptions options = read(EVERYTHING).build();

        assertEquals(Optional.of(file()), options.config());
        assertEquals(folder.resolve("api/pets.yaml"), options.spec());
        assertEquals(folder.resolveSibling("out"), options.output().normalize());
        assertEquals("com.acme", options.basePackage());
        assertEquals(JacksonFlavour.JACKSON_3, options.jackson());
        assertEquals(Nullness.JSPECIFY, options.nullness());
        assertEquals(true, options.modelsOnly());
        assertEquals(Optional.of("Pets"), options.clientName());
        assertEquals(Optional.of(folder), options.refRoot().map(Path::normalize));
        assertEquals(Optional.of("com.acme.shared"), options.runtimePackage());
    }

    @Test
    void whatIsSetElsewhereComesOnTop() throws IOException {
        GeneratorOptions options = read(EVERYTHING)
                .basePackage("com.other")
                .jackson(JacksonFlavour.JACKSON_2)
                .modelsOnly(false)
                .clientName(null)
                .build();

        assertEquals("com.other", options.basePackage());
        assertEquals(JacksonFlavour.JACKSON_2, options.jackson());
        assertEquals(false, options.modelsOnly());
        assertEquals(Optional.of("Pets"), options.clientName());
    }

    @Test
    void saysWhatTheDocumentDoesNotSayOfItsStreams() throws IOException {
        GeneratorOptions options = read(EVERYTHING + """
                streams:
                  createChatCompletion: {event: Chunk, sentinel: "[DONE]", switch: stream, errorProperty: error}
                  POST /watch:
                    format: json-lines
                """).build();

        assertEquals(
                List.of(
                        new StreamOverride(
                                "createChatCompletion",
                                Optional.of("Chunk"),
                                Optional.of("[DONE]"),
                                Optional.of("stream"),
                                Optional.empty(),
                                Optional.of("error"),
                                at("/streams/createChatCompletion", 11, 25)),
                        new StreamOverride(
                                "POST /watch",
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(Format.JSON_LINES),
                                Optional.empty(),
                                at("/streams/POST ~1watch", 13, 5))),
                options.overrides().streams());
    }

    @Test
    void saysWhatStreamsAddUpTo() throws IOException {
        GeneratorOptions options = read(EVERYTHING + """
                results:
                  ask: {type: Answer, rename: {choices/delta: message}, append: [note, choices/delta/text]}
                  POST /watch: {type: none, replace: status, merge: {parts: id}, bytes: audio}
                """).build();

        assertEquals(
                List.of(
                        new ResultOverride(
                                "ask",
                                Optional.of("Answer"),
                                new ResultOverride.Rules(
                                        Map.of("choices/delta", "message"),
                                        Map.of(),
                                        List.of("note", "choices/delta/text"),
                                        List.of(),
                                        List.of()),
                                at("/results/ask", 11, 8)),
                        new ResultOverride(
                                "POST /watch",
                                Optional.of("none"),
                                new ResultOverride.Rules(
                                        Map.of(),
                                        Map.of("parts", "id"),
                                        List.of(),
                                        List.of("status"),
                                        List.of("audio")),
                                at("/results/POST ~1watch", 12, 16))),
                options.overrides().results());
    }

    @Test
    void everythingWrongIsReportedAtOnce() throws IOException {
        assertEquals(
                List.of(
                        "1:1 unknown-key unknown key 'modelOnly': did you mean 'modelsOnly'?",
                        "2:10 invalid-option jackson must be 2 or 3, not '4'",
                        "3:10 invalid-option not a legal package name: 'com.1st'",
                        "4:13 wrong-type this must be true or false, not 'yes'",
                        "5:7 wrong-type this must be text, not a list",
                        "6:23 invalid-option format must be sse, json-lines or json-seq, not 'xml'",
                        "6:28 unknown-key unknown key 'switsh': did you mean 'switch'?",
                        "7:23 wrong-type this must be an object, not a list"),
                problems("""
                        modelOnly: true
                        jackson: 4
                        package: com.1st
                        modelsOnly: yes
                        spec: [a.yaml]
                        streams: {a: {format: xml, switsh: stream}}
                        results: {a: {rename: [b]}}
                        """));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|1:1 empty-document the file is empty",
                "a: [|1:5 bad-yaml",
                "- spec|1:1 wrong-type this must be an object, not a list",
                "zzzzzzzzzz: 1|1:1 unknown-key unknown key 'zzzzzzzzzz': it must be one of spec, output"
            })
    void whatIsNoConfigurationIsOneProblem(String text, String expected) throws IOException {
        List<String> problems = problems(text);

        assertEquals(1, problems.size());
        assertEquals(
                expected,
                problems.get(0)
                        .substring(
                                0, Math.min(expected.length(), problems.get(0).length())));
    }

    @Test
    void namesTheFileByItsAbsolutePath() throws IOException {
        write("a: 1");

        GenerationFailed failed = assertThrows(GenerationFailed.class, () -> ConfigFile.read(file()));

        assertEquals(
                file().toAbsolutePath().toString(),
                failed.diagnostics().get(0).at().file());
    }

    private SourceRef at(String pointer, int line, int column) {
        return new SourceRef(file().toAbsolutePath().toString(), pointer, line, column);
    }

    private Path file() {
        return folder.resolve("sluice.yaml");
    }

    private void write(String text) throws IOException {
        Files.writeString(file(), text);
    }

    private GeneratorOptions.Builder read(String text) throws IOException {
        write(text);
        return ConfigFile.read(file());
    }

    private List<String> problems(String text) throws IOException {
        write(text);
        return assertThrows(GenerationFailed.class, () -> ConfigFile.read(file())).diagnostics().stream()
                .map(ConfigFileTest::line)
                .toList();
    }

    private static String line(Diagnostic problem) {
        return problem.at().line() + ":" + problem.at().column() + " " + problem.code() + " " + problem.message();
    }
}
