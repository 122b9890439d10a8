package dev.sluice.corpus;

import dev.sluice.model.SourceRef;
import dev.sluice.model.StreamOverride;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A provider whose streams were recorded, and a document of it.
 *
 * @param said what the document does not say of the stream
 */
record StreamedProvider(String name, String document, String path, List<StreamOverride> said) {

    static final List<StreamedProvider> ALL = List.of(
            new StreamedProvider("openrouter", "openrouter-2026-02", "/chat/completions", List.of()),
            new StreamedProvider("openrouter", "openrouter-2026-08", "/chat/completions", List.of()),
            new StreamedProvider("mistral", "mistral", "/v1/chat/completions", List.of()),
            new StreamedProvider(
                    "groq",
                    "groq",
                    "/openai/v1/chat/completions",
                    List.of(new StreamOverride(
                            "POST /openai/v1/chat/completions",
                            Optional.of("CreateChatCompletionStreamResponse"),
                            Optional.of("[DONE]"),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of("error"),
                            new SourceRef("sluice.yaml", "", 1, 1)))));

    /** The same, where users say of a document that declares no error in its events which property is one. */
    StreamedProvider failingOn(String property) {
        StreamOverride error = new StreamOverride(
                "POST " + path,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(property),
                new SourceRef("sluice.yaml", "", 1, 1));
        return new StreamedProvider(name, document, path, List.of(error));
    }

    StreamingClient client() throws IOException {
        return StreamingClient.of(Corpus.document(document), path, said);
    }

    List<RecordedStream> recordings() throws IOException {
        Path folder = Corpus.recordings().resolve(name);
        Corpus.skipIfForeign(!Files.isDirectory(folder), "no folder " + folder);
        List<Path> recorded;
        try (Stream<Path> files = Files.list(folder)) {
            recorded = files.filter(file -> file.toString().endsWith(".response.sse"))
                    .sorted()
                    .toList();
        }
        List<RecordedStream> recordings = new ArrayList<>();
        for (Path file : recorded) {
            recordings.add(RecordedStream.of(file));
        }
        return recordings;
    }
}
