package dev.sluice.corpus;

import dev.sluice.model.ApiModel;
import dev.sluice.model.JavaName;
import dev.sluice.model.TypeDecl;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * A document and what was recorded of the API that it describes.
 *
 * @param undeclaredChunks the component that the chunks of a stream are, where no operation of the document refers to it
 */
record Vendor(Corpus.Document document, String provider, String undeclaredChunks) {

    private record Row(String document, String provider, String undeclaredChunks) {}

    private static final List<Row> ROWS = List.of(
            new Row("openrouter-2026-08", "openrouter", ""),
            new Row("openrouter-2026-02", "openrouter", ""),
            new Row("groq", "groq", "CreateChatCompletionStreamResponse"),
            new Row("mistral", "mistral", ""));

    /** All of them; with {@code -Dsluice.document=NAME} that one only. */
    static List<Vendor> all() throws IOException {
        List<Corpus.Document> documents = Corpus.documents();
        return ROWS.stream()
                .flatMap(row -> documents.stream()
                        .filter(document -> document.name().equals(row.document()))
                        .map(document -> new Vendor(document, row.provider(), row.undeclaredChunks())))
                .toList();
    }

    /** What was recorded and has a declared type. */
    List<Sample> samples(ApiModel model) throws IOException {
        Optional<JavaName> chunks = model.types().stream()
                .filter(type -> type.source().pointer().equals("/components/schemas/" + undeclaredChunks))
                .map(TypeDecl::name)
                .findFirst();
        return Sample.of(provider, new DeclaredTypes(model, chunks));
    }
}
