package dev.sluice.emit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The runtime that emitted code stands on: the sources of {@code dev.sluice.runtime}, which are compiled and tested here,
 * in the user's package. Of them only those that are needed: what is asked for and, in turn, every type that these name.
 */
final class RuntimeFiles {

    private static final String OUR_PACKAGE = "dev.sluice.runtime";
    private static final String FOLDER = "/sluice-runtime/";
    private static final Pattern TYPE_NAME = Pattern.compile("\\b[A-Z]\\w*");

    /** What models name, and what reads and writes them without any mapper. */
    private static final List<String> FOR_MODELS = List.of(
            "package-info",
            "JsonModel",
            "JsonWrapper",
            "JsonUnknown",
            "AdditionalProperties",
            "JsonReader",
            "JsonWriter",
            "JacksonReader",
            "JacksonWriter",
            "ModelBuilder",
            "Required",
            "Copies",
            "AdditionalProperties",
            "Bytes",
            "Json",
            "Generated");

    /** What clients name. */
    private static final List<String> FOR_CLIENTS =
            List.of("ClientBuilder", "HttpApi", "EventStream", "AnswerStream", "Transport", "ReplayTransport");

    private final EmitOptions options;

    private RuntimeFiles(EmitOptions options) {
        this.options = options;
    }

    static List<GeneratedFile> of(EmitOptions options) {
        return new RuntimeFiles(options).files();
    }

    private List<GeneratedFile> files() {
        Deque<String> open = new ArrayDeque<>(FOR_MODELS);
        if (!options.modelsOnly()) {
            open.addAll(FOR_CLIENTS);
        }
        Set<String> seen = new HashSet<>();
        List<GeneratedFile> files = new ArrayList<>();
        while (!open.isEmpty()) {
            String name = open.remove();
            Optional<String> source = seen.add(name) ? source(name) : Optional.empty();
            source.ifPresent(text -> {
                files.add(file(name, text));
                Matcher names = TYPE_NAME.matcher(text);
                while (names.find()) {
                    open.add(names.group());
                }
            });
        }
        return files;
    }

    private GeneratedFile file(String name, String source) {
        String moved = SourceFiles.HEADER_LINE + source.replace(OUR_PACKAGE, options.runtimePackage());
        return new GeneratedFile(options.runtimePackage().replace('.', '/') + "/" + name + ".java", moved);
    }

    /** The flavour's own file, else the shared one; nothing if the runtime has no such type. */
    private Optional<String> source(String name) {
        Optional<String> ofFlavour = options.jackson3() ? resource("jackson3/" + name) : Optional.empty();
        return ofFlavour.or(() -> resource(name));
    }

    private static Optional<String> resource(String name) {
        try (InputStream in = RuntimeFiles.class.getResourceAsStream(FOLDER + name + ".java")) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
