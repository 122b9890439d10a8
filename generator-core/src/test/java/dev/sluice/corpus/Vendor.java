package dev.sluice.corpus;

import dev.sluice.model.ApiModel;
import dev.sluice.model.JavaName;
import dev.sluice.model.TypeDecl;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A document and what was recorded of the API that it describes.
 *
 * @param undeclaredChunks the component that the chunks of a stream are, where no operation of the document refers to it
 */
record Vendor(Corpus.Document document, String provider, String undeclaredChunks) {

    /** By document, where no operation says what the chunks of its streams are. */
    private static final Map<String, String> UNDECLARED_CHUNKS = Map.of("groq", "CreateChatCompletionStreamResponse");

    /**
     * Each document of a provider that was recorded: it has the provider's name, alone or before a version. With
     * {@code -Dsluice.document=NAME} that one only.
     */
    static List<Vendor> all() throws IOException {
        Set<String> providers = new TreeSet<>();
        Recording.all().forEach(recording -> providers.add(recording.provider()));
        List<Vendor> vendors = new ArrayList<>();
        for (Corpus.Document document : Corpus.documents()) {
            for (String provider : providers) {
                if ((document.name() + "-").startsWith(provider + "-")) {
                    String chunks = UNDECLARED_CHUNKS.getOrDefault(document.name(), "");
                    vendors.add(new Vendor(document, provider, chunks));
                }
            }
        }
        vendors.forEach(vendor -> providers.remove(vendor.provider()));
        providers.forEach(provider -> System.out.println("no document is tried with the recordings of " + provider));
        return vendors;
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
